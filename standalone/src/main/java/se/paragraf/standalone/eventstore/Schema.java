package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The schema of the event file, and the check that a file has it. */
final class Schema {

    /** Marks the file as an event file (PRAGMA application_id): "PEVT" in ASCII. */
    static final int APPLICATION_ID = 0x50455654;

    /** The version of the tables below (PRAGMA user_version). */
    static final int VERSION = 1;

    /** The errors of the triggers that protect events; conflicting appends get the last of them. */
    static final String NEVER_UPDATED = "a recorded event is never updated";

    static final String NEVER_DELETED = "a recorded event is never deleted";
    static final String NEVER_REPLACED = "this event is already recorded, and a recorded event is never replaced";

    // INSERT OR REPLACE deletes without firing delete triggers, unless the connection asks for it; therefore the third
    // trigger looks for the row that would be replaced.
    private static final String TABLES =
            """
            CREATE TABLE events (
              position INTEGER PRIMARY KEY CHECK (position > 0),
              event_id TEXT NOT NULL UNIQUE,
              aggregate_id TEXT,
              sequence INTEGER,
              aggregate_type TEXT,
              recorded_at TEXT NOT NULL,
              payload_type TEXT NOT NULL,
              payload_revision TEXT,
              payload TEXT NOT NULL,
              metadata TEXT NOT NULL,
              UNIQUE (aggregate_id, sequence),
              CHECK ((aggregate_id IS NULL) = (sequence IS NULL))
            ) STRICT;

            CREATE INDEX events_by_time ON events (recorded_at);

            CREATE TRIGGER events_never_updated BEFORE UPDATE ON events
            BEGIN SELECT RAISE(ABORT, '%s'); END;

            CREATE TRIGGER events_never_deleted BEFORE DELETE ON events
            BEGIN SELECT RAISE(ABORT, '%s'); END;

            CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
            WHEN EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
              OR EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
              OR EXISTS (SELECT 1 FROM events WHERE aggregate_id = NEW.aggregate_id AND sequence = NEW.sequence)
            BEGIN SELECT RAISE(ABORT, '%s'); END;

            CREATE TABLE snapshots (
              aggregate_id TEXT PRIMARY KEY,
              sequence INTEGER NOT NULL,
              aggregate_type TEXT,
              event_id TEXT NOT NULL,
              recorded_at TEXT NOT NULL,
              payload_type TEXT NOT NULL,
              payload_revision TEXT,
              payload TEXT NOT NULL,
              metadata TEXT NOT NULL
            ) STRICT;

            PRAGMA application_id = %d;
            PRAGMA user_version = %d;
            """.formatted(NEVER_UPDATED, NEVER_DELETED, NEVER_REPLACED, APPLICATION_ID, VERSION);

    private Schema() {}

    /**
     * Refuses a file that this program must not write, without changing it.
     *
     * @throws EventFileException if the file is another program's, or newer than this one
     */
    static void check(Connection connection, Path file) throws SQLException {
        if (isEmpty(connection)) {
            return;
        }
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new EventFileException("The file " + file + " is not an event file.");
        }
        long version = number(connection, "PRAGMA user_version");
        if (version != VERSION) {
            throw new EventFileException("The event file " + file + " has schema version " + version
                    + ", and this program reads version " + VERSION + ": use the program that wrote it.");
        }
    }

    /** Creates the tables if the file has none. */
    static void create(Connection connection) throws SQLException {
        if (isEmpty(connection)) {
            execute(connection, "BEGIN IMMEDIATE;" + TABLES + "COMMIT;");
        }
    }

    private static boolean isEmpty(Connection connection) throws SQLException {
        return number(connection, "SELECT count(*) FROM sqlite_master") == 0;
    }

    private static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.getLong(1);
        }
    }

    private static void execute(Connection connection, String statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate(statements);
        }
    }
}
