package se.paragraf.standalone.viewstore;

import java.util.List;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;

/** The schema of a file with one generation of views. */
final class GenerationSchema {

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE reached (
                position INTEGER NOT NULL,
                version  INTEGER NOT NULL
            )""",
            "INSERT INTO reached VALUES (-1, 0)",
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
            CREATE TABLE totals (
                generation INTEGER NOT NULL,
                kind       INTEGER NOT NULL,
                field      TEXT NOT NULL,
                value      TEXT NOT NULL,
                day        INTEGER NOT NULL,
                change     INTEGER NOT NULL,
                PRIMARY KEY (generation, kind, field, value, day)
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

    /** The schema of the file. */
    static SqliteSchema schema() {
        return SqliteSchema.of(TABLES);
    }

    /** Creates the tables if there are none. */
    static void prepare(SqliteFile file) {
        file.transactions().executeInTransaction(() -> {
            if (new Sql("PRAGMA user_version").number(file.jdbc()) == 0) {
                TABLES.forEach(file.jdbc()::execute);
            }
        });
    }

    /** Commits an update that changes nothing: with synchronous FULL, all earlier commits are on disk after it. */
    static void touch(SqliteFile file) {
        file.jdbc().update("UPDATE reached SET position = position");
    }
}
