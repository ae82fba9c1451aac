package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of one generation of views. */
final class GenerationSchema {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE reached (
                position INTEGER NOT NULL
            )""",
            "INSERT INTO reached VALUES (-1)",
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
            "PRAGMA user_version = 1");

    private GenerationSchema() {}

    /** Makes the tables where there are none. */
    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (isNew(statement)) {
                for (String table : TABLES) {
                    statement.execute(table);
                }
            }
        }
        connection.commit();
    }

    private static boolean isNew(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.getInt(1) == 0;
        }
    }

    /** Commits a change that changes nothing, behind which all earlier ones are. */
    static void touch(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE reached SET position = position");
        }
        connection.commit();
    }
}
