package se.paragraf.standalone.viewstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.sqlite.SQLiteDataSource;
import se.paragraf.standalone.sqlite.SqliteFile;

/**
 * Pool of read connections to the file of one generation. A connection is opened when it is first needed, and answers one
 * question at a time, of one unchanging state. The one used last is used first, since its page cache is the warmest.
 */
final class ViewReaders implements AutoCloseable {

    private final SQLiteDataSource source;
    private final Semaphore permits;
    private final Deque<ReadConnection> idle = new ConcurrentLinkedDeque<>();

    /** @param count how many questions can be answered at once */
    ViewReaders(Path file, int count) {
        this.source = SqliteFile.source(file, ViewFiles.settings(ViewFiles.Use.READING));
        this.permits = new Semaphore(count);
    }

    /** Asks a question, and waits for a connection if all are in use. */
    <T> T read(Function<ReadConnection, T> question) {
        permits.acquireUninterruptibly();
        try {
            ReadConnection held = idle.poll();
            ReadConnection connection = held == null ? open() : held;
            try {
                return question.apply(connection);
            } finally {
                if (connection.end()) {
                    idle.push(connection);
                }
            }
        } finally {
            permits.release();
        }
    }

    private ReadConnection open() {
        try {
            Connection connection = source.getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA query_only = 1");
            }
            connection.setAutoCommit(false);
            return new ReadConnection(connection);
        } catch (SQLException e) {
            throw ReadConnection.unreadable(e);
        }
    }

    /** Closes the connections; no question may be under way. */
    @Override
    public void close() throws SQLException {
        ReadConnection connection = idle.poll();
        while (connection != null) {
            connection.close();
            connection = idle.poll();
        }
    }
}
