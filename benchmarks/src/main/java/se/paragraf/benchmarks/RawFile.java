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
import java.util.List;
import org.sqlite.SQLiteConfig;

/** The least that JDBC can do with the events of a register's file: what the register is compared with. */
final class RawFile {

    private static final int ROWS_PER_COMMIT = 64;

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

    /** The rows after a position, column by column. */
    List<Object[]> rows(long after) throws SQLException {
        List<Object[]> rows = new ArrayList<>();
        try (Connection file = open(events);
                Statement statement = file.createStatement();
                ResultSet row = statement.executeQuery("SELECT * FROM events WHERE position > " + after)) {
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
     * Inserts rows into a new file with the tables, indexes and triggers of this one, as durably: one thread, 64 rows a
     * commit, each commit flushed to disk. Returns the rows a second.
     */
    double insert(Path copy, List<Object[]> rows) throws SQLException, IOException {
        String values = String.join(", ", Collections.nCopies(rows.get(0).length, "?"));
        try (Connection file = open(copy)) {
            copySchema(file);
            file.setAutoCommit(false);
            try (PreparedStatement insert = file.prepareStatement("INSERT INTO events VALUES (" + values + ")")) {
                long start = System.nanoTime();
                for (int row = 0; row < rows.size(); row++) {
                    Object[] columns = rows.get(row);
                    for (int column = 0; column < columns.length; column++) {
                        insert.setObject(column + 1, columns[column]);
                    }
                    insert.addBatch();
                    if ((row + 1) % ROWS_PER_COMMIT == 0 || row + 1 == rows.size()) {
                        insert.executeBatch();
                        file.commit();
                    }
                }
                return rows.size() * 1e9 / (System.nanoTime() - start);
            }
        } finally {
            for (String suffix : List.of("", "-wal", "-shm")) {
                Files.deleteIfExists(Path.of(copy + suffix));
            }
        }
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
