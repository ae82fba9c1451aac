package se.paragraf.query.projection;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Fills a generation of views with what the events amount to, from the first on: the same documents, from the same
 * positions, as the projection makes of them one by one. Portions of events go through three hands that work at the same
 * time: one reads, one folds, one writes. The agreements at work stay in memory, a bounded number of them, and are
 * written when they have had no event for longest; so memory does not grow with the register.
 *
 * <p>One thread fills.
 */
public final class GenerationBuilder {

    /** How many events are read and written together. */
    private static final int PORTION = 2_000;

    /** How many agreements stay in memory, at some twenty kilobytes each. */
    private static final int MOST_OPEN = 8_192;

    private final ViewStore store;
    private final Generation generation;
    private final EventLog events;
    private final StoredContent content;
    private final Clock clock;
    private final Executor hands;
    private final int portionSize;
    private final int mostOpen;
    private final LinkedHashMap<AgreementId, BuildingCase> open = new LinkedHashMap<>(16, 0.75f, true);
    private Map<AgreementId, BuildingCase> leaving = new HashMap<>();
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private long reached = ViewReader.NOTHING;
    private long taken;
    private long portion;
    private long written;

    /**
     * Fills an empty generation.
     *
     * @param hands where the other two hands work
     */
    public GenerationBuilder(
            ViewStore store,
            Generation generation,
            EventLog events,
            StoredContent content,
            Clock clock,
            Executor hands) {
        this(store, generation, events, content, clock, hands, PORTION, MOST_OPEN);
    }

    GenerationBuilder(
            ViewStore store,
            Generation generation,
            EventLog events,
            StoredContent content,
            Clock clock,
            Executor hands,
            int portionSize,
            int mostOpen) {
        this.store = store;
        this.generation = generation;
        this.events = events;
        this.content = content;
        this.clock = clock;
        this.hands = hands;
        this.portionSize = portionSize;
        this.mostOpen = mostOpen;
    }

    /** Waits for what is under way, so that nothing is written after. */
    public void stop() {
        writing.handle((nothing, failed) -> null).join();
    }

    /** What is told of each portion. */
    public interface Listener {

        /**
         * A portion has been folded.
         *
         * @param taken how many events have been taken in
         * @param reached the position of the last of them
         * @return whether to go on
         */
        boolean goesOn(long taken, long reached);
    }

    /**
     * Takes in events until there are no more, and writes all of it, unless the listener ends it before.
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
            take(delivered);
            taken += delivered.size();
            reached = last;
            goesOn = listener.goesOn(taken, reached);
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
                    for (StoredEvent stored : events.after(after, portionSize)) {
                        delivered.add(content.readAhead(stored));
                    }
                    return delivered;
                },
                hands);
    }

    private void take(List<DeliveredEvent> delivered) {
        Instant now = clock.instant();
        portion++;
        fetch(delivered);
        Set<BuildingCase> touched = new LinkedHashSet<>();
        for (DeliveredEvent event : delivered) {
            BuildingCase filling = open.get(event.agreementId());
            if (filling == null) {
                filling = new BuildingCase(new CaseViews(earlier(), null, null), true);
                open.put(event.agreementId(), filling);
            }
            filling.take(event, portion, written, now);
            touched.add(filling);
        }
        List<ViewDocument> added = new ArrayList<>();
        touched.forEach(filling -> filling.handOnTrail(added::add));
        write(added, longestUntouched());
    }

    /** Takes up again the agreements that were put aside and have another event. */
    private void fetch(List<DeliveredEvent> delivered) {
        Set<AgreementId> missing = new LinkedHashSet<>();
        for (DeliveredEvent event : delivered) {
            // The first event of a case file finds nothing.
            if (event.sequence() > 0 && !open.containsKey(event.agreementId())) {
                missing.add(event.agreementId());
            }
        }
        delivered.stream().filter(event -> event.sequence() == 0).forEach(event -> missing.remove(event.agreementId()));
        if (missing.isEmpty()) {
            return;
        }
        if (missing.stream().anyMatch(leaving::containsKey)) {
            await();
        }
        ViewBatch.read(store, generation, missing)
                .forEach((agreementId, views) -> open.put(agreementId, new BuildingCase(views, views.isEmpty())));
    }

    private EarlierEvents earlier() {
        return new EarlierEvents(store, generation);
    }

    private Map<AgreementId, BuildingCase> longestUntouched() {
        Map<AgreementId, BuildingCase> put = new HashMap<>();
        Iterator<Map.Entry<AgreementId, BuildingCase>> oldest = open.entrySet().iterator();
        for (int excess = open.size() - mostOpen; excess > 0; excess--) {
            Map.Entry<AgreementId, BuildingCase> aside = oldest.next();
            put.put(aside.getKey(), aside.getValue());
            oldest.remove();
        }
        return put;
    }

    /** Has the portion written while the next one is folded, once the one before is. */
    private void write(List<ViewDocument> added, Map<AgreementId, BuildingCase> aside) {
        List<ViewDocument> replaced = new ArrayList<>();
        addRest(aside.values(), added, replaced);
        await();
        leaving = aside;
        writing = CompletableFuture.runAsync(
                () -> {
                    store.add(generation, added);
                    if (!replaced.isEmpty()) {
                        store.fill(generation, replaced);
                    }
                },
                hands);
    }

    private static void addRest(Collection<BuildingCase> cases, List<ViewDocument> added, List<ViewDocument> replaced) {
        cases.forEach(filling -> (filling.isFresh() ? added : replaced).addAll(filling.rest()));
    }

    private void await() {
        writing.join();
        written = portion - 1;
        leaving = new HashMap<>();
    }

    /** Puts all agreements aside. */
    private void writeAll() {
        Map<AgreementId, BuildingCase> all = new LinkedHashMap<>(open);
        open.clear();
        Iterator<Map.Entry<AgreementId, BuildingCase>> cases = all.entrySet().iterator();
        while (cases.hasNext()) {
            Map<AgreementId, BuildingCase> some = new LinkedHashMap<>();
            while (cases.hasNext() && some.size() < portionSize / 10 + 1) {
                Map.Entry<AgreementId, BuildingCase> one = cases.next();
                some.put(one.getKey(), one.getValue());
            }
            write(new ArrayList<>(), some);
        }
        await();
        written = portion;
    }
}
