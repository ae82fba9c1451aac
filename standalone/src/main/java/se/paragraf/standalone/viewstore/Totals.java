package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewKind;

/**
 * Maintained counts of the values by which whole lists are filtered, so that the length of a list is not counted for each of
 * its pages. A value has one row for each day on which documents begin or cease to have it; how many have it on a day is the
 * sum of the rows up to that day. They are written in the transaction of the index entries, and are exact because the
 * entries of a document for one value never overlap.
 */
final class Totals implements AutoCloseable {

    /** The fields of statuses, of what is listed, and of states in the calendars. */
    private static final Set<String> FIELDS = Set.of("listed", "status", "state");

    private final Generation generation;
    private final PreparedStatement change;

    Totals(Connection connection, Generation generation) throws SQLException {
        this.generation = generation;
        this.change = connection.prepareStatement("INSERT INTO totals VALUES (?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO UPDATE SET change = change + excluded.change");
    }

    /** Whether the documents with a value of the field are counted for the day. */
    static boolean isCounted(String field, LocalDate on) {
        return FIELDS.contains(field) && EpochDay.of(on) < EpochDay.of(LocalDate.MAX);
    }

    /** The query for how many documents have the value on the day. */
    static Sql of(Generation generation, ViewKind kind, Condition value, LocalDate on) {
        return new Sql(
                "SELECT coalesce(sum(change), 0) FROM totals"
                        + " WHERE generation = ? AND kind = ? AND field = ? AND value = ? AND day <= ?",
                generation.number(),
                kind.ordinal(),
                value.field(),
                value.value(),
                EpochDay.of(on));
    }

    /** Notes entries of a document that were added to the index. */
    void added(ViewKind kind, Collection<IndexEntry> entries) throws SQLException {
        change(kind, entries, 1);
    }

    /** Notes entries of a document that were removed from the index. */
    void removed(ViewKind kind, Collection<IndexEntry> entries) throws SQLException {
        change(kind, entries, -1);
    }

    private void change(ViewKind kind, Collection<IndexEntry> entries, int by) throws SQLException {
        for (IndexEntry entry : entries) {
            if (FIELDS.contains(entry.field()) && entry.validFrom().isBefore(entry.validUntil())) {
                change(kind, entry, entry.validFrom(), by);
                if (entry.validUntil().isBefore(LocalDate.MAX)) {
                    change(kind, entry, entry.validUntil(), -by);
                }
            }
        }
    }

    private void change(ViewKind kind, IndexEntry entry, LocalDate day, int by) throws SQLException {
        change.setInt(1, generation.number());
        change.setInt(2, kind.ordinal());
        change.setString(3, entry.field());
        change.setString(4, entry.value());
        change.setLong(5, EpochDay.of(day));
        change.setInt(6, by);
        change.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        change.close();
    }
}
