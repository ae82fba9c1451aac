package se.paragraf.query.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.InsertManyOptions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import se.paragraf.query.view.CatchUp;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewFormException;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;

/**
 * View store in MongoDB, without transactions: each document is replaced as a whole, and only by one from a later position.
 * So redelivery, two instances that process the same events, and a crash between two documents all lead to the same
 * result. A reader sees whole documents and never older ones than before; unlike in a store with transactions, the
 * documents of one batch appear one after another.
 */
final class MongoViewStore implements ViewStore {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(20);
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final InsertManyOptions INSERTS = new InsertManyOptions().ordered(false);

    private final ViewCollections collections;
    private final Generations generations;
    private final GenerationSwitch generationSwitch;
    private final Supplier<OptionalLong> reached;

    /**
     * A store in the database.
     *
     * @param reached the position up to which every event is reflected, where several segments are processed in parallel;
     *     empty where it is the highest position put
     */
    MongoViewStore(MongoDatabase database, Supplier<OptionalLong> reached) {
        this(database, reached, ViewForm.CURRENT);
    }

    /**
     * A store in the database, as a version of the program has it.
     *
     * @param form the number of the form in which that version writes views
     */
    MongoViewStore(MongoDatabase database, Supplier<OptionalLong> reached, int form) {
        this.collections = new ViewCollections(database);
        this.generations = new Generations(collections, form);
        this.generationSwitch = new GenerationSwitch(generations);
        this.reached = reached;
    }

    /**
     * Creates the collections and indexes that are missing.
     *
     * @throws ViewFormException if the views are of a later form
     */
    void prepare() {
        generations.prepare();
    }

    @Override
    public <T> T read(Function<ViewReader, T> question) {
        while (true) {
            OptionalLong everything = reached.get();
            Generations.State state = generations.now().mustHaveOwnForm();
            Generation live = state.live();
            long highest = state.position(live);
            long position = everything.isPresent() ? Math.min(highest, everything.getAsLong()) : highest;
            // A generation that went out of service meanwhile may have been dropped during the read, which is then
            // repeated,
            // even where it failed because of that.
            try {
                T answer = question.apply(new MongoViewReader(collections, live, position));
                if (generations.now().has(live)) {
                    return answer;
                }
            } catch (RuntimeException e) {
                if (generations.now().has(live)) {
                    throw e;
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
            generationSwitch.announce(generation, position);
            replace(generation, documents);
            generations.reached(generation, position);
            wakeWaiters();
        });
    }

    @Override
    public void remove(Generation generation, DocumentKey key, long position) {
        generationSwitch.announce(generation, position);
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
        // The facts last: they say up to which event the agreement is projected.
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

    /**
     * Upserts each document where none of the same or a later position is held. Where one is held, of whatever position by
     * now, the server reports a duplicate key: such a document is replaced only if it is an earlier one.
     */
    private static void write(MongoCollection<Document> collection, List<ViewDocument> documents) {
        try {
            collection.bulkWrite(documents.stream().map(ViewDocuments::upsert).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream()
                            .anyMatch(error -> error.getCategory() != ErrorCategory.DUPLICATE_KEY)) {
                throw e;
            }
            collection.bulkWrite(
                    e.getWriteErrors().stream()
                            .map(error -> ViewDocuments.replace(documents.get(error.getIndex())))
                            .toList(),
                    UNORDERED);
        }
    }

    @Override
    public Generation live() {
        return generations.now().mustHaveOwnForm().live();
    }

    @Override
    public ViewForm form() {
        return generations.now().form();
    }

    /** Whether the generation in service has this program's form. */
    boolean isWritable() {
        return form() == ViewForm.SAME;
    }

    @Override
    public Generation replaceable() {
        return generations.now().mustNotHaveLaterForm().live();
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
        boolean switched = generationSwitch.switchTo(from, to, catchUp);
        wakeWaiters();
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
                // Another instance cannot wake the waiters of this one, so they poll.
                wait(Math.max(1, Math.min(left, POLL_INTERVAL.toNanos()) / 1_000_000));
            }
        }
        return true;
    }

    private synchronized void wakeWaiters() {
        notifyAll();
    }
}
