package se.paragraf.query.view;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.paragraf.value.AgreementId;

/** A view store in memory that looks at every document for every question: the measure of the others, in tests only. */
public final class NaiveViewStore implements ViewStore {

    private final Map<Generation, Map<DocumentKey, ViewDocument>> generations = new HashMap<>();
    private final Map<Generation, Long> positions = new HashMap<>();
    private Generation live = new Generation(1);
    private long changes;

    /** A store with an empty generation in service. */
    public NaiveViewStore() {
        generations.put(live, new HashMap<>());
    }

    /** Starts over with an empty live generation. */
    public synchronized void forget() {
        live = open();
        generations.keySet().retainAll(List.of(live));
        positions.clear();
    }

    /** Everything that the generation holds. */
    public synchronized Map<DocumentKey, ViewDocument> documents(Generation generation) {
        return new HashMap<>(known(generation));
    }

    @Override
    public synchronized <T> T read(Function<ViewReader, T> question) {
        return read(live, question);
    }

    @Override
    public synchronized <T> T read(Generation generation, Function<ViewReader, T> question) {
        return question.apply(new Reader(generation));
    }

    @Override
    public synchronized void put(Generation generation, List<ViewDocument> documents) {
        mustBeLive(generation);
        fill(generation, documents);
        notifyAll();
    }

    @Override
    public synchronized void add(Generation generation, List<ViewDocument> documents) {
        Map<DocumentKey, ViewDocument> held = known(generation);
        documents.forEach(document -> {
            if (held.containsKey(document.key())) {
                throw new IllegalStateException(document.key() + " is there");
            }
        });
        fill(generation, documents);
    }

    @Override
    public synchronized void fill(Generation generation, List<ViewDocument> documents) {
        Map<DocumentKey, ViewDocument> held = known(generation);
        changes++;
        for (ViewDocument document : documents) {
            held.merge(document.key(), document, (old, put) -> put.position() > old.position() ? put : old);
            positions.merge(generation, document.position(), Math::max);
        }
    }

    @Override
    public synchronized void remove(Generation generation, DocumentKey key, long position) {
        mustBeLive(generation);
        changes++;
        known(generation).computeIfPresent(key, (same, held) -> held.position() == position ? null : held);
    }

    @Override
    public synchronized Generation live() {
        return live;
    }

    @Override
    public synchronized Generation open() {
        Generation opened = new Generation(
                generations.keySet().stream().mapToInt(Generation::number).max().orElse(0) + 1);
        generations.put(opened, new HashMap<>());
        return opened;
    }

    @Override
    public synchronized List<Generation> outOfService() {
        return generations.keySet().stream()
                .filter(generation -> !generation.equals(live))
                .toList();
    }

    @Override
    public synchronized boolean switchTo(Generation from, Generation to, CatchUp catchUp) {
        known(to);
        if (!live.equals(from)) {
            return false;
        }
        long reached = catchUp.toTheHead();
        if (reached < read(ViewReader::position)) {
            return false;
        }
        positions.merge(to, reached, Math::max);
        live = to;
        notifyAll();
        return true;
    }

    @Override
    public synchronized void drop(Generation generation) {
        known(generation);
        if (generation.equals(live)) {
            throw new IllegalArgumentException(generation + " is in service");
        }
        generations.remove(generation);
    }

