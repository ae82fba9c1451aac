package se.paragraf.standalone.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;
import se.paragraf.standalone.files.OwnerOnly;

/**
 * Copy of a SQLite file by its rows, also while another process writes it: one state of the file, in tables that the program
 * makes. No schema is copied, so a trigger or a view that someone added to the file is not in the copy.
 */
public final class RowCopy {

    private static final int BUSY_TIMEOUT_MILLISECONDS = 30_000;

    private RowCopy() {}

    /** Finds the schema of a file that exists, by its header. */
    @FunctionalInterface
    public interface SchemaOf {
        List<String> in(Connection connection) throws SQLException;
    }

    /**
     * Copies a file; rows keep their order. When this returns, the copy is checked and on disk, and only its owner can read it. Where it fails,
     * nothing is left of the copy.
     *
     * @param source the file
     * @param copy the file to make, which must not be there
     * @param schema the statements that make the tables, for an empty file
     * @return how many rows each table has
     */
    public static Map<String, Long> copy(Path source, Path copy, SchemaOf schema) throws SQLException, IOException {
        create(copy);
        try {
            Map<String, Long> rows;
            SQLiteConfig reading = new SQLiteConfig();
            reading.setReadOnly(true);
            reading.setBusyTimeout(BUSY_TIMEOUT_MILLISECONDS);
            SQLiteConfig writing = new SQLiteConfig();
            writing.setJournalMode(SQLiteConfig.JournalMode.MEMORY);
            try (Connection from = SqliteFile.source(source, reading).getConnection();
                    Connection to = SqliteFile.source(copy, writing).getConnection()) {
                // Both in one transaction each: of the file one state is read.
                from.setAutoCommit(false);
                to.setAutoCommit(false);
                rows = copyRows(from, to, schema.in(from));
                FileHeader header = FileHeader.of(from);
                to.commit();
                to.setAutoCommit(true);
                header.write(to);
                check(to);
            }
            try (FileChannel channel = FileChannel.open(copy, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            return rows;
        } catch (SQLException | IOException | RuntimeException e) {
            Files.deleteIfExists(copy);
            throw e;
        }
    }

    private static void create(Path file) throws IOException {
        if (Files.exists(file)) {
            throw new FileAlreadyExistsException(file.toString());
        }
        OwnerOnly.createFile(file);
    }

    private static Map<String, Long> copyRows(Connection from, Connection to, List<String> schema) throws SQLException {
        try (Statement statement = to.createStatement()) {
            // The tables first, and what else there is once the rows are in: triggers are for what comes later.
            for (String each : schema) {
                if (isTable(each)) {
                    statement.execute(each);
                }
            }
            Map<String, Long> rows = new HashMap<>();
            for (String table : tables(to)) {
                rows.put(table, copyTable(from, to, table));
            }
            for (String each : schema) {
                if (!isTable(each)) {
                    statement.execute(each);
                }
            }
            return rows;
        }
    }

    private static boolean isTable(String statement) {
        return statement.stripLeading().startsWith("CREATE TABLE");
    }

    private static List<String> tables(Connection connection) throws SQLException {
        return texts(
                connection,
                "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'");
    }

    private static long copyTable(Connection from, Connection to, String table) throws SQLException {
        List<String> columns = texts(to, "SELECT name FROM pragma_table_info('" + table + "')");
        String names = String.join(", ", columns);
        String marks = String.join(", ", columns.stream().map(column -> "?").toList());
        long copied = 0;
        try (Statement reading = from.createStatement();
                ResultSet row = reading.executeQuery("SELECT " + names + " FROM " + table + " ORDER BY rowid");
                PreparedStatement writing =
                        to.prepareStatement("INSERT INTO " + table + " (" + names + ") VALUES (" + marks + ")")) {
            while (row.next()) {
                for (int column = 1; column <= columns.size(); column++) {
                    writing.setObject(column, row.getObject(column));
                }
                copied += writing.executeUpdate();
            }
        }
        return copied;
    }

    private static void check(Connection copy) throws SQLException {
        List<String> answer = texts(copy, "PRAGMA integrity_check");
        if (!answer.equals(List.of("ok"))) {
            throw new SQLException("the copy is damaged: " + answer.get(0));
        }
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            List<String> texts = new ArrayList<>();
            while (row.next()) {
                texts.add(row.getString(1));
            }
            return texts;
        }
    }
}
