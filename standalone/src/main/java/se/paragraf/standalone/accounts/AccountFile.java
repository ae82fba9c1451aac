package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import se.paragraf.security.Role;
import se.paragraf.standalone.accounts.AccountChange.Change;
import se.paragraf.standalone.files.PrivateFolder;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * The SQLite file {@code accounts.db}: persons, their accounts, tokens, of which it has the digests only, and the record of
 * changes. Every write has to change the one row that it is about.
 */
final class AccountFile implements AutoCloseable {

    private static final String ACCOUNTS = """
            SELECT a.name, a.roles, a.since, t.id, t.expires, t.revoked,
                   p.id, p.display_name, p.note, p.system_user, p.since
            FROM account a JOIN person p ON p.id = a.person
            JOIN token t ON t.rowid = (SELECT max(rowid) FROM token WHERE name = a.name)""";

    private static final String TOKEN = """
            SELECT t.name, coalesce(t.launcher_person, a.person, t.name), coalesce(t.launcher_roles, a.roles),
                   t.digest, t.expires, t.revoked IS NOT NULL, t.launcher_roles IS NOT NULL
            FROM token t LEFT JOIN account a ON a.name = t.name WHERE t.id = ?""";

    private final SqliteFile file;
    private final JdbcTemplate sql;

    /** Prepared once, since each request is authenticated by it. */
    private @Nullable PreparedStatement tokenById;

    private AccountFile(SqliteFile file) {
        this.file = file;
        this.sql = file.jdbc();
    }

    /** The schema of the file. */
    static SqliteSchema schema() {
        return SqliteSchema.of(AccountSchema.STATEMENTS);
    }

