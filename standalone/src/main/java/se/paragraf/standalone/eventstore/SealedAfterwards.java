package se.paragraf.standalone.eventstore;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Events that were sealed only after they had been recorded: their seals say what they said then.
 *
 * @param upTo the position of the last of them
 * @param at when they were sealed, as an instant of ISO 8601
 * @param reason why not before: a name of {@link Reason}
 */
public record SealedAfterwards(long upTo, String at, String reason) {

    /** Why events were sealed afterwards. */
    public enum Reason {
        /** A program recorded them that made no seals yet. */
        EARLIER_PROGRAM,
        /** The file had no seals, though its key was there: an earlier form of it was put in its place. */
        SEALS_MISSING,
        /** The key that sealed them was missing. */
        KEY_MISSING
    }

    /** Whether this is why. */
    public boolean is(Reason why) {
        return reason.equals(why.name());
    }

    /** All that a file notes, in their order. */
    static List<SealedAfterwards> read(Connection connection) throws SQLException {
        List<SealedAfterwards> notes = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("SELECT up_to, at, reason FROM sealed_afterwards ORDER BY number")) {
            while (row.next()) {
                notes.add(new SealedAfterwards(row.getLong(1), row.getString(2), row.getString(3)));
            }
        }
        return notes;
    }
}
