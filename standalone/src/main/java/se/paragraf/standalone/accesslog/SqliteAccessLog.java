package se.paragraf.standalone.accesslog;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.sqlite.SQLiteConfig.SynchronousMode;
import se.paragraf.query.accesslog.AccessEntry;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.accesslog.AccessQuery;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;
import se.paragraf.value.AgreementId;

/** The access log in a SQLite file of its own, {@code access.db}, whose triggers refuse updates and deletions. */
public final class SqliteAccessLog implements AccessLog, AutoCloseable {

    private static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE IF NOT EXISTS access (
              id TEXT PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, agreement TEXT,
              path TEXT NOT NULL, query TEXT, address TEXT NOT NULL) STRICT""",
            "CREATE INDEX IF NOT EXISTS access_of_agreement ON access (agreement, id)",
            "CREATE INDEX IF NOT EXISTS access_of_actor ON access (actor, id)",
            """
            CREATE TRIGGER IF NOT EXISTS access_unchanged BEFORE UPDATE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never changed'); END""",
            """
            CREATE TRIGGER IF NOT EXISTS access_kept BEFORE DELETE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never taken away'); END""");

    private final SqliteFile file;
    private final JdbcTemplate sql;

    private SqliteAccessLog(SqliteFile file) {
        this.file = file;
        this.sql = file.jdbc();
        SCHEMA.forEach(sql::execute);
    }

    /** The schema of the file. */
    public static SqliteSchema schema() {
        return SqliteSchema.of(SCHEMA);
    }

    /** Opens the log in a folder that exists, and makes its file if it is missing. */
    public static SqliteAccessLog open(Path folder) {
        try {
            Path path = folder.resolve("access.db");
            SqliteFile file = SqliteFile.open(path, SqliteFile.settings(SynchronousMode.FULL));
            schema().requireUnlessNew(file, path);
            return new SqliteAccessLog(file);
        } catch (SQLException e) {
            throw new IllegalStateException("the access log in " + folder + " cannot be opened", e);
        }
    }

    @Override
    public synchronized void append(AccessEntry access) {
        int rows = sql.update(
                "INSERT INTO access VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                access.id(),
                access.at().toEpochMilli(),
                access.actor(),
                access.role(),
                access.agreementId() == null ? null : access.agreementId().toString(),
                access.path(),
                access.query(),
                access.address());
        if (rows != 1) {
            throw new IllegalStateException("the access was not stored: " + rows + " rows were changed");
        }
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
                "SELECT id, at, actor, role, agreement, path, query, address FROM access WHERE "
                        + String.join(" AND ", conditions) + " ORDER BY id DESC LIMIT ?",
                SqliteAccessLog::access,
                values.toArray());
    }

    private static void add(List<String> conditions, List<Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.add(value);
        }
    }

    private static AccessEntry access(ResultSet row, int number) throws SQLException {
        String agreement = row.getString(5);
        return new AccessEntry(
                row.getString(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                agreement == null ? null : AgreementId.from(agreement),
                row.getString(6),
                row.getString(7),
                row.getString(8));
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
