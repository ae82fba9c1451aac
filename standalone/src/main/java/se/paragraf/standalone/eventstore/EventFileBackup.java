package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.paragraf.standalone.files.OwnerOnly;

/**
 * An online backup of the event file, also while events are being appended: the rows of its tables, read in one transaction,
 * go into a new file with this program's schema. Schema and triggers are never copied, so a file that something else has
 * changed gives a sound copy of its data. The copy holds everything that was committed before it began.
 */
public final class EventFileBackup {

    private static final int PAGE = 1_000;

    private EventFileBackup() {}

    /**
     * What a backup holds.
     *
     * @param events how many events
     * @param position the position of the last, 0 where there is none
     * @param faults events that are not as this program sealed them, the first ones; empty too where the key is not at hand
     */
    public record Copied(long events, long position, List<SealFault> faults) {}

    /**
     * Copies the folder's event file, and verifies the seals by the key in that folder, if it is there.
     *
     * @see #copy(Path, Path, Path)
     */
    public static Copied copy(Path folder, Path copy) {
        return copy(folder, copy, RecordKey.location(folder, System.getenv("PARAGRAF_RECORDKEY")));
    }

    /**
     * Copies the folder's event file. When this returns, the copy is verified and on disk; until then it has another name,
     * so that an incomplete copy is not mistaken for a backup.
     *
     * @param folder the register's folder
     * @param copy the file to make
     * @param keyFile the file with the key that sealed the events; without it the seals are copied and not verified
     * @throws EventFileException if there is no event file, the copy is there already, or it cannot be made
     */
    public static Copied copy(Path folder, Path copy, Path keyFile) {
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
            copyRows(source, part);
            Copied copied = check(part, RecordKey.read(keyFile));
            force(part);
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
            for (String beside : List.of("-wal", "-shm", "-journal")) {
                Files.deleteIfExists(part.resolveSibling(part.getFileName() + beside));
            }
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    private static void copyRows(Path source, Path part) throws SQLException {
        int version;
        try (Connection connection = Connections.openForReading(source)) {
            version = Schema.versionOfTables(connection, source);
        }
        try (Connection connection = Connections.openForCopying(part);
                PreparedStatement attach = connection.prepareStatement("ATTACH ? AS source")) {
            attach.setString(1, "file:" + source.toUri().getRawPath() + "?mode=ro");
            attach.execute();
            // Read and copied in one transaction: one state of the source.
            Schema.execute(connection, List.of("BEGIN"));
            Schema.execute(connection, Schema.tables(version));
            copy(connection, "events", StoredColumns.OF_EVENTS, "position");
            copy(connection, "snapshots", StoredColumns.OF_SNAPSHOTS, "aggregate_id");
            if (version == Schema.VERSION) {
                copy(connection, "seals", "position, code", "position");
                copy(connection, "sealed_afterwards", "number, up_to, at, reason", "number");
            }
            Schema.execute(connection, Schema.protection(version));
            Schema.execute(connection, List.of("COMMIT", "DETACH source", "PRAGMA journal_mode = WAL"));
        }
    }

    private static void copy(Connection connection, String table, String columns, String order) throws SQLException {
        if (Schema.number(
                        connection,
                        "SELECT count(*) FROM source.sqlite_schema WHERE type = 'table' AND name = '" + table + "'")
                != 1) {
            throw new SQLException(table + " is not a table there");
        }
        Schema.execute(
                connection,
                List.of("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM source." + table
                        + " ORDER BY " + order));
        String count = "SELECT (SELECT count(*) FROM main." + table + ") - (SELECT count(*) FROM source." + table + ")";
        if (Schema.number(connection, count) != 0) {
            throw new SQLException("not all rows of " + table + " were copied");
        }
    }

    private static Copied check(Path part, Optional<RecordKey> key) throws SQLException {
        try (Connection connection = Connections.openForCopying(part)) {
            int version = Schema.version(connection, part);
            Schema.require(connection, part, version);
            try (PreparedStatement check = connection.prepareStatement("PRAGMA quick_check");
                    ResultSet answer = check.executeQuery()) {
                if (!"ok".equals(answer.getString(1))) {
                    throw new SQLException("the copy is damaged: " + answer.getString(1));
                }
            }
            Copied copied = new Copied(
                    Schema.number(connection, "SELECT count(*) FROM events"),
                    Schema.number(connection, "SELECT coalesce(max(position), 0) FROM events"),
                    version == Schema.VERSION && key.isPresent()
                            ? faults(part, new EventSeals(key.get().key()))
                            : List.of());
            // Without this, the log and index of the write-ahead mode would stay beside the copy.
            Schema.execute(connection, List.of("PRAGMA wal_checkpoint(TRUNCATE)"));
            return copied;
        }
    }

    private static List<SealFault> faults(Path part, EventSeals seals) throws SQLException {
        List<SealFault> faults = new ArrayList<>();
        try (EventReader reader = EventReader.open(part)) {
            long before;
            long last = 0;
            do {
                before = last;
                SqliteEventStorageEngine.SealPage page = reader.verifySeals(seals, before, PAGE);
                faults.addAll(page.faults());
                last = page.last();
            } while (last > before && faults.size() < PAGE);
            faults.addAll(reader.sealsWithoutEvent(0, Long.MAX_VALUE, PAGE));
        }
        return faults;
    }

    private static void force(Path part) throws IOException {
        try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
