package se.paragraf.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Builder of a whole generation of views from the event log: the same documents, from the same positions, that the
 * projection makes of the events one by one. Chunks of events pass through a pipeline of three stages, which read, fold and
 * write at the same time. A bounded number of agreements stays in memory, and the least recently used are evicted, so memory
 * does not grow with the register.
 *
 * <p>Not thread-safe: one thread builds.
 */
public final class GenerationBuilder {

    /** How many events are read, folded and written together. */
    private static final int CHUNK_SIZE = 2_000;

    /** How many agreements stay in memory at most. */
    private static final int MAX_OPEN = 8_192;

    /** How many of their events stay in memory at most, at some two kilobytes each. */
    private static final int MAX_EVENTS = 65_536;

    private final ViewStore store;
    private final Generation generation;
    private final EventLog events;
    private final StoredContent content;
    private final Clock clock;
    private final Executor pipeline;
    private final int chunkSize;
    private final int maxOpen;
    private final LinkedHashMap<AgreementId, BuildingCase> open = new LinkedHashMap<>(16, 0.75f, true);
    private Map<AgreementId, BuildingCase> evicting = new HashMap<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long reached = ViewReader.NOTHING;
    private long taken;
    private long kept;

    /**
     * Builds into an empty generation.
     *
     * @param pipeline executes the reading and the writing stage
     */
    public GenerationBuilder(
            ViewStore store,
            Generation generation,
            EventLog events,
            StoredContent content,
            Clock clock,
            Executor pipeline) {
        this(store, generation, events, content, clock, pipeline, CHUNK_SIZE, MAX_OPEN);
    }

    GenerationBuilder(
            ViewStore store,
            Generation generation,
            EventLog events,
            StoredContent content,
            Clock clock,
            Executor pipeline,
            int chunkSize,
            int maxOpen) {
        this.store = store;
        this.generation = generation;
        this.events = events;
        this.content = content;
        this.clock = clock;
        this.pipeline = pipeline;
        this.chunkSize = chunkSize;
        this.maxOpen = maxOpen;
    }

    /** Waits for the write in progress, so that nothing is written later. */
    public void stop() {
        writing.handle((nothing, failure) -> null).join();
    }

    /** Listener of the progress. */
    public interface Listener {

        /**
         * Called after each chunk.
         *
         * @param taken how many events have been folded so far
         * @param reached the position of the last of them
         * @return whether to go on
         */
        boolean onProgress(long taken, long reached);
    }

    /**
     * Builds up to the last recorded event and writes everything, unless the listener stops it before.
     *
     * @return the position up to which every event is in the generation
     */
    public long toTheHead(Listener listener) {
        boolean goesOn = true;
        CompletableFuture<List<DeliveredEvent>> next = read(reached);
        List<DeliveredEvent> delivered = next.join();
        while (goesOn && !delivered.isEmpty()) {
            long last = delivered.get(delivered.size() - 1).position();
            next = read(last);
            fold(delivered);
            taken += delivered.size();
            reached = last;
            goesOn = listener.onProgress(taken, reached);
            delivered = next.join();
        }
        if (goesOn) {
            writeAll();
        } else {
            writing.join();
        }
        return reached;
    }

    private CompletableFuture<List<DeliveredEvent>> read(long after) {
        return CompletableFuture.supplyAsync(
                () -> {
                    List<DeliveredEvent> delivered = new ArrayList<>();
                    for (StoredEvent stored : events.after(after, chunkSize)) {
                        delivered.add(content.readAhead(stored));
                    }
                    return delivered;
                },
                pipeline);
    }

    private void fold(List<DeliveredEvent> delivered) {
        Instant now = clock.instant();
        fetch(delivered);
        Set<BuildingCase> touched = new LinkedHashSet<>();
        for (DeliveredEvent event : delivered) {
            BuildingCase building = open.get(event.agreementId());
            if (building == null) {
                building = new BuildingCase(CaseViews.empty(earlier()), true);
                open.put(event.agreementId(), building);
            }
            int before = building.size();
            building.apply(event, now);
            kept += building.size() - before;
            touched.add(building);
        }
        List<ViewDocument> added = new ArrayList<>();
        touched.forEach(building -> building.flushTrail(added::add));
        write(added, evictOldest());
    }