    static AccountFile open(Path folder, Clock clock) {
        Path path = folder.resolve("accounts.db");
        try {
            PrivateFolder.open(folder);
            SQLiteConfig settings = SqliteFile.settings(SynchronousMode.FULL);
            settings.setTransactionMode(TransactionMode.IMMEDIATE);
            SqliteFile file = SqliteFile.open(path, settings);
            try {
                AccountFile accounts = new AccountFile(file);
                accounts.prepare(path, clock.instant());
                schema().requireUnlessNew(file, path);
                return accounts;
            } catch (SQLException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be opened: " + path, e);
        }
    }

    /** Makes the tables in an empty file, and upgrades those of an earlier program. */
    private void prepare(Path path, Instant now) {
        if (isCurrent(path)) {
            return;
        }
        write(() -> {
            if (isCurrent(path)) {
                return null;
            }
            if (number("SELECT count(*) FROM sqlite_master") == 0) {
                AccountSchema.STATEMENTS.forEach(sql::execute);
            } else {
                new AccountUpgrade(this, sql, path, now).run();
            }
            return null;
        });
    }

    private boolean isCurrent(Path path) {
        long program = number("PRAGMA application_id");
        long version = number("PRAGMA user_version");
        if (program == AccountSchema.APPLICATION_ID && version > AccountSchema.VERSION) {
            throw new AccountProblemException(
                    "the accounts in " + path + " are of version " + version + ", and this program knows version "
                            + AccountSchema.VERSION + ": use the program that wrote them.");
        }
        boolean earlier = program == 0 && version == 0;
        if (!earlier && program != AccountSchema.APPLICATION_ID) {
            throw new AccountProblemException("the file " + path + " is not one of accounts.");
        }
        return !earlier;
    }

    private long number(String query) {
        return Objects.requireNonNull(sql.queryForObject(query, Long.class));
    }

    /** Runs a change in a transaction: all of it is stored or nothing. A change within a change is part of it. */
    synchronized <T extends @Nullable Object> T write(Supplier<T> change) {
        return file.transactions().fetchInTransaction(change);
    }

    synchronized Optional<Account> find(String name) {
        return sql.query(ACCOUNTS + " WHERE a.name = ?", AccountFile::account, name).stream()
                .findFirst();
    }

    synchronized List<Account> list() {
        return sql.query(ACCOUNTS + " ORDER BY a.name", AccountFile::account);
    }

    /** The accounts that there were at that time, with the roles, the person and the token that they had. */
    synchronized List<Account> listAt(Instant time) {
        long at = time.toEpochMilli();
        return sql.query("""
                SELECT a.name,
                       coalesce((SELECT was FROM change WHERE account = a.name AND what = 'roles' AND at > ?
                                 ORDER BY number LIMIT 1), a.roles),
                       a.since, t.id, t.expires, iif(t.revoked > ?, NULL, t.revoked),
                       p.id, p.display_name, p.note, p.system_user, p.since
                FROM account a
                JOIN person p ON p.id = coalesce(
                  (SELECT was FROM change WHERE account = a.name AND what = 'owner' AND at > ? ORDER BY number LIMIT 1),
                  a.person)
                JOIN token t ON t.rowid = (SELECT max(rowid) FROM token WHERE name = a.name AND given <= ?)
                WHERE a.since <= ? ORDER BY a.name""", AccountFile::account, at, at, at, at, at);
    }

    synchronized List<AccountChange> changes() {
        return sql.query(
                "SELECT number, at, actor, what, account, person, was, becomes FROM change ORDER BY number",
                (row, ignored) -> new AccountChange(
                        row.getLong(1),
                        Instant.ofEpochMilli(row.getLong(2)),
                        row.getString(3),
                        Change.named(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)));
    }

    synchronized Optional<Person> findPerson(String id) {
        return person("id = ?", id);
    }

    synchronized Optional<Person> findSystemUser(String key) {
        return person("system_user = ?", key);
    }

    private Optional<Person> person(String condition, String value) {
        return sql
                .query(
                        "SELECT id, display_name, note, system_user, since FROM person WHERE " + condition,
                        (row, ignored) -> person(row, 1),
                        value)
                .stream()
                .findFirst();
    }

    void record(
            Instant at,
            String actor,
            Change what,
            @Nullable String account,
            String person,
            @Nullable String was,
            @Nullable String becomes) {
        change(
                "INSERT INTO change SELECT coalesce(max(number), 0) + 1, ?, ?, ?, ?, ?, ?, ? FROM change",
                at.toEpochMilli(),
                actor,
                what.word(),
                account,
                person,
                was,
                becomes);
    }

    void insertPerson(Person person) {
        change(
                "INSERT INTO person VALUES (?, ?, ?, ?, ?)",
                person.id(),
                person.displayName(),
                person.note(),
                person.systemUser(),
                person.since().toEpochMilli());
    }

    void updateDisplayName(String person, String displayName) {
        change("UPDATE person SET display_name = ? WHERE id = ?", displayName, person);
    }

    void updateNote(String person, @Nullable String note) {
        change("UPDATE person SET note = ? WHERE id = ?", note, person);
    }

    void insertAccount(String name, Collection<Role> roles, Instant since, String person) {
        change("INSERT INTO account VALUES (?, ?, ?, ?)", name, RoleWords.of(roles), since.toEpochMilli(), person);
    }

    void updateRoles(String name, Collection<Role> roles) {
        change("UPDATE account SET roles = ? WHERE name = ?", RoleWords.of(roles), name);
    }

    void updatePerson(String name, String person) {
        change("UPDATE account SET person = ? WHERE name = ?", person, name);
    }

    void insertToken(Token token, String name, Instant given, Instant expires) {
        insert(token, name, given, expires, null, null);
    }

    void insertLauncherToken(
            Token token, String name, String person, Collection<Role> roles, Instant given, Instant expires) {
        insert(token, name, given, expires, RoleWords.of(roles), person);
    }

    private void insert(
            Token token,
            String name,
            Instant given,
            Instant expires,
            @Nullable String launcherRoles,
            @Nullable String launcherPerson) {
        change(
                "INSERT INTO token VALUES (?, ?, ?, ?, ?, NULL, ?, ?)",
                token.id(),
                name,
                token.digest(),
                given.toEpochMilli(),
                expires.toEpochMilli(),
                launcherRoles,
                launcherPerson);
    }

    /** The identifiers of the tokens of an account that were not revoked yet. */
    List<String> unrevoked(String name) {
        return sql.queryForList(
                "SELECT id FROM token WHERE name = ? AND launcher_roles IS NULL AND revoked IS NULL ORDER BY rowid",
                String.class,
                name);
    }

    void revoke(String token, Instant revoked) {
        change("UPDATE token SET revoked = ? WHERE id = ? AND revoked IS NULL", revoked.toEpochMilli(), token);
    }

    void deleteLauncherToken(String id) {
        sql.update("DELETE FROM token WHERE id = ? AND launcher_roles IS NOT NULL", id);
    }

    void deleteExpiredLauncherTokens(Instant now) {
        sql.update("DELETE FROM token WHERE launcher_roles IS NOT NULL AND expires < ?", now.toEpochMilli());
    }

    private void change(String statement, @Nullable Object... values) {
        int rows = sql.update(statement, values);
        if (rows != 1) {
            throw new IllegalStateException("accounts.db changed " + rows + " rows and not one: " + statement);
        }
    }

    synchronized Optional<StoredToken> findToken(String id) {
        try {
            if (tokenById == null) {
                tokenById = file.connection().prepareStatement(TOKEN);
            }
            tokenById.setString(1, id);
            try (ResultSet row = tokenById.executeQuery()) {
                return row.next() ? Optional.of(storedToken(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be read", e);
        }
    }

    private static StoredToken storedToken(ResultSet row) throws SQLException {
        return new StoredToken(
                row.getString(1),
                row.getString(2),
                RoleWords.read(row.getString(3)),
                row.getBytes(4),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    /**
     * What is stored of a token.
     *
     * @param name the account's name
     * @param person the person whose it is
     * @param roles what it may do
     * @param digest the token's SHA-256
     * @param expires when it expires
     * @param revoked whether it was revoked
     * @param launcher whether it was made for a command of the launcher
     */
    record StoredToken(
            String name,
            String person,
            Set<Role> roles,
            byte[] digest,
            Instant expires,
            boolean revoked,
            boolean launcher) {}

    private static Account account(ResultSet row, int number) throws SQLException {
        long revoked = row.getLong(6);
        return new Account(
                row.getString(1),
                RoleWords.read(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                revoked == 0 ? null : Instant.ofEpochMilli(revoked),
                person(row, 7));
    }

    private static Person person(ResultSet row, int first) throws SQLException {
        return new Person(
                row.getString(first),
                row.getString(first + 1),
                row.getString(first + 2),
                row.getString(first + 3),
                Instant.ofEpochMilli(row.getLong(first + 4)));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be closed", e);
        }
    }
}
