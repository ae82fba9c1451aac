package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/**
 * The tables of the file that says which generation is in service. Their version stands in the file, so that a later
 * program knows what it has before it.
 */
final class ViewSchema {

    /** Raised whenever the tables, those of a generation, or its documents change in form or in meaning. */
    private static final int VERSION = 5;

    private static final List<String> NAMES = List.of("generations", "documents", "entries", "TokenEntry");

    private static final List<String> TABLES =
            List.of("""
            CREATE TABLE generations (
                number INTEGER PRIMARY KEY,
                live   INTEGER NOT NULL
            )""", "INSERT INTO generations (number, live) VALUES (1, 1)", "PRAGMA user_version = " + VERSION);

    /** Not among those that are thrown away: no event says what was run. */
    private static final List<String> KEPT = List.of(
            """
            CREATE TABLE IF NOT EXISTS runs (
                number       INTEGER PRIMARY KEY,
                id           TEXT NOT NULL UNIQUE,
                kind         TEXT NOT NULL,
                state        TEXT NOT NULL,
                started_at   INTEGER NOT NULL,
                heard_at     INTEGER NOT NULL,
                ended_at     INTEGER,
                cancellation INTEGER NOT NULL,
                body         TEXT NOT NULL
            )""",
            "CREATE INDEX IF NOT EXISTS runs_of_kind ON runs (kind, number)",
            "CREATE UNIQUE INDEX IF NOT EXISTS run_under_way ON runs (kind) WHERE state = 'RUNNING'");

    private ViewSchema() {}

    /**
     * Makes the tables where there are none. Views of an earlier form are thrown away, token and all: they are made anew
     * from the events.
     *
     * @return whether there are no views yet
     * @throws IllegalStateException if the file was written by a later version of the program
     */
    static boolean prepare(Connection connection) throws SQLException {
        int found = version(connection);
        if (found > VERSION) {
            throw new IllegalStateException("the views have version " + found + "; this program knows " + VERSION
                    + ". Start the program that wrote them, or remove them and have them made anew");
        }
        try (Statement statement = connection.createStatement()) {
            if (found < VERSION) {
                for (String name : NAMES) {
                    statement.execute("DROP TABLE IF EXISTS " + name);
                }
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
            for (String table : KEPT) {
                statement.execute(table);
            }
        }
        connection.commit();
        return found < VERSION;
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