    /** Reloads evicted agreements that have another event. */
    private void fetch(List<DeliveredEvent> delivered) {
        Set<AgreementId> missing = new LinkedHashSet<>();
        for (DeliveredEvent event : delivered) {
            // Nothing is stored before the first event of a case file.
            if (event.sequence() > 0 && !open.containsKey(event.agreementId())) {
                missing.add(event.agreementId());
            }
        }
        delivered.stream().filter(event -> event.sequence() == 0).forEach(event -> missing.remove(event.agreementId()));
        if (missing.isEmpty()) {
            return;
        }
        if (missing.stream().anyMatch(evicting::containsKey)) {
            await();
        }
        ViewBatch.read(store, generation, missing, RecentCaseFiles.NONE)
                .forEach((agreementId, views) -> open.put(agreementId, new BuildingCase(views, views.isEmpty())));
    }

    private EarlierEvents earlier() {
        return new EarlierEvents(store, generation);
    }

    private Map<AgreementId, BuildingCase> evictOldest() {
        Map<AgreementId, BuildingCase> oldestCases = new HashMap<>();
        Iterator<Map.Entry<AgreementId, BuildingCase>> oldest = open.entrySet().iterator();
        while (open.size() > maxOpen || (kept > MAX_EVENTS && open.size() > 1)) {
            Map.Entry<AgreementId, BuildingCase> evicted = oldest.next();
            oldestCases.put(evicted.getKey(), evicted.getValue());
            kept -= evicted.getValue().size();
            oldest.remove();
        }
        return oldestCases;
    }

    /** Starts the write of the chunk once the previous one is written; the next one is folded meanwhile. */
    private void write(List<ViewDocument> added, Map<AgreementId, BuildingCase> evicted) {
        List<ViewDocument> replaced = new ArrayList<>();
        addRest(List.copyOf(evicted.values()), added, replaced);
        await();
        evicting = evicted;
        writing = CompletableFuture.runAsync(
                () -> {
                    store.add(generation, added);
                    if (!replaced.isEmpty()) {
                        store.fill(generation, replaced);
                    }
                },
                pipeline);
    }

    /** Half of the cases are folded by the pipeline: that is most of the work, and each case is on its own. */
    private void addRest(List<BuildingCase> cases, List<ViewDocument> added, List<ViewDocument> replaced) {
        List<BuildingCase> half = cases.subList(0, cases.size() / 2);
        CompletableFuture<List<List<ViewDocument>>> first = CompletableFuture.supplyAsync(() -> rest(half), pipeline);
        List<List<ViewDocument>> second = rest(cases.subList(half.size(), cases.size()));
        Iterator<List<ViewDocument>> rest =
                Stream.concat(first.join().stream(), second.stream()).iterator();
        cases.forEach(building -> (building.isFresh() ? added : replaced).addAll(rest.next()));
    }

    private static List<List<ViewDocument>> rest(List<BuildingCase> cases) {
        return cases.stream().map(BuildingCase::rest).toList();
    }

    private void await() {
        writing.join();
        evicting = new HashMap<>();
    }

    /** Evicts and writes all agreements. */
    private void writeAll() {
        Map<AgreementId, BuildingCase> all = new LinkedHashMap<>(open);
        open.clear();
        Iterator<Map.Entry<AgreementId, BuildingCase>> cases = all.entrySet().iterator();
        while (cases.hasNext()) {
            Map<AgreementId, BuildingCase> some = new LinkedHashMap<>();
            while (cases.hasNext() && some.size() < chunkSize / 10 + 1) {
                Map.Entry<AgreementId, BuildingCase> one = cases.next();
                some.put(one.getKey(), one.getValue());
            }
            write(new ArrayList<>(), some);
        }
        await();
        kept = 0;
    }
}
