package se.paragraf.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sqlite.SQLiteConfig;

/** The least that JDBC can do with the events of a register's file: what the register is compared with. */
final class RawFile {

    private static final int EVENTS_PER_COMMIT = 64;

    /** What an append writes: a row in each for each event. */
    private static final List<String> TABLES_OF_EVENTS = List.of("events", "seals");

    private final Path events;

    /** The file of events of a register's folder. */
    RawFile(Path folder) {
        this.events = folder.resolve("events.db");
    }

    /** How many events there are. */
    long count() throws SQLException {
        try (Connection file = open(events);
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT max(position) FROM events")) {
            return row.getLong(1);
        }
    }

    /** Reads every column of every row in one thread; returns the rows a second. */
    double scan() throws SQLException {
        long start = System.nanoTime();
        long count = 0;
        long characters = 0;
        try (Connection file = open(events);
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM events ORDER BY position")) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                for (int column = 1; column <= columns; column++) {
                    String value = row.getString(column);
                    characters += value == null ? 0 : value.length();
                }
                count++;
            }
        }
        if (characters == 0) {
            throw new IllegalStateException("nothing was read");
        }
        return count * 1e9 / (System.nanoTime() - start);
    }

    /** The rows of the events after a position, those of their seals among them. */
    Map<String, List<Object[]>> rows(long after) throws SQLException {
        Map<String, List<Object[]>> rows = new LinkedHashMap<>();
        try (Connection file = open(events);
                Statement statement = file.createStatement()) {
            for (String table : TABLES_OF_EVENTS) {
                rows.put(table, rows(statement, "SELECT * FROM " + table + " WHERE position > " + after));
            }
        }
        return rows;
    }

    private static List<Object[]> rows(Statement statement, String query) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (ResultSet row = statement.executeQuery(query)) {
            int columns = row.getMetaData().getColumnCount();
            while (row.next()) {
                Object[] values = new Object[columns];
                for (int column = 0; column < columns; column++) {
                    values[column] = row.getObject(column + 1);
                }
                rows.add(values);
            }
        }
        return rows;
    }

    /**
     * Inserts the rows of events into a new file with the tables, indexes and triggers of this one, as durably: one thread,
     * 64 events a commit, each commit flushed to disk. Returns the events a second.
     */
    double insert(Path copy, Map<String, List<Object[]>> rows) throws SQLException, IOException {
        int events = rows.values().iterator().next().size();
        try (Connection file = open(copy)) {
            copySchema(file);
            file.setAutoCommit(false);
            Map<PreparedStatement, List<Object[]>> inserts = new LinkedHashMap<>();
            for (Map.Entry<String, List<Object[]>> table : rows.entrySet()) {
                inserts.put(insertInto(file, table.getKey(), table.getValue().get(0).length), table.getValue());
            }
            long start = System.nanoTime();
            for (int first = 0; first < events; first += EVENTS_PER_COMMIT) {
                for (Map.Entry<PreparedStatement, List<Object[]>> table : inserts.entrySet()) {
                    insert(
                            table.getKey(),
                            table.getValue().subList(first, Math.min(first + EVENTS_PER_COMMIT, events)));
                }
                file.commit();
            }
            return events * 1e9 / (System.nanoTime() - start);
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(copy + suffix));
            }
        }
    }

    /** Closed with its connection. */
    private static PreparedStatement insertInto(Connection file, String table, int columns) throws SQLException {
        return file.prepareStatement(
                "INSERT INTO " + table + " VALUES (" + String.join(", ", Collections.nCopies(columns, "?")) + ")");
    }

    private static void insert(PreparedStatement insert, List<Object[]> rows) throws SQLException {
        for (Object[] columns : rows) {
            for (int column = 0; column < columns.length; column++) {
                insert.setObject(column + 1, columns[column]);
            }
            insert.addBatch();
        }
        insert.executeBatch();
    }

    private void copySchema(Connection copy) throws SQLException {
        try (Connection file = open(events);
                Statement from = file.createStatement();
                Statement to = copy.createStatement()) {
            to.execute("PRAGMA page_size = " + one(from, "PRAGMA page_size"));
            to.execute("PRAGMA journal_mode = WAL");
            to.execute("PRAGMA synchronous = FULL");
            to.execute("PRAGMA fullfsync = ON");
            to.execute("PRAGMA wal_autocheckpoint = 4000");
            to.execute("PRAGMA cache_size = -65536");
            try (ResultSet row = from.executeQuery(
                    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY rowid")) {
                while (row.next()) {
                    to.execute(row.getString(1));
                }
            }
        }
    }

    private static String one(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }

    private static Connection open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(30_000);
        return DriverManager.getConnection("jdbc:sqlite:" + file, config.toProperties());
    }
}
