package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.sqlite.SQLiteConfig;

/** Opens connections to the event file, with settings that make every commit durable. */
final class Connections {

    private static final int BUSY_TIMEOUT_MILLISECONDS = 30_000;
    private static final int PAGE_SIZE_BYTES = 8_192;
    /** Appends touch the end of the tables and of their indexes. */
    private static final int WRITING_CACHE_KIBIBYTES = 4 * 1024;

    private static final int COPYING_CACHE_KIBIBYTES = 64 * 1024;
    private static final int CHECKPOINT_AFTER_PAGES = 4_000;

    private Connections() {}

    /**
     * The one connection that writes, and the key that seals what it writes.
     *
     * @param connection it begins no transactions of its own
     * @param key the key of the file
     */
    record Writing(Connection connection, RecordKey key) {}

    /** Opens the one connection that writes, creates the tables and seals, or adds the seals that are missing. */
    static Writing openForWriting(Path file, Path keyFile) throws SQLException, IOException {
        SQLiteConfig config = new SQLiteConfig();
        // Otherwise the driver asks for the last row's number after each insert, by a statement that it prepares each
        // time.
        config.setGetGeneratedKeys(false);
        Connection connection = open(file, config);
        try {
            int version = Schema.version(connection, file);
            if (version != Schema.EMPTY) {
                Schema.require(connection, file, version);
            }
            makeDurable(connection, file);
            RecordKey key = SealedFile.prepare(connection, file, version, keyFile);
            leaveTransactionsToTheWriter(connection);
            return new Writing(connection, key);
        } catch (SQLException | IOException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    /** Opens a read-only connection. */
    static Connection openForReading(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        return open(file, config);
    }

    /** Opens a file that is being made for a copy, which is forced to disk once, at the end. */
    static Connection openForCopying(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setSynchronous(SQLiteConfig.SynchronousMode.OFF);
        config.setPageSize(PAGE_SIZE_BYTES);
        config.setCacheSize(-COPYING_CACHE_KIBIBYTES);
        return open(file, config);
    }

    private static Connection open(Path file, SQLiteConfig config) throws SQLException {
        config.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }

    // A pragma that has no effect gives no error (a file system without shared memory has no WAL), hence the check.
    private static void makeDurable(Connection connection, Path file) throws SQLException {
        set(connection, "page_size", String.valueOf(PAGE_SIZE_BYTES));
        set(connection, "journal_mode", "WAL");
        set(connection, "synchronous", "FULL");
        set(connection, "fullfsync", "ON");
        set(connection, "checkpoint_fullfsync", "ON");
        set(connection, "wal_autocheckpoint", String.valueOf(CHECKPOINT_AFTER_PAGES));
        set(connection, "cache_size", String.valueOf(-WRITING_CACHE_KIBIBYTES));
        // Each insert fires a trigger that can abort it, so SQLite keeps the pages as they were before it: not in a
        // file.
        set(connection, "temp_store", "MEMORY");
        require(connection, file, "journal_mode", "wal");
        require(connection, file, "synchronous", "2");
    }

    // With auto-commit on, the driver tries a BEGIN and COMMIT of its own after every statement; with it off, it begins
    // one at once, but none after a rollback that failed, and later inserts would be committed one by one.
    private static void leaveTransactionsToTheWriter(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("COMMIT");
        }
    }

    private static void set(Connection connection, String pragma, String value) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma + " = " + value);
        }
    }

    private static void require(Connection connection, Path file, String pragma, String expected) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
            String actual = answer.getString(1);
            if (!expected.equals(actual)) {
                throw new EventFileException("The event file " + file + " cannot be written durably: SQLite answers "
                        + pragma + " = " + actual + " where " + expected + " is needed.");
            }
        }
    }
}
