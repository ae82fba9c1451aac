package se.paragraf.query.mongodb;

import com.mongodb.client.AggregateIterable;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.paragraf.query.view.DanglingIndexEntry;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.DocumentVersion;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewQuery;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.AgreementId;

/** View reader of one generation in MongoDB. The position was read first, so all that is read later is at least as new. */
final class MongoViewReader implements ViewReader {

    /** The members that tell which version of a document there is. */
    private static final Bson VERSION = Projections.include(
            ViewDocuments.AGREEMENT, ViewDocuments.ORDINAL, ViewDocuments.POSITION, ViewDocuments.SORT_KEY);

    private final ViewCollections collections;
    private final Generation generation;
    private final long position;

    MongoViewReader(ViewCollections collections, Generation generation, long position) {
        this.collections = collections;
        this.generation = generation;
        this.position = position;
    }

    @Override
    public Generation generation() {
        return generation;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public OptionalLong version() {
        return OptionalLong.empty();
    }

    @Override
    public Optional<StoredDocument> get(DocumentKey key) {
        return Optional.ofNullable(documents(key.kind())
                        .find(Filters.eq(ViewDocuments.ID, ViewDocuments.id(key)))
                        .first())
                .map(document -> ViewDocuments.read(key.kind(), document));
    }

    @Override
    public Map<DocumentKey, StoredDocument> getAll(Collection<DocumentKey> keys) {
        Map<DocumentKey, StoredDocument> found = new HashMap<>();
        byKind(keys)
                .forEach((kind, wanted) -> documents(kind)
                        .find(Filters.in(ViewDocuments.ID, wanted))
                        .map(document -> ViewDocuments.read(kind, document))
                        .forEach(document -> found.put(document.key(), document)));
        return found;
    }

    @Override
    public Map<DocumentKey, Long> positions(Collection<DocumentKey> keys) {
        Map<DocumentKey, Long> positions = new HashMap<>();
        byKind(keys)
                .forEach((kind, wanted) -> documents(kind)
                        .find(Filters.in(ViewDocuments.ID, wanted))
                        .projection(VERSION)
                        .map(document -> ViewDocuments.version(kind, document))
                        .forEach(version -> positions.put(version.key(), version.position())));
        return positions;
    }

    private static Map<ViewKind, List<String>> byKind(Collection<DocumentKey> keys) {
        Map<ViewKind, List<String>> ids = new EnumMap<>(ViewKind.class);
        keys.forEach(key ->
                ids.computeIfAbsent(key.kind(), kind -> new ArrayList<>()).add(ViewDocuments.id(key)));
        return ids;
    }

    @Override
    public List<StoredDocument> list(ViewQuery query) {
        return read(query.kind(), page(query));
    }

    @Override
    public List<DocumentVersion> versions(ViewQuery query) {
        return page(query)
                .projection(VERSION)
                .map(document -> ViewDocuments.version(query.kind(), document))
                .into(new ArrayList<>());
    }

    private FindIterable<Document> page(ViewQuery query) {
        Bson filter = filter(query);
        if (query.before() != null) {
            filter = Filters.and(filter, Filters.lt(ViewDocuments.SORT_KEY, query.before()));
        }
        return documents(query.kind())
                .find(filter)
                .sort(Sorts.descending(ViewDocuments.SORT_KEY))
                .skip(query.offset())
                .limit(query.limit());
    }

    @Override
    public long count(ViewQuery query) {
        return documents(query.kind()).countDocuments(filter(query));
    }

    @Override
    public List<StoredDocument> ofAgreement(ViewKind kind, AgreementId agreementId, int offset, int limit) {
        return read(
                kind,
                documents(kind)
                        .find(Filters.eq(ViewDocuments.AGREEMENT, agreementId.toString()))
                        .sort(Sorts.ascending(ViewDocuments.ORDINAL))
                        .skip(offset)
                        .limit(limit));
    }

    @Override
    public long countOfAgreement(ViewKind kind, AgreementId agreementId) {
        return documents(kind).countDocuments(Filters.eq(ViewDocuments.AGREEMENT, agreementId.toString()));
    }

    @Override
    public SortedMap<String, Long> countBy(ViewKind kind, String field, String prefix, LocalDate on) {
        AggregateIterable<Document> groups = documents(kind)
                .aggregate(List.of(
                        Aggregates.match(IndexKeys.holding(field, prefix, on)),
                        Aggregates.unwind("$" + IndexKeys.KEYS),
                        Aggregates.match(IndexKeys.isHolding(field, prefix, on)),
                        Aggregates.group("$" + IndexKeys.KEYS, Accumulators.sum("documents", 1L))));
        SortedMap<String, Long> counts = new TreeMap<>();
        for (Document group : groups) {
            Number documents = group.get("documents", Number.class);
            counts.merge(IndexKeys.value(group.getString(ViewDocuments.ID)), documents.longValue(), Long::sum);
        }
        return counts;
    }

    /** The keys of a document are its index entries; there are no others. */
    @Override
    public SortedSet<String> foundBy(DocumentKey key) {
        Document found = documents(key.kind())
                .find(Filters.eq(ViewDocuments.ID, ViewDocuments.id(key)))
                .projection(Projections.include(IndexKeys.KEYS))
                .first();
        return found == null
                ? new TreeSet<>()
                : readable(Objects.requireNonNullElse(found.getList(IndexKeys.KEYS, String.class), List.of()));
    }

    @Override
    public SortedSet<String> wording(Set<IndexEntry> entries) {
        return readable(IndexKeys.of(entries));
    }

    @Override
    public List<DanglingIndexEntry> danglingIndexEntries(ViewKind kind, int limit) {
        return List.of();
    }

    private static SortedSet<String> readable(Collection<String> keys) {
        return keys.stream().map(IndexKeys::readable).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Bson filter(ViewQuery query) {
        List<Bson> conditions = query.conditions().stream()
                .map(filter -> IndexKeys.filter(filter, query.on()))
                .toList();
        return conditions.isEmpty() ? Filters.empty() : Filters.and(conditions);
    }

    private static List<StoredDocument> read(ViewKind kind, FindIterable<Document> documents) {
        return documents.map(document -> ViewDocuments.read(kind, document)).into(new ArrayList<>());
    }

    private MongoCollection<Document> documents(ViewKind kind) {
        return collections.documents(generation, kind);
    }
}
