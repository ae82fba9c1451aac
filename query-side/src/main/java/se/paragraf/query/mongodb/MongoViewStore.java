package se.paragraf.query.mongodb;

import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.bson.Document;
import se.paragraf.query.view.CatchUp;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/**
 * The views in MongoDB. It needs no transactions: each document is replaced as a whole, only by one from a later
 * position, so redelivery, two instances at the same work and a crash between two documents all come to the same in the
 * end. A reader sees whole documents, never older ones than before; that documents of one batch appear one after another
 * is the difference to a store with transactions.
 */
final class MongoViewStore implements ViewStore {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions INSERTS = new InsertManyOptions().ordered(false);

    private final ViewCollections collections;
    private final Generations generations;
    private final GenerationSwitch announcements;
    private final Supplier<OptionalLong> reached;

    /**
     * A store in the database.
     *
     * @param reached the position up to which every event has been taken in, where several take them in beside one
     *     another; empty where the highest position put says it
     */
    MongoViewStore(MongoDatabase database, Supplier<OptionalLong> reached) {
        this.collections = new ViewCollections(database);
        this.generations = new Generations(collections);
        this.announcements = new GenerationSwitch(generations);
        this.reached = reached;
    }

    /** Makes the collections and indexes that are not there yet. */
    void prepare() {
        collections.prepare();
    }

    @Override
    public <T> T read(Function<ViewReader, T> question) {
        while (true) {
            OptionalLong everything = reached.get();
            Generations.State state = generations.now();
            Generation live = state.live();
            long highest = state.position(live);
            long position = everything.isPresent() ? Math.min(highest, everything.getAsLong()) : highest;
            // What went out of service meanwhile may have been thrown away under the question, which is asked again,
            // also where it found that something is missing.
            try {
                T answer = question.apply(new MongoViewReader(collections, live, position));
                if (generations.now().has(live)) {
                    return answer;
                }
            } catch (RuntimeException missing) {
                if (generations.now().has(live)) {
                    throw missing;
                }
            }
        }
    }

    @Override
    public <T> T read(Generation generation, Function<ViewReader, T> question) {
        Generations.State state = generations.now();
        mustHave(state, generation);
        return question.apply(new MongoViewReader(collections, generation, state.position(generation)));
    }

    @Override
    public void put(Generation generation, List<ViewDocument> documents) {
        highest(documents).ifPresent(position -> {
            announcements.make(generation, position);
            replace(generation, documents);
            generations.reached(generation, position);
            wakeWhoWaits();
        });
    }

    @Override
    public void remove(Generation generation, DocumentKey key, long position) {
        announcements.make(generation, position);
        collections
                .documents(generation, key.kind())
                .deleteOne(Filters.and(
                        Filters.eq(ViewDocuments.ID, ViewDocuments.id(key)),
                        Filters.eq(ViewDocuments.POSITION, position)));
    }

    @Override
    public void fill(Generation generation, List<ViewDocument> documents) {
        mustHave(generations.now(), generation);
        replace(generation, documents);
        highest(documents).ifPresent(position -> generations.reached(generation, position));
    }

    @Override
    public void add(Generation generation, List<ViewDocument> documents) {
        mustHave(generations.now(), generation);
        Map<ViewKind, List<Document>> kinds = new EnumMap<>(ViewKind.class);
        documents.forEach(document -> kinds.computeIfAbsent(document.key().kind(), kind -> new ArrayList<>())
                .add(ViewDocuments.written(document)));
        kinds.forEach((kind, ofKind) -> collections.documents(generation, kind).insertMany(ofKind, INSERTS));
        highest(documents).ifPresent(position -> generations.reached(generation, position));
    }

    private void replace(Generation generation, List<ViewDocument> documents) {
        Map<DocumentKey, ViewDocument> latest = new HashMap<>();
        documents.forEach(document -> latest.merge(
                document.key(), document, (one, other) -> one.position() >= other.position() ? one : other));
        Map<ViewKind, List<ViewDocument>> kinds = new EnumMap<>(ViewKind.class);
        latest.values()
                .forEach(document -> kinds.computeIfAbsent(document.key().kind(), kind -> new ArrayList<>())
                        .add(document));
        // The facts last: they say how far the agreement's events have been taken in.
        List<ViewDocument> facts = kinds.remove(ViewKind.STATUS);
        kinds.forEach((kind, ofKind) -> write(collections.documents(generation, kind), ofKind));
        if (facts != null) {
            write(collections.documents(generation, ViewKind.STATUS), facts);
        }
    }

    private static OptionalLong highest(List<ViewDocument> documents) {
        return documents.stream().mapToLong(ViewDocument::position).max();
    }

    private static void mustHave(Generations.State state, Generation generation) {
        if (!state.has(generation)) {
            throw new IllegalArgumentException(generation + " is not there");
        }
    }

    private static void write(MongoCollection<Document> collection, List<ViewDocument> documents) {
        BulkWriteResult inserted = collection.bulkWrite(
                documents.stream().map(ViewDocuments::insert).toList(), IN_ANY_ORDER);
        Set<String> fresh = inserted.getUpserts().stream()
                .map(upsert -> upsert.getId().asString().getValue())
                .collect(Collectors.toSet());
        List<WriteModel<Document>> held = documents.stream()
                .filter(document -> !fresh.contains(ViewDocuments.id(document.key())))
                .map(ViewDocuments::replace)
                .toList();
        if (!held.isEmpty()) {
            collection.bulkWrite(held, IN_ANY_ORDER);
        }
    }

    @Override
    public Generation live() {
        return generations.now().live();
    }

    @Override
    public Generation open() {
        return generations.open();
    }

    @Override
    public List<Generation> outOfService() {
        return generations.now().outOfService();
    }

    @Override
    public boolean switchTo(Generation from, Generation to, CatchUp catchUp) {
        mustHave(generations.now(), to);
        boolean switched = announcements.switchTo(from, to, catchUp);
        wakeWhoWaits();
        return switched;
    }

    @Override
    public void drop(Generation generation) {
        generations.drop(generation);
    }

    @Override
    public boolean awaitBeyond(long position, Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (read(ViewReader::position) <= position) {
            long left = end - System.nanoTime();
            if (left <= 0) {
                return false;
            }
            synchronized (this) {
                // What another instance puts wakes nobody here, so it is looked for.
                wait(Math.max(1, Math.min(left, BETWEEN_LOOKS.toNanos()) / 1_000_000));
            }
        }
        return true;
    }

    private synchronized void wakeWhoWaits() {
        notifyAll();
    }
}
