package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;

/** A bulk writer of documents that the generation does not have yet: without look-ups, on statements that stay prepared. */
final class FreshDocumentWriter implements AutoCloseable {

    private static final int ROWS_TOGETHER = 32;
    private static final int COLUMNS = 7;
    private static final String ROW = "(?, ?, ?, ?, ?, ?, ?)";

    private final Generation generation;
    private final PreparedStatement document;
    private final PreparedStatement entry;
    private final PreparedStatement entries;
    private final Totals totals;

    FreshDocumentWriter(Connection connection, Generation generation) throws SQLException {
        this.generation = generation;
        this.document = connection.prepareStatement(
                "INSERT INTO documents (generation, kind, agreement, ordinal, position, sort_key, entries, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        this.entry = connection.prepareStatement("INSERT INTO entries VALUES " + ROW);
        this.entries = connection.prepareStatement(
                "INSERT INTO entries VALUES " + String.join(", ", Collections.nCopies(ROWS_TOGETHER, ROW)));
        this.totals = new Totals(connection, generation);
    }

    /**
     * Adds the documents and their index entries, both in the order of their index: sequential inserts are several times as
     * fast as scattered ones.
     *
     * @throws SQLException if one of them exists
     */
    void addAll(List<ViewDocument> added) throws SQLException {
        List<Named> named = new ArrayList<>(added.size());
        List<Row> rows = new ArrayList<>();
        for (ViewDocument each : added) {
            named.add(new Named(AgreementBytes.of(each.key().agreementId()), each));
            int kind = each.key().kind().ordinal();
            each.entries().forEach(one -> rows.add(new Row(kind, one.field(), one.value(), each.sortKey(), one)));
        }
        named.sort(Named::compare);
        for (Named each : named) {
            add(each);
        }
        rows.sort(Row::compare);
        addEntries(rows);
        for (ViewDocument each : added) {
            totals.added(each.key().kind(), each.entries());
        }
    }

    private void add(Named named) throws SQLException {
        ViewDocument added = named.document();
        DocumentKey key = added.key();
        document.setInt(1, generation.number());
        document.setInt(2, key.kind().ordinal());
        document.setBytes(3, named.agreement());
        document.setLong(4, key.ordinal());
        document.setLong(5, added.position());
        document.setLong(6, added.sortKey());
        document.setString(7, EntryText.of(added.entries()));
        document.setString(8, added.body());
        document.executeUpdate();
    }

    private void addEntries(List<Row> rows) throws SQLException {
        int whole = rows.size() - rows.size() % ROWS_TOGETHER;
        for (int start = 0; start < whole; start += ROWS_TOGETHER) {
            for (int row = 0; row < ROWS_TOGETHER; row++) {
                set(entries, row * COLUMNS, rows.get(start + row));
            }
            entries.executeUpdate();
        }
        for (Row row : rows.subList(whole, rows.size())) {
            set(entry, 0, row);
            entry.executeUpdate();
        }
    }

    private void set(PreparedStatement statement, int before, Row row) throws SQLException {
        statement.setInt(before + 1, generation.number());
        statement.setInt(before + 2, row.kind());
        statement.setString(before + 3, row.field());
        statement.setString(before + 4, row.value());
        statement.setLong(before + 5, row.sortKey());
        statement.setLong(before + 6, EpochDay.of(row.entry().validFrom()));
        statement.setLong(before + 7, EpochDay.of(row.entry().validUntil()));
    }

    /** A document, in the order of the names. */
    private record Named(byte[] agreement, ViewDocument document) {

        static int compare(Named one, Named other) {
            int kind = one.document.key().kind().compareTo(other.document.key().kind());
            int agreement = kind == 0 ? Arrays.compareUnsigned(one.agreement, other.agreement) : kind;
            return agreement == 0
                    ? Long.compare(
                            one.document.key().ordinal(), other.document.key().ordinal())
                    : agreement;
        }
    }

    /** A row of the index, in its order. */
    private record Row(int kind, String field, String value, long sortKey, IndexEntry entry) {

        static int compare(Row one, Row other) {
            int kind = Integer.compare(one.kind, other.kind);
            int field = kind == 0 ? one.field.compareTo(other.field) : kind;
            int value = field == 0 ? one.value.compareTo(other.value) : field;
            return value == 0 ? Long.compare(one.sortKey, other.sortKey) : value;
        }
    }

    @Override
    public void close() throws SQLException {
        document.close();
        entry.close();
        entries.close();
        totals.close();
    }
}
