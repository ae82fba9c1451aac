package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches, at the start of each transaction, for what other programs did to the event file while it is open. A changed
 * schema (a dropped trigger, one that swallows inserts) stops recording; foreign or deleted events are logged. For the
 * committing thread only.
 */
final class FileGuard {

    private static final Logger LOGGER = LoggerFactory.getLogger(FileGuard.class);
    private static final long UNKNOWN = -1;

    private final Connection connection;
    private final Path file;
    private long schemaVersion = UNKNOWN;
    private long head = UNKNOWN;

    FileGuard(Connection connection, Path file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * SQLite counts the changes of a schema ({@code PRAGMA schema_version}) and prepares statements again by that number: a
     * trigger that it does not count has no effect on this connection.
     *
     * @param schemaVersion the number now
     * @param head the position of the last event or seal now
     * @throws EventFileException if the schema is not the one that this program makes
     */
    void check(long schemaVersion, long head) throws SQLException {
        if (schemaVersion != this.schemaVersion) {
            Schema.require(connection, file, Schema.VERSION);
            this.schemaVersion = schemaVersion;
        }
        if (this.head != UNKNOWN && head != this.head) {
            LOGGER.error(
                    "Something else than this program has written into {}: its last position was {} and is {}. Run an audit.",
                    file,
                    this.head,
                    head);
        }
    }

    /** The position of the last event once the transaction is committed. */
    void committed(long last) {
        head = last;
    }
}
