package se.paragraf.standalone.viewstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.view.DanglingIndexEntry;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NotedDocument;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/** Reads one generation on a connection with a stable snapshot. */
final class SqliteViewReader implements ViewReader {

    private static final String DOCUMENTS = "SELECT kind, agreement, ordinal, position, sort_key, body FROM documents";

    private static final String KINDS =
            Stream.of(ViewKind.values()).map(kind -> "" + kind.ordinal()).collect(Collectors.joining(", "));

    private static final String POSITION = "SELECT position FROM reached";

    /** The query for the version of the state that a connection sees. */
    static final String VERSION = "SELECT version FROM reached";

    private final ReadConnection connection;
    private final Generation generation;
    private final FilterBitmaps bitmaps;
    private @Nullable SortKeys last;

    SqliteViewReader(ReadConnection connection, Generation generation, FilterBitmaps bitmaps) {
        this.connection = connection;
        this.generation = generation;
        this.bitmaps = bitmaps;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public long position() {
        return new Sql(POSITION).number(connection);
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.of(new Sql(VERSION).number(connection));
    }

    /** The position of what a connection that writes has written. */
    static long position(JdbcTemplate writing) {
        return new Sql(POSITION).number(writing);
    }

    @Override
    public Optional<StoredDocument> get(DocumentKey key) {
        return named(DOCUMENTS, key).query(connection, (row, index) -> document(row)).stream()
                .findFirst();
    }

    @Override
    public Map<DocumentKey, StoredDocument> getAll(Collection<DocumentKey> keys) {
        Map<DocumentKey, StoredDocument> found = new HashMap<>();
        for (DocumentKey key : keys) {
            get(key).ifPresent(document -> found.put(key, document));
        }
        return found;
    }

    @Override
    public Map<DocumentKey, Long> positions(Collection<DocumentKey> keys) {
        Map<DocumentKey, Long> positions = new HashMap<>();
        for (DocumentKey key : keys) {
            named("SELECT position FROM documents", key)
                    .query(connection, (row, index) -> positions.put(key, row.getLong(1)));
        }
        return positions;
    }

    @Override
    public List<StoredDocument> list(ViewQuery query) {
        return page(DOCUMENTS, query).query(connection, (row, index) -> document(row));
    }

    @Override
    public List<DocumentVersion> versions(ViewQuery query) {
        return page("SELECT agreement, ordinal, position, sort_key FROM documents", query)
                .query(
                        connection,
                        (row, index) -> new DocumentVersion(
                                new DocumentKey(query.kind(), AgreementBytes.read(row.getBytes(1)), row.getLong(2)),
                                row.getLong(3),
                                row.getLong(4)));
    }

    private Sql page(String select, ViewQuery query) {
        return new Sql(select)
                .and(
                        "WHERE generation = ? AND kind = ? AND sort_key IN (",
                        generation.number(),
                        query.kind().ordinal())
                .and(sortKeys(query).page())
                .and(") ORDER BY sort_key DESC");
    }

    private Sql named(String select, DocumentKey key) {
        return new Sql(select)
                .and(
                        "WHERE generation = ? AND kind = ? AND agreement = ? AND ordinal = ?",
                        generation.number(),
                        key.kind().ordinal(),
                        AgreementBytes.of(key.agreementId()),
                        key.ordinal());
    }

    @Override
    public long count(ViewQuery query) {
        return sortKeys(query).count();
    }

    /** What was worked out for the page serves for the length of the list. */
    private SortKeys sortKeys(ViewQuery query) {
        if (last == null || !last.query().equals(query)) {
            last = new SortKeys(connection, generation, bitmaps, query);
        }
        return last;
    }

    @Override
    public List<StoredDocument> ofAgreement(ViewKind kind, AgreementId agreementId, int offset, int limit) {
        return new Sql(DOCUMENTS)
                .and(
                        "WHERE generation = ? AND kind = ? AND agreement = ? ORDER BY ordinal LIMIT ? OFFSET ?",
                        generation.number(),
                        kind.ordinal(),
                        AgreementBytes.of(agreementId),
                        limit,
                        offset)
                .query(connection, (row, index) -> document(row));
    }

    @Override
    public long countOfAgreement(ViewKind kind, AgreementId agreementId) {
        return new Sql(
                        "SELECT count(*) FROM documents WHERE generation = ? AND kind = ? AND agreement = ?",
                        generation.number(),
                        kind.ordinal(),
                        AgreementBytes.of(agreementId))
                .number(connection);
    }

    @Override
    public SortedMap<String, Long> countBy(ViewKind kind, String field, String prefix, LocalDate on) {
        SortedMap<String, Long> counts = new TreeMap<>();
        long day = EpochDay.of(on);
        // The entries of a document for one value never overlap: one of them holds on the day.
        new Sql("SELECT value, count(*) FROM entries")
                .and(
                        "WHERE generation = ? AND kind = ? AND field = ? AND valid_from <= ? AND valid_until > ?",
                        generation.number(),
                        kind.ordinal(),
                        field,
                        day,
                        day)
                .and("AND value >= ? AND value < ?", prefix, prefix + ConditionSql.LAST)
                .and("GROUP BY value")
                .query(connection, (row, index) -> counts.put(row.getString(1), row.getLong(2)));
        return counts;
    }

    @Override
    public SortedSet<String> foundBy(DocumentKey key) {
        return new IndexRows(connection, generation).of(key);
    }

    @Override
    public SortedSet<String> wording(Set<IndexEntry> entries) {
        return IndexRows.words(entries);
    }

    @Override
    public List<NotedDocument> noted(AgreementId agreementId) {
        return new Sql("SELECT kind, agreement, ordinal, position, sort_key, body, entries FROM documents")
                .and(
                        "WHERE generation = ? AND kind IN (" + KINDS + ") AND agreement = ?",
                        generation.number(),
                        AgreementBytes.of(agreementId))
                .query(connection, (row, index) -> new NotedDocument(document(row), row.getString(7)));
    }

    @Override
    public String note(Set<IndexEntry> entries) {
        return EntryText.of(entries);
    }

    @Override
    public boolean isIndexAsNoted() {
        return new IndexRows(connection, generation).areAsNoted();
    }

    @Override
    public List<DanglingIndexEntry> danglingIndexEntries(ViewKind kind, int limit) {
        return new IndexRows(connection, generation).danglingIndexEntries(kind, limit);
    }

    private static StoredDocument document(ResultSet row) throws SQLException {
        ViewKind kind = ViewKind.values()[row.getInt(1)];
        AgreementId agreementId = AgreementBytes.read(row.getBytes(2));
        return new StoredDocument(
                new DocumentKey(kind, agreementId, row.getLong(3)), row.getLong(4), row.getLong(5), row.getString(6));
    }
}
