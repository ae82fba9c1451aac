package se.paragraf.standalone.accounts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.AccountChange.Change;
import se.paragraf.standalone.sqlite.SqliteSchema;
import se.paragraf.value.ComparableName;

/**
 * The persons of a register, their accounts and tokens, in {@code accounts.db} beside its events. They can be changed while
 * the register is being served, by this process or another; a change takes effect with the next request. Nothing is deleted
 * but the tokens that the launcher makes for its own use, and each change is an entry in a record: what changed, from what
 * to what, when and by whom. Who had which role when can be told from it.
 */
public final class Accounts implements AutoCloseable {

    /** How long a token is valid by default. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(365);

    private static final Duration LAUNCHER_LIFETIME = Duration.ofHours(24);
    private static final int LONGEST_DISPLAY_NAME = 100;
    private static final int LONGEST_NOTE = 500;

    private final AccountFile file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private Accounts(AccountFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /**
     * Opens the accounts of the register in a folder, and makes their file if it is missing.
     *
     * @throws AccountProblemException if the file is another program's, or of a later version of this one
     */
    public static Accounts open(Path folder, Clock clock) {
        return new Accounts(AccountFile.open(folder, clock), clock);
    }

    /** Creates an account of a new person, as {@link #add(String, Collection, Duration, PersonChoice)}. */
    public NewToken add(String name, Collection<Role> roles, Duration lifetime) {
        return add(name, roles, lifetime, PersonChoice.NEW);
    }

    /** The schema of the file. */
    public static SqliteSchema schema() {
        return AccountFile.schema();
    }

    /**
     * Creates an account.
     *
     * @param name 1 to 100 letters, digits, spaces and {@code . _ @ -}, of one script
     * @param roles what they may do, at least one
     * @param owner whose it is to be
     * @throws AccountProblemException if the name is invalid, or cannot be told from that of another account, be it one that
     *     was revoked, or if there is no such person
     */
    public NewToken add(String name, Collection<Role> roles, Duration lifetime, PersonChoice owner) {
        String checked = AccountName.checked(name);
        return file.write(() -> {
            mustBeTellable(checked);
            return create(checked, roles, lifetime, person(owner, checked));
        });
    }

    private void mustBeTellable(String name) {
        List<String> names = file.list().stream().map(Account::name).toList();
        if (names.contains(name)) {
            throw new AccountProblemException("the name " + name
                    + " is given already, and the record tells its bearers apart by their names; choose another, or"
                    + " give it a new token with: paragraf user rotate");
        }
        AccountName.confusable(name, names).ifPresent(taken -> {
            throw new AccountProblemException("the name " + name + " cannot be told from " + taken
                    + ", which is given already: names that differ only in case, or in letters that look the same, are one"
                    + " name; choose another.");
        });
    }

    private NewToken create(String name, Collection<Role> roles, Duration lifetime, Person person) {
        record(Change.ACCOUNT, name, person.id(), null, RoleWords.of(roles));
        file.insertAccount(name, roles, now(), person.id());
        return issueToken(name, person.id(), lifetime);
    }

    /**
     * Gives an account a new token and revokes the one that it had. A revoked account can be used again after that.
     *
     * @throws AccountProblemException if there is no such account
     */
    public NewToken rotate(String name, Duration lifetime) {
        return file.write(() -> {
            Account account = existing(name);
            revokeTokens(account);
            return issueToken(account.name(), account.person().id(), lifetime);
        });
    }

    /**
     * Revokes an account's token.
     *
     * @throws AccountProblemException if there is no such account
     */
    public Account revoke(String name) {
        return file.write(() -> {
            Account account = existing(name);
            revokeTokens(account);
            return existing(account.name());
        });
    }

