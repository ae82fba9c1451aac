package se.paragraf.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;
import se.paragraf.query.accesslog.AccessChain;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessLogVerification;
import se.paragraf.query.accesslog.AccessQuery;
import se.paragraf.query.accesslog.AccessSeal;
import se.paragraf.query.accesslog.SealedAccess;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * The access log in a SQLite file of its own, {@code access.db}. Its triggers refuse updates, deletions and replacements; its
 * entries are one chain by a key, so that {@link #verify} finds what was done around the triggers. One process has it open.
 */
public final class SqliteAccessLog implements AccessLog, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SqliteAccessLog.class);

    private static final String CHAIN = "access.db";
    private static final int PAGE = 1_000;
    private static final String COLUMNS =
            "id, at, actor, role, agreement, path, query, address, method, number, sealed_at, code";
    private static final int COLUMNS_OF_BEFORE = 8;

    private final SqliteFile file;
    private final JdbcTemplate sql;
    private final AccessSeal seal;
    private AccessChain chain;

    private SqliteAccessLog(SqliteFile file, Path path, AccessSeal seal) throws SQLException {
        this.file = file;
        this.sql = file.jdbc();
        this.seal = seal;
        this.chain = AccessChain.begin(CHAIN, seal);
        file.transactions().executeInTransaction(() -> bringUpToDate(path));
        schema().requireUnlessNew(file, path);
        sql.query("SELECT number, code FROM access ORDER BY number DESC LIMIT 1", row -> {
            chain = AccessChain.after(CHAIN, row.getLong(1), row.getString(2), seal);
        });
    }

    /** The schema of the file. */
    public static SqliteSchema schema() {
        return SqliteSchema.of(AccessLogFile.SCHEMA);
    }

    /**
     * Opens the log in a folder that exists, and makes its file if it is missing. The entries of a file without codes are
     * chained and get theirs, with the instant at which they did.
     *
     * @param key the key of the record
     */
    public static SqliteAccessLog open(Path folder, AuthenticationKey key) {
        Path path = folder.resolve(AccessLogFile.NAME);
        try {
            SQLiteConfig settings = SqliteFile.settings(SynchronousMode.FULL);
            settings.setTransactionMode(TransactionMode.IMMEDIATE);
            SqliteFile file = SqliteFile.open(path, settings);
            try {
                return new SqliteAccessLog(file, path, AccessSeal.of(key));
            } catch (SQLException | RuntimeException e) {
                file.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log in " + folder + " cannot be opened", e);
        }
    }

    private void bringUpToDate(Path path) {
        try {
            Connection connection = file.transactions().connection();
            Integer objects = sql.queryForObject("SELECT count(*) FROM sqlite_schema", Integer.class);
            if (objects == null || objects == 0) {
                AccessLogFile.SCHEMA.forEach(sql::execute);
            } else if (AccessLogFile.schema(connection, path).equals(AccessLogFile.SCHEMA_BEFORE)) {
                chainEntriesOfBefore(path);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the access log " + path + " cannot be brought up to date", e);
        }
    }

    private void chainEntriesOfBefore(Path path) {
        sql.execute("DROP INDEX IF EXISTS access_of_agreement");
        sql.execute("DROP INDEX IF EXISTS access_of_actor");
        sql.execute("DROP TRIGGER IF EXISTS access_unchanged");
        sql.execute("DROP TRIGGER IF EXISTS access_kept");
        sql.execute("ALTER TABLE access RENAME TO access_of_before");
        AccessLogFile.SCHEMA.forEach(sql::execute);
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        int[] count = {0};
        sql.query(
                "SELECT id, at, actor, role, agreement, path, query, address FROM access_of_before ORDER BY id",
                row -> {
                    insert(chain.next(access(row), now));
                    count[0]++;
                });
        sql.execute("DROP TABLE access_of_before");
        LOG.info("{}: {} entries of an earlier version were chained and got their codes", path, count[0]);
    }

    @Override
    public synchronized void append(AccessEntry access) {
        insert(chain.next(access));
    }

    private void insert(SealedAccess sealed) {
        AccessEntry access = sealed.access();
        int inserted = sql.update(
                "INSERT INTO access (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                access.id(),
                access.at().toEpochMilli(),
                access.actor(),
                access.role(),
                access.agreementId() == null ? null : access.agreementId().toString(),
                access.path(),
                access.query(),
                access.address(),
                access.method(),
                sealed.number(),
                sealed.sealedAt() == null ? null : sealed.sealedAt().toEpochMilli(),
                sealed.code());
        if (inserted != 1) {
            throw new IllegalStateException(
                    "the access log did not store the entry " + access.id() + ": its file was tampered with");
        }
        chain.stored(sealed);
    }

    @Override
    public synchronized List<AccessEntry> read(AccessQuery query) {
        List<String> conditions = new ArrayList<>(List.of("TRUE"));
        List<Object> values = new ArrayList<>();
        add(conditions, values, "actor = ?", query.actor());
        add(
                conditions,
                values,
                "agreement = ?",
                query.agreementId() == null ? null : query.agreementId().toString());
        add(
                conditions,
                values,
                "at >= ?",
                query.from() == null ? null : query.from().toEpochMilli());
        add(
                conditions,
                values,
                "at < ?",
                query.until() == null ? null : query.until().toEpochMilli());
        add(conditions, values, "id < ?", query.before());
        values.add(query.limit());
        return sql.query(
                "SELECT " + COLUMNS + " FROM access WHERE " + String.join(" AND ", conditions)
                        + " ORDER BY id DESC LIMIT ?",
                (row, number) -> access(row),
                values.toArray());
    }

    @Override
    public AccessLogVerification verify() {
        long last = last();
        return AccessLogVerification.of(reader -> scan(last, reader), seal);
    }

    private synchronized long last() {
        Long last = sql.queryForObject("SELECT coalesce(max(number), 0) FROM access", Long.class);
        return last == null ? 0 : last;
    }

    /** Page by page, so that entries can be appended meanwhile. */
    private void scan(long last, Consumer<SealedAccess> reader) {
        List<SealedAccess> page;
        long after = Long.MIN_VALUE;
        do {
            page = page(after, last);
            page.forEach(reader);
            after = page.isEmpty() ? after : page.get(page.size() - 1).number();
        } while (page.size() == PAGE);
    }

    private synchronized List<SealedAccess> page(long after, long last) {
        return sql.query(
                "SELECT " + COLUMNS + " FROM access WHERE number > ? AND number <= ? ORDER BY number LIMIT " + PAGE,
                (row, number) -> sealed(row),
                after,
                last);
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static SealedAccess sealed(ResultSet row) throws SQLException {
        long sealedAt = row.getLong("sealed_at");
        boolean isSealedLater = !row.wasNull();
        return new SealedAccess(
                access(row),
                CHAIN,
                row.getLong("number"),
                isSealedLater ? Instant.ofEpochMilli(sealedAt) : null,
                row.getString("code"));
    }

    private static AccessEntry access(ResultSet row) throws SQLException {
        String agreement = row.getString(5);
        return new AccessEntry(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                agreement == null ? null : AccessEntry.agreement(agreement),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getMetaData().getColumnCount() == COLUMNS_OF_BEFORE ? null : row.getString(9));
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException e) {
            throw new IllegalStateException("the access log cannot be closed", e);
        }
    }
}
