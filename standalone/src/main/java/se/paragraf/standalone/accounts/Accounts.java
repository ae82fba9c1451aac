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
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * The accounts and tokens of a register, in {@code accounts.db} beside its events. They can be changed while the register
 * is being served, by this process or another; a revocation takes effect with the next request. Nothing is deleted but the
 * tokens that the launcher makes for its own use, so the file shows who had access when.
 */
public final class Accounts implements AutoCloseable {

    /** How long a token is valid by default. */
    public static final Duration DEFAULT_LIFETIME = Duration.ofDays(365);

    private static final Duration LAUNCHER_LIFETIME = Duration.ofHours(24);
    private static final Pattern NAME =
            Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._@ -]{0,98}[\\p{L}\\p{N}]|[\\p{L}\\p{N}]");

    private final AccountFile file;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    private Accounts(AccountFile file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Opens the accounts of the register in a folder, and makes their file if it is missing. */
    public static Accounts open(Path folder, Clock clock) {
        return new Accounts(AccountFile.open(folder), clock);
    }

    /** The schema of the file. */
    public static SqliteSchema schema() {
        return AccountFile.schema();
    }

    /**
     * Creates an account.
     *
     * @param name 1 to 100 letters, digits, spaces and {@code . _ @ -}
     * @param roles what they may do, at least one
     * @throws AccountProblemException if the name is invalid or taken, be it by an account that was revoked
     */
    public NewToken add(String name, Collection<Role> roles, Duration lifetime) {
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
            return issueToken(name, lifetime);
        });
    }

    /**
     * Gives an account a new token and revokes the one that it had. A revoked account can be used again after that.
     *
     * @throws AccountProblemException if there is no such account
     */
    public NewToken rotate(String name, Duration lifetime) {
        return file.write(() -> {
            existing(name);
            file.revoke(name, now());
            return issueToken(name, lifetime);
        });
    }

    /**
     * Revokes an account's token.
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

    /** All accounts by name, revoked ones included. */
    public List<Account> list() {
        return file.list();
    }

    /** What is stored of a token, if it is one of these accounts'. */
    Optional<AccountFile.StoredToken> findToken(Token token) {
        return file.findToken(token.id());
    }

    /**
     * Creates one account for each role if there is none at all, at a register's first start.
     *
     * @return their tokens; empty if there were accounts
     */
    public Map<Role, NewToken> first() {
        return file.write(() -> {
            Map<Role, NewToken> tokens = new EnumMap<>(Role.class);
            if (file.list().isEmpty()) {
                for (Role role : Role.values()) {
                    tokens.put(role, add(role.word(), Set.of(role), DEFAULT_LIFETIME));
                }
            }
            return tokens;
        });
    }

    /**
     * Makes a token for a command of the launcher, which can write this file and so needs no other permission. It is
     * deleted by {@link #forget}, and expires after a day in any case.
     *
     * @param user the user who runs the launcher
     * @param roles the roles that the command needs
     */
    public NewToken forLauncher(String user, Set<Role> roles) {
        Instant now = now();
        String name = "launcher/" + user;
        return file.write(() -> {
            file.deleteExpiredLauncherTokens(now);
            Token token = Token.random(random);
            Instant expires = now.plus(LAUNCHER_LIFETIME);
            file.insertLauncherToken(token, name, roles, now, expires);
            return new NewToken(new Account(name, roles, now, token.id(), expires, null), token.text());
        });
    }

    /** Deletes a token that was made {@link #forLauncher}. */
    public void forget(NewToken token) {
        file.write(() -> file.deleteLauncherToken(token.account().token()));
    }

    Instant now() {
        return clock.instant();
    }

    private Account existing(String name) {
        return file.find(name).orElseThrow(() -> new AccountProblemException("there is no account " + name + "."));
    }

    private NewToken issueToken(String name, Duration lifetime) {
        Token token = Token.random(random);
        Instant now = now();
        file.insertToken(token, name, now, now.plus(lifetime));
        return new NewToken(existing(name), token.text());
    }

    @Override
    public void close() {
        file.close();
    }
}
