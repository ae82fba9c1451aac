package se.paragraf.standalone.viewstore;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.standalone.sqlite.SqliteFile;
import se.paragraf.standalone.sqlite.SqliteSchema;

/**
 * The schema of the file that says which generation is in service. Its version is the form of the views ({@link
 * ViewForm#CURRENT}) and is stored in the file, so that another version of the program recognises it.
 */
final class ViewSchema {

    private static final Logger LOGGER = LoggerFactory.getLogger(ViewSchema.class);

    private static final List<String> NAMES = List.of("generations", "documents", "entries", "TokenEntry");

    private static final List<String> TABLES = List.of(
            """
            CREATE TABLE generations (
                number INTEGER PRIMARY KEY,
                live   INTEGER NOT NULL
            )""", "INSERT INTO generations (number, live) VALUES (1, 1)", "PRAGMA user_version = " + ViewForm.CURRENT);

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

    /** The schema of the file. */
    static SqliteSchema schema() {
        return SqliteSchema.of(Stream.concat(TABLES.stream(), KEPT.stream()).toList());
    }

    /**
     * Creates the tables if there are none. Views of an earlier version are dropped, with their token, and are rebuilt from
     * the events.
     *
     * @return whether there are no views yet
     * @throws ViewFormException if the file was written by a later version of the program
     */
    static boolean prepare(SqliteFile file) {
        JdbcTemplate jdbc = file.jdbc();
        long found = new Sql("PRAGMA user_version").number(jdbc);
        ViewForm form = ViewForm.of(found, ViewForm.CURRENT);
        if (form == ViewForm.LATER) {
            throw new ViewFormException(found, ViewForm.CURRENT);
        }
        boolean outdated = form == ViewForm.EARLIER || differs(file);
        file.transactions().executeInTransaction(() -> {
            if (outdated) {
                dropForeign(jdbc);
                NAMES.forEach(name -> jdbc.execute("DROP TABLE IF EXISTS " + name));
                TABLES.forEach(jdbc::execute);
            }
            KEPT.forEach(jdbc::execute);
        });
        return outdated;
    }

    /** Whether something else has changed the schema: the views are then made again, as those of an earlier version are. */
    private static boolean differs(SqliteFile file) {
        try {
            List<SqliteSchema.Difference> differences = schema().differences(file.connection());
            if (!differences.isEmpty()) {
                LOGGER.error(
                        "Something else has changed the schema of the views, which are made again: {}", differences);
            }
            return !differences.isEmpty();
        } catch (SQLException e) {
            throw new ViewStoreException("the schema of the views cannot be read", e);
        }
    }

    /** Drops triggers and views, which this file has none of, and a table of jobs or an index of it that is not ours. */
    private static void dropForeign(JdbcTemplate jdbc) {
        jdbc.query(
                        "SELECT type, name FROM sqlite_schema WHERE type IN ('trigger', 'view')",
                        (row, number) ->
                                row.getString(1) + " \"" + row.getString(2).replace("\"", "\"\"") + "\"")
                .forEach(object -> jdbc.execute("DROP " + object));
        Map<String, String> ours =
                KEPT.stream().collect(Collectors.toMap(ViewSchema::nameOf, sql -> sql.replace("IF NOT EXISTS ", "")));
        List<String> kept = jdbc.query(
                "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('table', 'index') AND sql IS NOT NULL",
                (row, number) -> row.getString(3).equals(ours.get(row.getString(2)))
                        ? ""
                        : row.getString(1) + " \"" + row.getString(2).replace("\"", "\"\"") + "\"");
        // Indexes first: those of a table go with it.
        kept.stream()
                .filter(object -> !object.isEmpty())
                .sorted()
                .forEach(object -> jdbc.execute("DROP " + object.replaceFirst(" ", " IF EXISTS ")));
    }

    private static String nameOf(String sql) {
        return sql.replaceFirst("(?s).*?IF NOT EXISTS (\\w+).*", "$1");
    }
}
