package se.paragraf.standalone.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The schema of a SQLite file as this program makes it, and its comparison with what a file has: tables, indexes, views and
 * triggers by their text in {@code sqlite_schema} (white space aside), {@code application_id} and {@code user_version}.
 * What is expected is read from a database in memory that the same statements made. Statistics of ANALYZE do not count.
 *
 * @see <a href="https://www.sqlite.org/schematab.html">The Schema Table</a>
 */
public final class SqliteSchema {

    private static final String OBJECTS = "SELECT type, name, tbl_name, sql FROM sqlite_schema"
            + " WHERE NOT (type = 'table' AND name GLOB 'sqlite_stat[1-4]') ORDER BY type, name";

    private static final List<String> PRAGMAS = List.of("application_id", "user_version");

    private final List<String> statements;
    private @Nullable SortedMap<String, String> expected;

    private SqliteSchema(List<String> statements) {
        this.statements = List.copyOf(statements);
    }

    /** The schema that these statements make in an empty file. */
    public static SqliteSchema of(List<String> statements) {
        return new SqliteSchema(statements);
    }

    /**
     * One thing in which a file has another schema.
     *
     * @param object its type and name, such as {@code trigger access_kept}
     * @param expected the text of the statement that makes it; null where it was added
     * @param found the text in the file; null where it is missing
     */
    public record Difference(
            String object,
            @Nullable String expected,
            @Nullable String found) {

        /** What differs, as a clause. */
        @Override
        public String toString() {
            if (found == null) {
                return "the " + object + " is missing";
            }
            return expected == null ? "the " + object + " was added" : "the " + object + " was changed";
        }
    }

    /** The statements that make the schema. */
    public List<String> statements() {
        return statements;
    }

    /** In what the file differs, in the order of the objects' types and names; empty where it does not. */
    public List<Difference> differences(Connection connection) throws SQLException {
        SortedMap<String, String> wanted = expected();
        SortedMap<String, String> found = objects(connection);
        SortedSet<String> names = new TreeSet<>(wanted.keySet());
        names.addAll(found.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            if (!Objects.equals(wanted.get(name), found.get(name))) {
                differences.add(new Difference(name, wanted.get(name), found.get(name)));
            }
        }
        return differences;
    }

    /**
     * Closes and refuses a file that has another schema; an empty file is let through.
     *
     * @throws SchemaException if it differs; says in what, and what to do
     */
    public void requireUnlessNew(SqliteFile file, Path path) throws SQLException {
        Connection connection = file.connection();
        if (objects(connection).size() == PRAGMAS.size()) {
            return;
        }
        List<Difference> differences = differences(connection);
        if (!differences.isEmpty()) {
            file.close();
            throw new SchemaException(explain(path, differences)
                    + " Something else has changed it, and it is not used. \"paragraf backup\" copies its data into a file with"
                    + " the right schema: restore that one.");
        }
    }

    /** Says in what the file differs, in one sentence. */
    public static String explain(Path file, List<Difference> differences) {
        return "The schema of " + file + " is not the one that this program makes: "
                + differences.stream().map(Difference::toString).collect(Collectors.joining(", ")) + ".";
    }

    private synchronized SortedMap<String, String> expected() throws SQLException {
        if (expected == null) {
            try (Connection memory = DriverManager.getConnection("jdbc:sqlite::memory:");
                    Statement statement = memory.createStatement()) {
                for (String each : statements) {
                    statement.executeUpdate(each);
                }
                expected = objects(memory);
            }
        }
        return expected;
    }

    private static SortedMap<String, String> objects(Connection connection) throws SQLException {
        SortedMap<String, String> objects = new TreeMap<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery(OBJECTS)) {
                while (row.next()) {
                    // An index that a constraint makes has no text, and belongs to its table.
                    String sql = Objects.requireNonNullElse(row.getString(4), "on " + row.getString(3));
                    objects.put(
                            row.getString(1) + " " + row.getString(2),
                            sql.replaceAll("\\s+", " ").strip());
                }
            }
            for (String pragma : PRAGMAS) {
                try (ResultSet row = statement.executeQuery("PRAGMA " + pragma)) {
                    objects.put("pragma " + pragma, row.getString(1));
                }
            }
        }
        return objects;
    }
}
