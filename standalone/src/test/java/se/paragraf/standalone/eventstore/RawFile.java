package se.paragraf.standalone.eventstore;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The least that JDBC can do with the rows that a register stored: what the benchmarks measure the register against. */
public final class RawFile {

    private static final int ROWS_PER_COMMIT = 64;
    private static final int ROWS_PER_QUERY = 500;

    private RawFile() {}

    /** The rows of a folder's event file after a position. */
    public static List<SerializedEvent> rows(Path folder, long position) throws SQLException {
        List<SerializedEvent> rows = new ArrayList<>();
        try (EventReader reader = EventReader.open(folder.resolve(EventFile.FILE_NAME))) {
            List<PositionedEvent> read = reader.after(position, ROWS_PER_QUERY);
            while (!read.isEmpty()) {
                read.forEach(stored -> rows.add(stored.event()));
                read = reader.after(position + rows.size(), ROWS_PER_QUERY);
            }
        }
        return rows;
    }

    /**
     * Inserts rows into a new file of the same schema, triggers and pragmas: one thread, 64 rows per commit, each commit
     * flushed to disk.
     *
     * @return how long it took, in nanoseconds
     */
    public static long insert(Path folder, List<SerializedEvent> rows) throws Exception {
        Path file = Files.createDirectories(folder).resolve(EventFile.FILE_NAME);
        try (Connection connection = Connections.openForWriting(file, RecordKey.location(folder, null))
                        .connection();
                PreparedStatement begin = connection.prepareStatement("BEGIN IMMEDIATE");
                PreparedStatement insert = connection.prepareStatement(StoredColumns.INSERT_EVENT);
                PreparedStatement commit = connection.prepareStatement("COMMIT")) {
            long start = System.nanoTime();
            long position = 0;
            for (int row = 0; row < rows.size(); row += ROWS_PER_COMMIT) {
                begin.executeUpdate();
                for (SerializedEvent event : rows.subList(row, Math.min(row + ROWS_PER_COMMIT, rows.size()))) {
                    StoredColumns.write(insert, event);
                    insert.setLong(StoredColumns.POSITION, ++position);
                    insert.addBatch();
                }
                insert.executeBatch();
                commit.executeUpdate();
            }
            return System.nanoTime() - start;
        }
    }

    /** Changes a file as an intruder does who knows its triggers: they are taken away and put back exactly. */
    public static void withoutTriggers(Connection connection, List<String> statements) throws SQLException {
        List<String> triggers = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            try (ResultSet row = statement.executeQuery("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")) {
                while (row.next()) {
                    triggers.add(row.getString(1));
                    triggers.add(row.getString(2));
                }
            }
            for (int each = 0; each < triggers.size(); each += 2) {
                statement.executeUpdate("DROP TRIGGER " + triggers.get(each));
            }
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
            for (int each = 1; each < triggers.size(); each += 2) {
                statement.executeUpdate(triggers.get(each));
            }
        }
    }

    /** Removes a folder with all that is in it. */
    public static void delete(Path folder) throws Exception {
        TemporaryStore.delete(folder);
    }
}