    /**
     * Changes the roles of an account. Its token stays, and grants the new roles from the next request on.
     *
     * @param roles all that it is to have, at least one
     * @throws AccountProblemException if there is no such account, or it has these roles
     */
    public Account changeRoles(String name, Collection<Role> roles) {
        return file.write(() -> {
            Account account = existing(name);
            if (account.roles().equals(Set.copyOf(roles))) {
                throw new AccountProblemException(
                        account.name() + " has these roles already: " + account.rolesInWords() + ".");
            }
            record(Change.ROLES, account.name(), account.person().id(), account.rolesInWords(), RoleWords.of(roles));
            file.updateRoles(account.name(), roles);
            return existing(account.name());
        });
    }

    /**
     * Makes an account another person's. It gets a new token and the one that it had is revoked, since the person whose it
     * was knows that.
     *
     * @throws AccountProblemException if there is no such account or person, or it is that person's
     */
    public NewToken moveTo(String name, PersonChoice owner, Duration lifetime) {
        return file.write(() -> {
            Account account = existing(name);
            Person person = person(owner, account.name());
            if (person.id().equals(account.person().id())) {
                throw new AccountProblemException(account.name() + " is the account of " + person.displayName() + " ("
                        + person.id() + ") already.");
            }
            record(Change.OWNER, account.name(), person.id(), account.person().id(), person.id());
            file.updatePerson(account.name(), person.id());
            return rotate(account.name(), lifetime);
        });
    }

    /**
     * Changes what a person is called, or the note of who that is.
     *
     * @param name the name of one of their accounts, or their identifier
     * @param displayName what the person is called, or null to leave it
     * @param note who it is, or null to leave it; empty to remove it
     * @throws AccountProblemException if there is no such account or person, or a text is not accepted
     */
    public Person describe(String name, @Nullable String displayName, @Nullable String note) {
        return file.write(() -> {
            Person person = existingPerson(name);
            if (displayName != null) {
                String called = text("the display name", displayName, LONGEST_DISPLAY_NAME);
                record(Change.DISPLAY_NAME, null, person.id(), person.displayName(), called);
                file.updateDisplayName(person.id(), called);
            }
            if (note != null) {
                String noted = note.isEmpty() ? null : text("the note", note, LONGEST_NOTE);
                record(Change.NOTE, null, person.id(), person.note(), noted);
                file.updateNote(person.id(), noted);
            }
            return file.findPerson(person.id()).orElseThrow();
        });
    }

    /** All accounts by name, revoked ones included. */
    public List<Account> list() {
        return file.list();
    }

    /** The accounts that there were at a time, with the roles, persons and tokens that they had then. */
    public List<Account> listAt(Instant time) {
        return file.listAt(time);
    }

    /**
     * What is wrong with names that were given before names were checked, by account: a character, or another account from
     * which it cannot be told. The accounts remain usable.
     */
    public static Map<String, String> doubtfulNames(List<Account> accounts) {
        return AccountName.faults(accounts.stream().map(Account::name).toList());
    }

    /** The record of changes, in order; of one account and its persons if it is named. */
    public List<AccountChange> history(@Nullable String name) {
        List<AccountChange> all = file.changes();
        if (name == null) {
            return all;
        }
        String account = existing(name).name();
        Set<String> persons = all.stream()
                .filter(change -> account.equals(change.account()))
                .map(AccountChange::person)
                .collect(Collectors.toSet());
        return all.stream()
                .filter(change ->
                        change.account() == null ? persons.contains(change.person()) : account.equals(change.account()))
                .toList();
    }

    /** What is stored of a token, if it is one of these accounts'. */
    Optional<AccountFile.StoredToken> findToken(Token token) {
        return file.findToken(token.id());
    }

    /**
     * Creates one account for each role if there is none at all, at a register's first start. All are one person's: the
     * user's who starts it. Four eyes need a second person.
     *
     * @return their tokens; empty if there were accounts
     */
    public Map<Role, NewToken> first() {
        return file.write(() -> {
            Map<Role, NewToken> tokens = new EnumMap<>(Role.class);
            if (file.list().isEmpty()) {
                Person starter = person(SystemUser.current());
                for (Role role : Role.values()) {
                    tokens.put(role, create(role.word(), Set.of(role), DEFAULT_LIFETIME, starter));
                }
            }
            return tokens;
        });
    }

