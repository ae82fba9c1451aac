package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prepares an event file for writing: makes what is missing, and sees to it that every event is sealed by
 * the register's key. Events that have no seal by this key yet (an earlier program's, or those of a file that was restored
 * without its key) are sealed in one transaction, which notes in the file that this was done afterwards. The seal of the
 * file vouches for these notes.
 */
final class SealedFile {

    private static final Logger LOGGER = LoggerFactory.getLogger(SealedFile.class);

    private static final String ROWS =
            "SELECT " + StoredColumns.OF_EVENTS + " FROM events WHERE position > ? ORDER BY position LIMIT 1000";

    private final Connection connection;
    private final Path file;
    private final Path keyFile;

    private SealedFile(Connection connection, Path file, Path keyFile) {
        this.connection = connection;
        this.file = file;
        this.keyFile = keyFile;
    }

    /**
     * Prepares the file.
     *
     * @param version from {@link Schema#version}
     * @return the key that seals its events
     * @throws EventFileException if the key is not the one that sealed it
     */
    static RecordKey prepare(Connection connection, Path file, int version, Path keyFile)
            throws SQLException, IOException {
        SealedFile sealing = new SealedFile(connection, file, keyFile);
        Optional<RecordKey> held = RecordKey.read(keyFile);
        if (version == Schema.VERSION && held.isPresent()) {
            if (!sealing.isTheKey(held.get())) {
                throw new EventFileException("The record key " + keyFile + " is not the one that sealed the events of "
                        + file + ", or something else has changed what that file notes of its seals. Put the right key"
                        + " there. If it is lost, move this one away: the events are then sealed again with a new key,"
                        + " which every audit will say.");
            }
            return held.get();
        }
        if (version == Schema.VERSION) {
            Optional<RecordKey> begun = RecordKey.readBegun(keyFile);
            if (begun.isPresent() && sealing.isTheKey(begun.get())) {
                RecordKey.keep(keyFile);
                return begun.get();
            }
            if (!keyFile.equals(file.resolveSibling(RecordKey.FILE_NAME))) {
                throw new EventFileException(
                        "There is no record key at " + keyFile + ", where PARAGRAF_RECORDKEY says, and "
                                + file
                                + " was sealed with one. Put it there. If it is lost, leave the setting out: the events are"
                                + " then sealed again with a new key in the register's folder, which every audit will say.");
            }
        }
        RecordKey key = held.isPresent() ? held.get() : RecordKey.begin(keyFile);
        switch (version) {
            case Schema.EMPTY -> sealing.create(key);
            case Schema.WITHOUT_SEALS ->
                sealing.upgrade(
                        key,
                        held.isPresent()
                                ? SealedAfterwards.Reason.SEALS_MISSING
                                : SealedAfterwards.Reason.EARLIER_PROGRAM);
            default -> sealing.sealAgain(key);
        }
        if (held.isEmpty()) {
            RecordKey.keep(keyFile);
        }
        return key;
    }

    private boolean isTheKey(RecordKey key) throws SQLException {
        byte[] seal = new byte[0];
        try (PreparedStatement query = connection.prepareStatement("SELECT code FROM seals WHERE position = ?")) {
            query.setLong(1, EventSeals.OF_THE_FILE);
            try (ResultSet row = query.executeQuery()) {
                seal = row.next() ? row.getBytes(1) : seal;
            }
        }
        return MessageDigest.isEqual(seal, new EventSeals(key.key()).ofTheFile(SealedAfterwards.read(connection)));
    }

    private void create(RecordKey key) throws SQLException {
        inTransaction(() -> {
            Schema.execute(connection, Schema.tables(Schema.VERSION));
            Schema.execute(connection, Schema.protection(Schema.VERSION));
            insertSeals(key);
        });
    }

    private void upgrade(RecordKey key, SealedAfterwards.Reason reason) throws SQLException {
        inTransaction(() -> {
            Schema.execute(connection, Schema.upgrade());
            note(reason);
            insertSeals(key);
        });
    }

    private void sealAgain(RecordKey key) throws SQLException {
        inTransaction(() -> {
            Schema.execute(connection, Schema.withoutSeals());
            note(SealedAfterwards.Reason.KEY_MISSING);
            insertSeals(key);
        });
    }

    private void note(SealedAfterwards.Reason reason) throws SQLException {
        long upTo = Schema.number(connection, "SELECT coalesce(max(position), 0) FROM events");
        if (upTo == 0) {
            return;
        }
        LOGGER.warn(
                "The events of {} up to position {} were sealed afterwards ({}): their seals say what they said now, and"
                        + " every audit will say so",
                file,
                upTo,
                reason);
        try (PreparedStatement insert =
                connection.prepareStatement("INSERT INTO sealed_afterwards (up_to, at, reason) VALUES (?, ?, ?)")) {
            insert.setLong(1, upTo);
            insert.setString(2, Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            insert.setString(3, reason.name());
            insert.executeUpdate();
        }
    }

    /** Seals the file and all events. */
    private void insertSeals(RecordKey key) throws SQLException {
        EventSeals seals = new EventSeals(key.key());
        long position = EventSeals.OF_THE_FILE;
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO seals VALUES (?, ?)");
                PreparedStatement query = connection.prepareStatement(ROWS)) {
            insert(insert, position, seals.ofTheFile(SealedAfterwards.read(connection)));
            long before;
            do {
                before = position;
                query.setLong(1, before);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next()) {
                        position = row.getLong(StoredColumns.POSITION);
                        insert(insert, position, seals.ofRow(row));
                    }
                }
            } while (position > before);
        }
    }

    private static void insert(PreparedStatement statement, long position, byte[] seal) throws SQLException {
        statement.setLong(1, position);
        statement.setBytes(2, seal);
        if (statement.executeUpdate() != 1) {
            throw new SQLException("the seal of the event at position " + position + " was not stored");
        }
    }

    @FunctionalInterface
    private interface Work {
        void run() throws SQLException;
    }

    private void inTransaction(Work work) throws SQLException {
        Schema.execute(connection, List.of("BEGIN IMMEDIATE"));
        try {
            work.run();
            Schema.execute(connection, List.of("COMMIT"));
        } catch (SQLException | RuntimeException e) {
            Schema.execute(connection, List.of("ROLLBACK"));
            throw e;
        }
    }
}
