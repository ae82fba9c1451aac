package se.paragraf.standalone.viewstore;

import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.standalone.sqlite.SqliteFile;

/**
 * The schema of the file that says which generation is in service. Its version is stored in the file, so that another
 * version of the program recognises it.
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

    /** Not dropped with the views: jobs cannot be rebuilt from events. */
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
     * Creates the tables if there are none. Views of an earlier version are dropped, with their token, and are rebuilt from
     * the events.
     *
     * @return whether there are no views yet
     * @throws IllegalStateException if the file was written by a later version of the program
     */
    static boolean prepare(SqliteFile file) {
        JdbcTemplate jdbc = file.jdbc();
        long found = new Sql("PRAGMA user_version").number(jdbc);
        if (found > VERSION) {
            throw new IllegalStateException("the views have version " + found + "; this program knows " + VERSION
                    + ". Start the program that wrote them, or remove them to have them rebuilt");
        }
        file.transactions().executeInTransaction(() -> {
            if (found < VERSION) {
                NAMES.forEach(name -> jdbc.execute("DROP TABLE IF EXISTS " + name));
                TABLES.forEach(jdbc::execute);
            }
            KEPT.forEach(jdbc::execute);
        });
        return found < VERSION;
    }
}
