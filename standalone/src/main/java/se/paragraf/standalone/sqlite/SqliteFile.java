package se.paragraf.standalone.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import se.paragraf.standalone.files.OwnerOnly;

/** A SQLite file on the one connection that writes it. Use by several threads goes through {@link #transactions()}. */
public final class SqliteFile implements AutoCloseable {

    private static final int BUSY_TIMEOUT_MILLISECONDS = 5_000;

    private final Connection connection;
    private final JdbcTemplate jdbc;
    private final SqliteTransactions transactions;

    private SqliteFile(Connection connection) {
        this.connection = connection;
        this.jdbc = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        this.transactions = new SqliteTransactions(() -> connection);
    }

    /** Settings with a write-ahead log. Another process that writes is waited for, up to 5 seconds. */
    public static SQLiteConfig settings(SQLiteConfig.SynchronousMode synchronous) {
        SQLiteConfig settings = new SQLiteConfig();
        settings.setJournalMode(SQLiteConfig.JournalMode.WAL);
        settings.setSynchronous(synchronous);
        settings.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
        return settings;
    }

    /** A source of connections to a file. */
    public static SQLiteDataSource source(Path file, SQLiteConfig settings) {
        SQLiteDataSource source = new SQLiteDataSource(settings);
        source.setUrl("jdbc:sqlite:" + file.toAbsolutePath());
        return source;
    }

    /** Opens a file, and makes it, for its owner only, where it is missing. Outside a transaction every statement is committed by itself. */
    public static SqliteFile open(Path file, SQLiteConfig settings) throws SQLException {
        try {
            OwnerOnly.createFile(file);
        } catch (IOException e) {
            throw new SQLException("the file " + file + " cannot be made: " + e.getMessage(), e);
        }
        return new SqliteFile(source(file, settings).getConnection());
    }

    /** The connection. */
    public Connection connection() {
        return connection;
    }

    /** The connection, for statements of one line. */
    public JdbcTemplate jdbc() {
        return jdbc;
    }

    /** The transactions of the connection. */
    public SqliteTransactions transactions() {
        return transactions;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
