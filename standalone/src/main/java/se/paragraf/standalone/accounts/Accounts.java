package se.paragraf.standalone.accounts;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import se.paragraf.security.Role;

/**
 * The accounts of a register, in {@code accounts.db} beside its events. They can be changed while the register is being
 * served, by this process or another; a revocation holds from the next request on. Nothing is ever deleted from them, so
 * that it can be told later who had access when, but the tokens that the launcher makes for its own use.
 */
public final class Accounts implements AutoCloseable {

    /** How long a token holds unless something else is said. */
    public static final Duration USUAL_LIFE = Duration.ofDays(365);

    private static final Duration LIFE_FOR_LAUNCHER = Duration.ofHours(24);
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,98}[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

    private final AccountFile file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private Accounts(AccountFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Opens the accounts of the register in a folder, and makes their file where it is missing. */
    public static Accounts open(Path folder, Clock clock) {
        return new Accounts(AccountFile.open(folder), clock);
    }

    /**
     * Makes an account.
     *
     * @param name 1 to 100 letters, digits, spaces and {@code . _ @ -}
     * @param roles what they may do, at least one
     * @throws AccountProblemException if the name is no name or is given, if only to an account that was revoked
     */
    public NewToken add(String name, Collection<Role> roles, Duration life) {
        if (!NAME.matcher(name).matches()) {
            throw new AccountProblemException(
                    "a name has 1 to 100 letters, digits, spaces and . _ @ -, and begins and ends with a letter or digit.");
        }
        return file.write(() -> {
            file.find(name).ifPresent(taken -> {
                throw new AccountProblemException("the name " + name
                        + " is given already, and the record tells its bearers apart by their names; choose another, or"
                        + " give it a new token with: paragraf user rotate");
            });
            file.insertAccount(name, roles, now());
            return give(name, life);
        });
    }

    /**
     * Gives an account another token; the one that it had is revoked. That is also how a revoked account is taken into
     * use again.
     *
     * @throws AccountProblemException if there is no such account
     */
    public NewToken rotate(String name, Duration life) {
        return file.write(() -> {
            existing(name);
            file.revoke(name, now());
            return give(name, life);
        });
    }

    /**
     * Takes an account's token back.
     *
     * @throws AccountProblemException if there is no such account
     */
    public Account revoke(String name) {
        return file.write(() -> {
            existing(name);
            file.revoke(name, now());
            return existing(name);
        });
    }

    /** All accounts, revoked ones too, by name. */
    public List<Account> list() {
        return file.list();
    }

    /** What is known of a token, if it is one of these. */
    Optional<AccountFile.Known> known(Token token) {
        return file.known(token.id());
    }

    /**
     * Makes one account for each role where there is none at all: those of a register's first start.
     *
     * @return their tokens; nothing where there were accounts
     */
    public Map<Role, NewToken> first() {
        return file.write(() -> {
            Map<Role, NewToken> tokens = new EnumMap<>(Role.class);
            if (file.list().isEmpty()) {
                for (Role role : Role.values()) {
                    tokens.put(role, add(role.word(), Set.of(role), USUAL_LIFE));
                }
            }
            return tokens;
        });
    }

    /**
     * Makes a token for a command of the launcher, which can write this file and so needs nobody's leave. It is gone with
     * {@link #forget}, and of no use after a day in any case.
     *
     * @param user who runs the launcher
     * @param roles what the command needs to be allowed
     */
    public NewToken forLauncher(String user, Set<Role> roles) {
        Instant now = now();
        String name = "launcher/" + user;
        return file.write(() -> {
            file.forgetEndedOfLauncher(now);
            Token token = Token.random(random);
            Instant expires = now.plus(LIFE_FOR_LAUNCHER);
            file.insertLauncherToken(token, name, roles, now, expires);
            return new NewToken(new Account(name, roles, now, token.id(), expires, null), token.text());
        });
    }

    /** Takes back a token that was made {@link #forLauncher}. */
    public void forget(NewToken token) {
        file.write(() -> file.forget(token.account().token()));
    }

    Instant now() {
        return clock.instant();
    }

    private Account existing(String name) {
        return file.find(name).orElseThrow(() -> new AccountProblemException("there is no account " + name + "."));
    }

    private NewToken give(String name, Duration life) {
        Token token = Token.random(random);
        Instant now = now();
        file.insertToken(token, name, now, now.plus(life));
        return new NewToken(existing(name), token.text());
    }

    @Override
    public void close() {
        file.close();
    }
}