    @Override
    public synchronized boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (read(ViewReader::position) <= position) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            wait(left / 1_000_000, (int) (left % 1_000_000));
        }
        return true;
    }

    private void mustBeLive(Generation generation) {
        if (!generation.equals(live)) {
            throw new OutOfServiceException(generation);
        }
    }

    private Map<DocumentKey, ViewDocument> known(Generation generation) {
        Map<DocumentKey, ViewDocument> held = generations.get(generation);
        if (held == null) {
            throw new IllegalArgumentException(generation + " is not there");
        }
        return held;
    }

    private final class Reader implements ViewReader {

        private final Generation generation;

        Reader(Generation generation) {
            this.generation = generation;
        }

        @Override
        public Generation generation() {
            return generation;
        }

        @Override
        public long position() {
            return positions.getOrDefault(generation, NOTHING);
        }

        @Override
        public OptionalLong version() {
            return OptionalLong.of(changes);
        }

        @Override
        public Optional<StoredDocument> get(DocumentKey key) {
            return Optional.ofNullable(known(generation).get(key)).map(Reader::stored);
        }

        @Override
        public Map<DocumentKey, StoredDocument> getAll(Collection<DocumentKey> keys) {
            Map<DocumentKey, StoredDocument> found = new HashMap<>();
            keys.forEach(key -> get(key).ifPresent(document -> found.put(key, document)));
            return found;
        }

        @Override
        public List<StoredDocument> list(ViewQuery query) {
            return matching(query)
                    .filter(document -> query.before() == null || document.sortKey() < query.before())
                    .sorted(Comparator.comparing(ViewDocument::sortKey).reversed())
                    .skip(query.offset())
                    .limit(query.limit())
                    .map(Reader::stored)
                    .toList();
        }

        @Override
        public Map<DocumentKey, Long> positions(Collection<DocumentKey> keys) {
            Map<DocumentKey, Long> positions = new HashMap<>();
            getAll(keys).forEach((key, document) -> positions.put(key, document.position()));
            return positions;
        }

        @Override
        public List<DocumentVersion> versions(ViewQuery query) {
            return list(query).stream()
                    .map(document -> new DocumentVersion(document.key(), document.position(), document.sortKey()))
                    .toList();
        }

        @Override
        public long count(ViewQuery query) {
            return matching(query).count();
        }

        @Override
        public List<StoredDocument> ofAgreement(ViewKind kind, AgreementId agreementId, int offset, int limit) {
            return ofAgreement(kind, agreementId)
                    .sorted(Comparator.comparing(document -> document.key().ordinal()))
                    .skip(offset)
                    .limit(limit)
                    .map(Reader::stored)
                    .toList();
        }

        @Override
        public long countOfAgreement(ViewKind kind, AgreementId agreementId) {
            return ofAgreement(kind, agreementId).count();
        }

        @Override
        public SortedMap<String, Long> countBy(ViewKind kind, String field, String prefix, LocalDate on) {
            SortedMap<String, Long> counts = new TreeMap<>();
            ofKind(kind)
                    .flatMap(document -> document.entries().stream()
                            .filter(entry -> entry.field().equals(field)
                                    && entry.value().startsWith(prefix)
                                    && entry.holdsOn(on))
                            .map(IndexEntry::value)
                            .distinct())
                    .forEach(value -> counts.merge(value, 1L, Long::sum));
            return counts;
        }

        @Override
        public SortedSet<String> foundBy(DocumentKey key) {
            ViewDocument held = known(generation).get(key);
            return held == null ? new TreeSet<>() : wording(held.entries());
        }

        @Override
        public SortedSet<String> wording(Set<IndexEntry> entries) {
            return entries.stream().map(IndexEntry::toString).collect(Collectors.toCollection(TreeSet::new));
        }

        @Override
        public List<DanglingIndexEntry> danglingIndexEntries(ViewKind kind, int limit) {
            return List.of();
        }

        private Stream<ViewDocument> matching(ViewQuery query) {
            return ofKind(query.kind())
                    .filter(document ->
                            query.conditions().stream().allMatch(filter -> isMet(filter, query.on(), document)));
        }

        private static boolean isMet(Filter filter, LocalDate on, ViewDocument document) {
            boolean any = document.entries().stream()
                    .anyMatch(entry -> entry.holdsOn(on)
                            && filter.alternatives().stream().anyMatch(condition -> condition.accepts(entry)));
            return any != filter instanceof NoneOf;
        }

        private Stream<ViewDocument> ofAgreement(ViewKind kind, AgreementId agreementId) {
            return ofKind(kind).filter(document -> document.key().agreementId().equals(agreementId));
        }

        private Stream<ViewDocument> ofKind(ViewKind kind) {
            return known(generation).values().stream()
                    .filter(document -> document.key().kind() == kind);
        }

        private static StoredDocument stored(ViewDocument document) {
            return new StoredDocument(document.key(), document.position(), document.sortKey(), document.body());
        }
    }
}
