package se.paragraf.standalone.accounts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import se.paragraf.security.Role;
import se.paragraf.standalone.files.PrivateFolder;
import se.paragraf.standalone.sqlite.SqliteFile;

/** The SQLite file {@code accounts.db}: a table of names, and one of tokens, which has their digests only. */
final class AccountFile implements AutoCloseable {

    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE IF NOT EXISTS account (
              name TEXT PRIMARY KEY, roles TEXT NOT NULL, since INTEGER NOT NULL) STRICT""", """
            CREATE TABLE IF NOT EXISTS token (
              id TEXT PRIMARY KEY, name TEXT NOT NULL, digest BLOB NOT NULL, given INTEGER NOT NULL,
              expires INTEGER NOT NULL, revoked INTEGER, launcher_roles TEXT) STRICT""", "CREATE INDEX IF NOT EXISTS token_of_account ON token (name, given)");
    private static final String ACCOUNTS = """
            SELECT a.name, a.roles, a.since, t.id, t.expires, t.revoked FROM account a
            JOIN token t ON t.rowid = (SELECT max(rowid) FROM token WHERE name = a.name)""";

    private final SqliteFile file;
    private final JdbcTemplate sql;

    private AccountFile(SqliteFile file) {
        this.file = file;
        this.sql = file.jdbc();
        TABLES.forEach(sql::execute);
    }

    static AccountFile open(Path folder) {
        Path file = folder.resolve("accounts.db");
        try {
            PrivateFolder.open(folder);
            SQLiteConfig settings = SqliteFile.settings(SynchronousMode.FULL);
            settings.setTransactionMode(TransactionMode.IMMEDIATE);
            return new AccountFile(SqliteFile.open(file, settings));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the accounts cannot be opened: " + file, e);
        }
    }

    /** Runs a change in a transaction: all of it is stored or nothing. A change within a change is part of it. */
    synchronized <T> T write(Supplier<T> change) {
        return file.transactions().fetchInTransaction(change);
    }

    synchronized Optional<Account> find(String name) {
        return sql.query(ACCOUNTS + " WHERE a.name = ?", AccountFile::account, name).stream()
                .findFirst();
    }

    synchronized List<Account> list() {
        return sql.query(ACCOUNTS + " ORDER BY a.name", AccountFile::account);
    }

    void insertAccount(String name, Collection<Role> roles, Instant since) {
        sql.update("INSERT INTO account VALUES (?, ?, ?)", name, RoleWords.of(roles), since.toEpochMilli());
    }

    void insertToken(Token token, String name, Instant given, Instant expires) {
        insert(token, name, given, expires, null);
    }

    void insertLauncherToken(Token token, String name, Collection<Role> roles, Instant given, Instant expires) {
        insert(token, name, given, expires, RoleWords.of(roles));
    }

    private void insert(Token token, String name, Instant given, Instant expires, @Nullable String launcherRoles) {
        sql.update(
                "INSERT INTO token VALUES (?, ?, ?, ?, ?, NULL, ?)",
                token.id(),
                name,
                token.digest(),
                given.toEpochMilli(),
                expires.toEpochMilli(),
                launcherRoles);
    }

    void revoke(String name, Instant revoked) {
        sql.update("UPDATE token SET revoked = ? WHERE name = ? AND revoked IS NULL", revoked.toEpochMilli(), name);
    }

    int deleteLauncherToken(String id) {
        return sql.update("DELETE FROM token WHERE id = ? AND launcher_roles IS NOT NULL", id);
    }

    void deleteExpiredLauncherTokens(Instant now) {
        sql.update("DELETE FROM token WHERE launcher_roles IS NOT NULL AND expires < ?", now.toEpochMilli());
    }

    synchronized Optional<StoredToken> findToken(String id) {
        return sql
                .query(
                        """
                        SELECT t.name, coalesce(t.launcher_roles, a.roles), t.digest, t.expires, t.revoked IS NOT NULL
                        FROM token t LEFT JOIN account a ON a.name = t.name WHERE t.id = ?""",
                        (row, number) -> new StoredToken(
                                row.getString(1),
                                RoleWords.read(row.getString(2)),
                                row.getBytes(3),
                                Instant.ofEpochMilli(row.getLong(4)),
                                row.getBoolean(5)),
                        id)
                .stream()
                .findFirst();
    }

    /**
     * What is stored of a token.
     *
     * @param name the account's name
     * @param roles what it may do
     * @param digest the token's SHA-256
     * @param expires when it expires
     * @param revoked whether it was revoked
     */
    record StoredToken(String name, Set<Role> roles, byte[] digest, Instant expires, boolean revoked) {}

    private static Account account(ResultSet row, int number) throws SQLException {
        long revoked = row.getLong(6);
        return new Account(
                row.getString(1),
                RoleWords.read(row.getString(2)),
                Instant.ofEpochMilli(row.getLong(3)),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)),
                revoked == 0 ? null : Instant.ofEpochMilli(revoked));
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
