package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of the views. Their version stands in the file, so that a later program knows what it has before it. */
final class ViewSchema {

    /** Raised whenever the tables, or what stands in their documents, change their form. */
    private static final int VERSION = 2;

    private static final List<String> NAMES = List.of("generations", "documents", "entries", "TokenEntry");

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE generations (
                number   INTEGER PRIMARY KEY,
                position INTEGER NOT NULL,
                live     INTEGER NOT NULL
            )""",
            """
            CREATE TABLE documents (
                id         INTEGER PRIMARY KEY,
                generation INTEGER NOT NULL,
                kind       INTEGER NOT NULL,
                agreement  BLOB NOT NULL,
                ordinal    INTEGER NOT NULL,
                position   INTEGER NOT NULL,
                sort_key   INTEGER NOT NULL,
                entries    TEXT NOT NULL,
                body       TEXT NOT NULL,
                UNIQUE (generation, kind, agreement, ordinal),
                UNIQUE (generation, kind, sort_key)
            )""",
            // The primary key is the whole row: every filter is a range of it, and the documents are not looked at.
            """
            CREATE TABLE entries (
                generation  INTEGER NOT NULL,
                kind        INTEGER NOT NULL,
                field       TEXT NOT NULL,
                value       TEXT NOT NULL,
                sort_key    INTEGER NOT NULL,
                valid_from  INTEGER NOT NULL,
                valid_until INTEGER NOT NULL,
                PRIMARY KEY (generation, kind, field, value, sort_key, valid_from, valid_until)
            ) WITHOUT ROWID""",
            """
            CREATE TABLE TokenEntry (
                processorName TEXT NOT NULL,
                segment       INTEGER NOT NULL,
                token         BLOB,
                tokenType     TEXT,
                timestamp     TEXT,
                owner         TEXT,
                PRIMARY KEY (processorName, segment)
            ) WITHOUT ROWID""",
            "INSERT INTO generations (number, position, live) VALUES (1, -1, 1)",
            "PRAGMA user_version = " + VERSION);

    private ViewSchema() {}

    /**
     * Makes the tables where there are none. Views of an earlier form are thrown away, token and all: they are made anew
     * from the events.
     *
     * @throws IllegalStateException if the file was written by a later version of the program
     */
    static void prepare(Connection connection) throws SQLException {
        int found = version(connection);
        if (found > VERSION) {
            throw new IllegalStateException("the views have version " + found + "; this program knows " + VERSION
                    + ". Start the program that wrote them, or remove them and have them made anew");
        }
        if (found < VERSION) {
            try (Statement statement = connection.createStatement()) {
                for (String name : NAMES) {
                    statement.execute("DROP TABLE IF EXISTS " + name);
                }
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
        }
        connection.commit();
    }

    private static int version(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1);
        }
    }
}
