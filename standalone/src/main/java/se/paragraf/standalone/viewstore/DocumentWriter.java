package se.paragraf.standalone.viewstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;

/** Writes documents into one generation, with those of their index entries that have changed. */
final class DocumentWriter implements AutoCloseable {

    private final Generation generation;
    private final FilterBitmaps bitmaps;
    private final PreparedStatement reach;
    private final PreparedStatement find;
    private final PreparedStatement insert;
    private final PreparedStatement update;
    private final PreparedStatement delete;
    private final PreparedStatement addEntry;
    private final PreparedStatement removeEntry;
    private final Totals totals;

    /** @param bitmaps those that are noted what changes */
    DocumentWriter(Connection connection, Generation generation, FilterBitmaps bitmaps) throws SQLException {
        this.generation = generation;
        this.bitmaps = bitmaps;
        this.reach = connection.prepareStatement(
                "UPDATE reached SET position = max(position, ?), version = version + 1 RETURNING version");
        this.find = connection.prepareStatement("SELECT id, position, sort_key, entries FROM documents"
                + " WHERE generation = ? AND kind = ? AND agreement = ? AND ordinal = ?");
        this.insert = connection.prepareStatement(
                "INSERT INTO documents (generation, kind, agreement, ordinal, position, sort_key, entries, body)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        this.update =
                connection.prepareStatement("UPDATE documents SET position = ?, entries = ?, body = ? WHERE id = ?");
        this.delete = connection.prepareStatement("DELETE FROM documents WHERE id = ?");
        this.addEntry = connection.prepareStatement("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?, ?)");
        this.removeEntry = connection.prepareStatement(
                "DELETE FROM entries WHERE generation = ? AND kind = ? AND field = ? AND value = ? AND sort_key = ?"
                        + " AND valid_from = ? AND valid_until = ?");
        this.totals = new Totals(connection, generation);
    }

    /**
     * Begins to write what makes the next version of the generation.
     *
     * @param position the position that it reflects then, if it is later than the one that it has
     */
    void begin(long position) throws SQLException {
        reach.setLong(1, position);
        try (ResultSet row = reach.executeQuery()) {
            row.next();
            bitmaps.begin(row.getLong(1));
        }
    }

    /** Notes that documents were written in another way. */
    void changedAny() {
        bitmaps.changedAny();
    }

    /** Stores the document if it is new or comes from a later position than the stored one. */
    void put(ViewDocument document) throws SQLException {
        StoredRow stored = find(document.key());
        if (stored == null) {
            String entries = EntryText.of(document.entries());
            insert(document, entries);
            bitmaps.changed(document.key().kind(), document.sortKey());
            execute(addEntry, document, document.entries());
            totals.added(document.key().kind(), document.entries());
        } else if (stored.position() < document.position()) {
            replace(stored, document);
        }
    }

    /** Removes the document and its index entries if it is still the one from that position. */
    void remove(DocumentKey key, long position) throws SQLException {
        StoredRow stored = find(key);
        if (stored != null && stored.position() == position) {
            Set<IndexEntry> entries = EntryText.read(stored.entries());
            execute(removeEntry, new ViewDocument(key, position, stored.sortKey(), "", entries), entries);
            totals.removed(key.kind(), entries);
            bitmaps.changed(key.kind(), stored.sortKey());
            delete.setLong(1, stored.id());
            delete.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement :
                new PreparedStatement[] {reach, find, insert, update, delete, addEntry, removeEntry}) {
            statement.close();
        }
        totals.close();
    }

    private void replace(StoredRow stored, ViewDocument document) throws SQLException {
        if (stored.sortKey() != document.sortKey()) {
            throw new IllegalArgumentException("the sort key of " + document.key() + " changed");
        }
        String entries = EntryText.of(document.entries());
        update.setLong(1, document.position());
        update.setString(2, entries);
        update.setString(3, document.body());
        update.setLong(4, stored.id());
        update.executeUpdate();
        if (!entries.equals(stored.entries())) {
            Set<IndexEntry> removed = EntryText.without(stored.entries(), entries);
            Set<IndexEntry> added = EntryText.without(entries, stored.entries());
            bitmaps.changed(document.key().kind(), document.sortKey());
            execute(removeEntry, document, removed);
            execute(addEntry, document, added);
            totals.removed(document.key().kind(), removed);
            totals.added(document.key().kind(), added);
        }
    }

    private @Nullable StoredRow find(DocumentKey key) throws SQLException {
        find.setInt(1, generation.number());
        find.setInt(2, key.kind().ordinal());
        find.setBytes(3, AgreementBytes.of(key.agreementId()));
        find.setLong(4, key.ordinal());
        try (ResultSet row = find.executeQuery()) {
            return row.next() ? new StoredRow(row.getLong(1), row.getLong(2), row.getLong(3), row.getString(4)) : null;
        }
    }

    private void insert(ViewDocument document, String entries) throws SQLException {
        insert.setInt(1, generation.number());
        insert.setInt(2, document.key().kind().ordinal());
        insert.setBytes(3, AgreementBytes.of(document.key().agreementId()));
        insert.setLong(4, document.key().ordinal());
        insert.setLong(5, document.position());
        insert.setLong(6, document.sortKey());
        insert.setString(7, entries);
        insert.setString(8, document.body());
        insert.executeUpdate();
    }

    private void execute(PreparedStatement statement, ViewDocument document, Set<IndexEntry> entries)
            throws SQLException {
        for (IndexEntry entry : entries) {
            statement.setInt(1, generation.number());
            statement.setInt(2, document.key().kind().ordinal());
            statement.setString(3, entry.field());
            statement.setString(4, entry.value());
            statement.setLong(5, document.sortKey());
            statement.setLong(6, EpochDay.of(entry.validFrom()));
            statement.setLong(7, EpochDay.of(entry.validUntil()));
            statement.executeUpdate();
        }
    }

    private record StoredRow(long id, long position, long sortKey, String entries) {}
}
