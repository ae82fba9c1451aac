package se.paragraf.standalone.sqlite;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What the header of a SQLite file says of its content.
 *
 * @param applicationId what kind of file it is (PRAGMA application_id); 0 where that is not said
 * @param version the version of its schema (PRAGMA user_version); 0 where that is not said
 */
public record FileHeader(int applicationId, int version) {

    /** Reads it. */
    public static FileHeader of(Connection connection) throws SQLException {
        return new FileHeader(number(connection, "application_id"), number(connection, "user_version"));
    }

    /** Writes it. */
    public void write(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA application_id = " + applicationId);
            statement.execute("PRAGMA user_version = " + version);
        }
    }

    private static int number(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA " + pragma)) {
            return answer.getInt(1);
        }
    }
}
