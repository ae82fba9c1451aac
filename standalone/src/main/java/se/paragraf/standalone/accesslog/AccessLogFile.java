package se.paragraf.standalone.accesslog;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import se.paragraf.standalone.sqlite.FileHeader;

/** The forms of the file {@code access.db}. */
final class AccessLogFile {

    /** Its name in the data folder. */
    static final String NAME = "access.db";

    /** The form without chain and codes, which had no version of its own. */
    static final FileHeader BEFORE = new FileHeader(0, 0);

    /** The form that this program writes: "PALG" in ASCII, version 2. */
    static final FileHeader CURRENT = new FileHeader(0x50414c47, 2);

    /** The schema of the form without chain and codes. */
    static final List<String> SCHEMA_BEFORE = List.of(
            """
            CREATE TABLE access (
              id TEXT PRIMARY KEY, at INTEGER NOT NULL, actor TEXT NOT NULL, role TEXT NOT NULL, agreement TEXT,
              path TEXT NOT NULL, query TEXT, address TEXT NOT NULL) STRICT""",
            "CREATE INDEX access_of_agreement ON access (agreement, id)",
            "CREATE INDEX access_of_actor ON access (actor, id)",
            """
            CREATE TRIGGER access_unchanged BEFORE UPDATE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never changed'); END""",
            """
            CREATE TRIGGER access_kept BEFORE DELETE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never taken away'); END""");

    /**
     * The schema that this program writes. INSERT OR REPLACE deletes without firing delete triggers, unless the connection
     * asks for it; therefore the third trigger looks for the row that would be replaced.
     */
    static final List<String> SCHEMA = List.of(
            """
            CREATE TABLE access (
              number INTEGER PRIMARY KEY CHECK (number > 0), id TEXT NOT NULL UNIQUE, at INTEGER NOT NULL,
              actor TEXT NOT NULL, role TEXT NOT NULL, agreement TEXT, path TEXT NOT NULL, query TEXT,
              address TEXT NOT NULL, method TEXT, sealed_at INTEGER, code TEXT NOT NULL) STRICT""",
            "CREATE INDEX access_of_agreement ON access (agreement, id)",
            "CREATE INDEX access_of_actor ON access (actor, id)",
            """
            CREATE TRIGGER access_unchanged BEFORE UPDATE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never changed'); END""",
            """
            CREATE TRIGGER access_kept BEFORE DELETE ON access
            BEGIN SELECT RAISE(ABORT, 'an access is never taken away'); END""",
            """
            CREATE TRIGGER access_never_replaced BEFORE INSERT ON access
            WHEN EXISTS (SELECT 1 FROM access WHERE number = NEW.number)
              OR EXISTS (SELECT 1 FROM access WHERE id = NEW.id)
            BEGIN SELECT RAISE(ABORT, 'an access is never replaced'); END""",
            "PRAGMA application_id = " + CURRENT.applicationId(),
            "PRAGMA user_version = " + CURRENT.version());

    private AccessLogFile() {}

    /**
     * The schema of a file that exists.
     *
     * @throws IllegalStateException if the file is another program's, or newer than this one
     */
    static List<String> schema(Connection connection, Path file) throws SQLException {
        FileHeader header = FileHeader.of(connection);
        if (header.equals(CURRENT)) {
            return SCHEMA;
        }
        if (header.equals(BEFORE)) {
            return SCHEMA_BEFORE;
        }
        throw new IllegalStateException("the file " + file + " is not an access log that this program reads"
                + " (application " + header.applicationId() + ", version " + header.version() + ")");
    }
}
