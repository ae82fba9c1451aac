package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The file of events, changed by SQL past the register. */
public final class RawFile {

    private RawFile() {}

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
}
