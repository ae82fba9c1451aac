package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Copies the projection's tokens from one generation to the next. */
final class TrackingTokens {

    private static final int COLUMNS = 6;

    private TrackingTokens() {}

    /** Replaces the tokens of one file by those of another, without a commit. */
    static void copy(Connection from, Connection to) throws SQLException {
        try (PreparedStatement clear = to.prepareStatement("DELETE FROM TokenEntry");
                PreparedStatement insert = to.prepareStatement(
                        "INSERT INTO TokenEntry (processorName, segment, token, tokenType, timestamp, owner)"
                                + " VALUES (?, ?, ?, ?, ?, ?)");
                PreparedStatement read = from.prepareStatement(
                        "SELECT processorName, segment, token, tokenType, timestamp, owner FROM TokenEntry");
                ResultSet row = read.executeQuery()) {
            clear.executeUpdate();
            while (row.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    insert.setObject(column, row.getObject(column));
                }
                insert.executeUpdate();
            }
        }
    }
}