    /**
     * Makes a token for a command of the launcher, which can write this file and so needs no other permission. It is
     * deleted by {@link #forget}, and expires after a day in any case.
     *
     * @param user the user who runs the launcher, and who is one person with the accounts that they have
     * @param roles the roles that the command needs
     */
    public NewToken forLauncher(SystemUser user, Set<Role> roles) {
        Instant now = now();
        String name = launcher(user);
        return file.write(() -> {
            file.deleteExpiredLauncherTokens(now);
            Person person = person(user);
            Token token = Token.random(random);
            Instant expires = now.plus(LAUNCHER_LIFETIME);
            file.insertLauncherToken(token, name, person.id(), roles, now, expires);
            return new NewToken(new Account(name, roles, now, token.id(), expires, null, person), token.text());
        });
    }

    /** Deletes a token that was made {@link #forLauncher}. */
    public void forget(NewToken token) {
        file.write(() -> {
            file.deleteLauncherToken(token.account().token());
            return null;
        });
    }

    Instant now() {
        return clock.instant();
    }

    private static String launcher(SystemUser user) {
        return "launcher/" + user.name();
    }

    private Account existing(String name) {
        return file.find(name)
                .orElseThrow(() -> new AccountProblemException(
                        "there is no account " + AccountName.shown(name) + similar(name, "; there is ") + "."));
    }

    private String similar(String name, String introduction) {
        return file.list().stream()
                .map(Account::name)
                .filter(other -> ComparableName.areEqual(name, other))
                .collect(Collectors.collectingAndThen(
                        Collectors.joining(", "), names -> names.isEmpty() ? "" : introduction + names));
    }

    private Person existingPerson(String identifierOrName) {
        return file.findPerson(identifierOrName)
                .or(() -> file.find(identifierOrName).map(Account::person))
                .orElseThrow(() -> new AccountProblemException("there is no person or account "
                        + AccountName.shown(identifierOrName) + similar(identifierOrName, "; there is the account ")
                        + "."));
    }

    private Person person(PersonChoice choice, String account) {
        if (choice.person() != null) {
            return existingPerson(choice.person());
        }
        String displayName = choice.displayName() == null
                ? account
                : text("the display name", choice.displayName(), LONGEST_DISPLAY_NAME);
        return enter(displayName, choice.note() == null ? null : text("the note", choice.note(), LONGEST_NOTE), null);
    }

    private Person person(SystemUser user) {
        return file.findSystemUser(user.key()).orElseGet(() -> enter(user.name(), null, user.key()));
    }

    private Person enter(String displayName, @Nullable String note, @Nullable String systemUser) {
        Person person = new Person(Person.newIdentifier(), displayName, note, systemUser, now());
        record(Change.PERSON, null, person.id(), null, displayName);
        file.insertPerson(person);
        return person;
    }

    private void record(
            Change what, @Nullable String account, String person, @Nullable String was, @Nullable String becomes) {
        file.record(now(), launcher(SystemUser.current()), what, account, person, was, becomes);
    }

    private NewToken issueToken(String name, String person, Duration lifetime) {
        Token token = Token.random(random);
        Instant now = now();
        record(Change.TOKEN, name, person, null, token.id());
        file.insertToken(token, name, now, now.plus(lifetime));
        return new NewToken(existing(name), token.text());
    }

    private void revokeTokens(Account account) {
        for (String token : file.unrevoked(account.name())) {
            record(Change.REVOKED, account.name(), account.person().id(), token, null);
            file.revoke(token, now());
        }
    }

    private static String text(String what, String value, int most) {
        String text = Normalizer.normalize(value, Form.NFC).strip();
        if (text.isEmpty() || text.length() > most) {
            throw new AccountProblemException(
                    what + " has " + text.length() + " characters; accepted are 1 to " + most + ".");
        }
        AccountName.invisibleIn(text).ifPresent(character -> {
            throw new AccountProblemException(what + " has the character " + character
                    + "; accepted is one line of characters that can be seen.");
        });
        return text;
    }

    @Override
    public void close() {
        file.close();
    }
}
