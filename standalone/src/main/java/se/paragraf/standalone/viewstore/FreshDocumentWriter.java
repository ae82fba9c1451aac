package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;

/** Writes documents of which the generation holds none of that name: nothing is looked up, and statements stay prepared. */
final class FreshDocumentWriter implements AutoCloseable {

    private static final int ROWS_TOGETHER = 32;
    private static final int COLUMNS = 7;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";

    private final Generation generation;
    private final PreparedStatement document;
    private final PreparedStatement entry;
    private final PreparedStatement entries;

    FreshDocumentWriter(Connection connection, Generation generation) throws SQLException {
        this.generation = generation;
        this.document = connection.prepareStatement(
                "INSERT INTO documents (generation, kind, agreement, ordinal, position, sort_key, entries, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        this.entry = connection.prepareStatement("INSERT INTO entries VALUES " + ROW);
        this.entries = connection.prepareStatement(
                "INSERT INTO entries VALUES " + String.join(", ", java.util.Collections.nCopies(ROWS_TOGETHER, ROW)));
    }

    /**
     * Adds the document and what it can be found by.
     *
     * @throws SQLException if there is one of that name
     */
    void add(ViewDocument added) throws SQLException {
        DocumentKey key = added.key();
        document.setInt(1, generation.number());
        document.setInt(2, key.kind().ordinal());
        document.setBytes(3, AgreementBytes.of(key.agreementId()));
        document.setLong(4, key.ordinal());
        document.setLong(5, added.position());
        document.setLong(6, added.sortKey());
        document.setString(7, EntryText.of(added.entries()));
        document.setString(8, added.body());
        document.executeUpdate();
        addEntries(added);
    }

    private void addEntries(ViewDocument added) throws SQLException {
        List<IndexEntry> all = List.copyOf(added.entries());
        int whole = all.size() - all.size() % ROWS_TOGETHER;
        for (int start = 0; start < whole; start += ROWS_TOGETHER) {
            for (int row = 0; row < ROWS_TOGETHER; row++) {
                set(entries, row * COLUMNS, added, all.get(start + row));
            }
            entries.executeUpdate();
        }
        for (IndexEntry one : all.subList(whole, all.size())) {
            set(entry, 0, added, one);
            entry.executeUpdate();
        }
    }

    private void set(PreparedStatement statement, int before, ViewDocument added, IndexEntry one) throws SQLException {
        statement.setInt(before + 1, generation.number());
        statement.setInt(before + 2, added.key().kind().ordinal());
        statement.setString(before + 3, one.field());
        statement.setString(before + 4, one.value());
        statement.setLong(before + 5, added.sortKey());
        statement.setLong(before + 6, EpochDay.of(one.validFrom()));
        statement.setLong(before + 7, EpochDay.of(one.validUntil()));
    }

    @Override
    public void close() throws SQLException {
        document.close();
        entry.close();
        entries.close();
    }
}
