package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.core.DB;
import se.paragraf.standalone.files.OwnerOnly;

/**
 * An online backup of the event file, also while events are being appended: SQLite's backup in a single step, so the copy
 * is one state of the file, with everything that was committed before it began.
 *
 * @see <a href="https://www.sqlite.org/backup.html">SQLite Backup API</a>
 */
public final class EventFileBackup {

    private static final int ALL_PAGES = -1;
    private static final int SLEEP_MILLISECONDS = 100;
    private static final int MOST_TIMEOUTS = 300;

    private static final DB.ProgressObserver NO_PROGRESS = (left, pages) -> {};

    private EventFileBackup() {}

    /**
     * What a backup holds.
     *
     * @param events how many events
     * @param position the position of the last, 0 where there is none
     */
    public record Copied(long events, long position) {}

    /**
     * Copies the folder's event file. When this returns, the copy is verified and on disk; until then it has another name,
     * so that an incomplete copy is not mistaken for a backup.
     *
     * @param folder the register's folder
     * @param copy the file to make
     * @throws EventFileException if there is no event file, the copy is there already, or it cannot be made
     */
    public static Copied copy(Path folder, Path copy) {
        Path source = folder.resolve(EventFile.FILE_NAME);
        Path part = copy.resolveSibling(copy.getFileName() + ".part");
        if (!Files.exists(source)) {
            throw new EventFileException("There is no event file in " + folder + ".");
        }
        if (Files.exists(copy)) {
            throw new EventFileException(copy + " is there already, and a backup is never overwritten.");
        }
        try {
            Files.deleteIfExists(part);
            OwnerOnly.createFile(part);
            copyPages(source, part);
            Copied copied = check(part);
            force(part);
            deleteLogOfCheck(part);
            Files.move(part, copy);
            return copied;
        } catch (SQLException | IOException e) {
            deletePart(part, e);
            throw new EventFileException("The backup " + copy + " cannot be made: " + e.getMessage(), e);
        }
    }

    /** Half a copy is of no use, and on a full disk takes what room is left. */
    private static void deletePart(Path part, Exception failure) {
        try {
            Files.deleteIfExists(part);
            deleteLogOfCheck(part);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void copyPages(Path source, Path part) throws SQLException {
        try (Connection connection = Connections.openForReading(source)) {
            Schema.check(connection, source);
            int code = connection
                    .unwrap(SQLiteConnection.class)
                    .getDatabase()
                    .backup("main", part.toString(), NO_PROGRESS, SLEEP_MILLISECONDS, MOST_TIMEOUTS, ALL_PAGES);
            if (code != SQLiteErrorCode.SQLITE_OK.code) {
                throw new SQLException(SQLiteErrorCode.getErrorCode(code).message);
            }
        }
    }

    private static Copied check(Path part) throws SQLException {
        try (Connection connection = Connections.openForReading(part);
                Statement statement = connection.createStatement()) {
            Schema.check(connection, part);
            try (ResultSet answer = statement.executeQuery("PRAGMA quick_check")) {
                if (!"ok".equals(answer.getString(1))) {
                    throw new SQLException("the copy is damaged: " + answer.getString(1));
                }
            }
            try (ResultSet row = statement.executeQuery("SELECT count(*), coalesce(max(position), 0) FROM events")) {
                return new Copied(row.getLong(1), row.getLong(2));
            }
        }
    }

    /** A read-only connection to a file in WAL mode leaves an empty log and index beside it. */
    private static void deleteLogOfCheck(Path part) throws IOException {
        for (String beside : List.of("-wal", "-shm")) {
            Files.deleteIfExists(part.resolveSibling(part.getFileName() + beside));
        }
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
