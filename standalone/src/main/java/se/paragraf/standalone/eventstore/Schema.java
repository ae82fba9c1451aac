package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * The schema of the event file, and the check that a file has it. Version 2 added the seals; a file of version 1 is upgraded
 * when it is opened for writing.
 */
final class Schema {

    /** Marks the file as an event file (PRAGMA application_id): "PEVT" in ASCII. */
    static final int APPLICATION_ID = 0x50455654;

    /** The version of the tables below (PRAGMA user_version). */
    static final int VERSION = 2;

    /** The version without seals. */
    static final int WITHOUT_SEALS = 1;

    /** The version that a file without any table has. */
    static final int EMPTY = 0;

    /** The errors of the triggers that protect events; conflicting appends get the last of them. */
    static final String NEVER_UPDATED = "a recorded event is never updated";

    static final String NEVER_DELETED = "a recorded event is never deleted";
    static final String NEVER_REPLACED = "this event is already recorded, and a recorded event is never replaced";

    private static final String EVENTS = """
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
            ) STRICT""";

    private static final String SNAPSHOTS = """
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
            ) STRICT""";

    private static final String SEALS = "CREATE TABLE seals (position INTEGER PRIMARY KEY, code BLOB NOT NULL) STRICT";

    private static final String SEALED_AFTERWARDS = "CREATE TABLE sealed_afterwards (number INTEGER PRIMARY KEY,"
            + " up_to INTEGER NOT NULL, at TEXT NOT NULL, reason TEXT NOT NULL) STRICT";

    // INSERT OR REPLACE deletes without firing delete triggers, unless the connection asks for it; therefore the third
    // trigger looks for the row that would be replaced.
    private static final List<String> PROTECTION_OF_EVENTS = List.of(
            "CREATE INDEX events_by_time ON events (recorded_at)",
            "CREATE TRIGGER events_never_updated BEFORE UPDATE ON events BEGIN SELECT RAISE(ABORT, '%s'); END"
                    .formatted(NEVER_UPDATED),
            "CREATE TRIGGER events_never_deleted BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, '%s'); END"
                    .formatted(NEVER_DELETED),
            """
            CREATE TRIGGER events_never_replaced BEFORE INSERT ON events
            WHEN EXISTS (SELECT 1 FROM events WHERE position = NEW.position)
              OR EXISTS (SELECT 1 FROM events WHERE event_id = NEW.event_id)
              OR EXISTS (SELECT 1 FROM events WHERE aggregate_id = NEW.aggregate_id AND sequence = NEW.sequence)
            BEGIN SELECT RAISE(ABORT, '%s'); END""".formatted(NEVER_REPLACED));

    private static final List<String> PROTECTION_OF_SEALS = List.of(
            "CREATE TRIGGER seals_never_updated BEFORE UPDATE ON seals"
                    + " BEGIN SELECT RAISE(ABORT, 'a seal is never updated'); END",
            "CREATE TRIGGER seals_never_deleted BEFORE DELETE ON seals"
                    + " BEGIN SELECT RAISE(ABORT, 'a seal is never deleted'); END",
            "CREATE TRIGGER seals_never_replaced BEFORE INSERT ON seals"
                    + " WHEN EXISTS (SELECT 1 FROM seals WHERE position = NEW.position)"
                    + " BEGIN SELECT RAISE(ABORT, 'a seal is never replaced'); END");

    private static final String MARK = "PRAGMA application_id = " + APPLICATION_ID;

    private static final SqliteSchema OF_VERSION_1 =
            SqliteSchema.of(joined(tables(WITHOUT_SEALS), protection(WITHOUT_SEALS)));

    private static final SqliteSchema CURRENT = SqliteSchema.of(joined(tables(VERSION), protection(VERSION)));

    private Schema() {}

    /** The schema that this program makes. */
    static SqliteSchema current() {
        return CURRENT;
    }

    /** The tables of a version, and the marks of the file. */
    static List<String> tables(int version) {
        List<String> tables = new ArrayList<>(List.of(EVENTS, SNAPSHOTS, MARK, "PRAGMA user_version = " + version));
        if (version == VERSION) {
            tables.addAll(List.of(SEALS, SEALED_AFTERWARDS));
        }
        return tables;
    }

    /** The indexes and triggers of a version. */
    static List<String> protection(int version) {
        return version == VERSION ? joined(PROTECTION_OF_EVENTS, PROTECTION_OF_SEALS) : PROTECTION_OF_EVENTS;
    }

    /** What makes a file of version 1 one of this version, but for the seals. */
    static List<String> upgrade() {
        return joined(List.of(SEALS, SEALED_AFTERWARDS, "PRAGMA user_version = " + VERSION), PROTECTION_OF_SEALS);
    }

    /** What takes all seals away, so that they can be made again. */
    static List<String> withoutSeals() {
        return joined(List.of("DROP TABLE seals", SEALS), PROTECTION_OF_SEALS);
    }

    private static List<String> joined(List<String> some, List<String> more) {
        List<String> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /**
     * The version of a file that this program can read, which is left unchanged.
     *
     * @return {@link #EMPTY}, {@link #WITHOUT_SEALS} or {@link #VERSION}
     * @throws EventFileException if the file is another program's, or newer than this one
     */
    static int version(Connection connection, Path file) throws SQLException {
        if (number(connection, "SELECT count(*) FROM sqlite_schema") == 0) {
            return EMPTY;
        }
        if (number(connection, "PRAGMA application_id") != APPLICATION_ID) {
            throw new EventFileException("The file " + file + " is not an event file.");
        }
        long version = number(connection, "PRAGMA user_version");
        if (version != VERSION && version != WITHOUT_SEALS) {
            throw new EventFileException("The event file " + file + " has schema version " + version
                    + ", and this program reads version " + VERSION + ": use the program that wrote it.");
        }
        return (int) version;
    }

    /**
     * The version by the tables that a file has: one with seals keeps them in a copy, even where something else has given
     * it the number of the version without.
     *
     * @throws EventFileException as {@link #version}
     */
    static int versionOfTables(Connection connection, Path file) throws SQLException {
        int version = version(connection, file);
        boolean seals = number(connection, "SELECT count(*) FROM sqlite_schema WHERE name = 'seals'") == 1;
        return version == WITHOUT_SEALS && seals ? VERSION : version;
    }

    /**
     * Refuses a file whose schema is not exactly that of its version.
     *
     * @throws EventFileException if it differs; says in what, and what to do
     */
    static void require(Connection connection, Path file, int version) throws SQLException {
        SqliteSchema schema = version == VERSION ? CURRENT : OF_VERSION_1;
        List<SqliteSchema.Difference> differences = schema.differences(connection);
        if (!differences.isEmpty()) {
            throw new EventFileException(SqliteSchema.explain(file, differences)
                    + " Something else has changed it, and nothing is recorded into it. \"paragraf backup\" copies its"
                    + " events into a file with the right schema: restore that one, and audit it.");
        }
    }

    static long number(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.getLong(1);
        }
    }

    static void execute(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String each : statements) {
                statement.executeUpdate(each);
            }
        }
    }
}
