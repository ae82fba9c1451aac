package se.paragraf.standalone;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The file of events, looked into from outside as the sqlite3 shell would. */
public record RecordedFile(Path folder) {

    /** The first column of the first row, or null where there is no row. */
    public String ask(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(query)) {
            return answer.next() ? answer.getString(1) : null;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** Changes the file; returns how many rows. */
    public int change(String update) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            return statement.executeUpdate(update);
        } catch (SQLException failed) {
            throw new IllegalStateException(update, failed);
        }
    }

    /** Changes the file while it lacks a trigger, which is put back; returns how many rows. */
    public int changeAround(String trigger, String update) {
        String sql = ask("SELECT sql FROM sqlite_schema WHERE name = '" + trigger + "'");
        change("DROP TRIGGER " + trigger);
        int rows = change(update);
        change(sql);
        return rows;
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("events.db"));
    }
}
