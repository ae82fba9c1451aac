package se.paragraf.query.audit;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.accesslog.AccessLog;
import se.paragraf.query.audit.AuditProgress.Phase;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NotedDocument;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.startup.DaemonThreads;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;

/**
 * Consistency check of the register: replays every case from the events and compares the result with the views, checks the
 * order of the events, and verifies every document against its digest. Recording goes on meanwhile: the audit goes up to the
 * position that is the last when it begins, and compares a case up to the event that its documents reflect. It waits for
 * views that lag behind.
 */
public final class Audit {

    private static final int PAGE = 1_000;

    /** How many cases each processor may be ahead: their documents are in memory. */
    private static final int CASES_AHEAD = 4;

    private final EventLog events;
    private final StoredContent content;
    private final ViewStore store;
    private final Documents documents;
    private final AccessLog accessLog;
    private final List<RecordCheck> recordChecks;
    private final Duration waitLimit;

    /**
     * Audits the views of the store against the events, the documents and the access log.
     *
     * @param recordChecks what the store of events checks of itself
     * @param waitLimit how long to wait for views that make no progress
     */
    public Audit(
            EventLog events,
            StoredContent content,
            ViewStore store,
            Documents documents,
            AccessLog accessLog,
            List<RecordCheck> recordChecks,
            Duration waitLimit) {
        this.events = events;
        this.content = content;
        this.store = store;
        this.documents = documents;
        this.accessLog = accessLog;
        this.recordChecks = List.copyOf(recordChecks);
        this.waitLimit = waitLimit;
    }

    /**
     * Runs the audit.
     *
     * @throws CancellationException if the listener stops it
     */
    public AuditResult run(AuditListener listener) throws InterruptedException {
        return new Pass(listener).run();
    }

    /** What differs in a case, and how many documents were compared. */
    private record Comparison(List<Difference> differences, int documents) {}

    /** What a check of the record found. */
    private record Checked(Differences differences, List<Wording> notes) {}

    /**
     * The index, as far as it is known to hold exactly what is noted beside the documents: in a generation, of the documents
     * up to a position. Later ones are written with entries of their own.
     */
    private record SoundIndex(Generation generation, long position) {

        static SoundIndex of(ViewReader reader) {
            return new SoundIndex(
                    reader.generation(), reader.isIndexAsNoted() ? reader.position() : ViewReader.NOTHING);
        }

        boolean isSound() {
            return position != ViewReader.NOTHING;
        }

        boolean covers(Generation read, List<NotedDocument> documents) {
            return generation.equals(read)
                    && documents.stream().allMatch(each -> each.document().position() <= position);
        }
    }

    /** What the views hold of a case. */
    private record Held(Generation generation, List<NotedDocument> documents, Function<Set<IndexEntry>, String> note) {}

    /** A case that is being compared. */
    private record ComparedCase(
            AgreementId agreementId, CasePositions positions, CompletableFuture<@Nullable Comparison> comparison) {}

    /** One run of the audit. */
    private final class Pass {

        private final AuditListener listener;
        private final Differences differences = new Differences();
        private final WaitBudget viewBudget = new WaitBudget(waitLimit);
        private final WaitBudget snapshotBudget = new WaitBudget(waitLimit.dividedBy(10));
        private final long views = store.read(ViewReader::position);
        // Read after the position of the views, which would seem to be ahead otherwise.
        private final long upTo = events.head();
        private SoundIndex sound = new SoundIndex(store.live(), ViewReader.NOTHING);
        private volatile boolean stopped;
        private long compared;
        private long total;

        Pass(AuditListener listener) {
            this.listener = listener;
        }

        AuditResult run() throws InterruptedException {
            if (views > upTo) {
                differences.add(Difference.ofPosition(
                        Finding.VIEWS_AHEAD, views, "<= " + Math.max(upTo, 0), String.valueOf(views)));
            }
            awaitViews();
            int processors = Runtime.getRuntime().availableProcessors();
            ExecutorService threads = Executors.newFixedThreadPool(processors, DaemonThreads.named("audit"));
            try {
                return run(threads, CASES_AHEAD * processors);
            } finally {
                stopped = true;
                threads.shutdownNow();
            }
        }

        /** The record is checked, and the index read, while the events are scanned; then the cases are compared. */
        private AuditResult run(ExecutorService threads, int casesAhead) throws InterruptedException {
            CompletableFuture<SoundIndex> index =
                    CompletableFuture.supplyAsync(() -> store.read(SoundIndex::of), threads);
            List<CompletableFuture<Checked>> checks = recordChecks.stream()
                    .map(check -> CompletableFuture.supplyAsync(() -> run(check), threads))
                    .toList();
            EventScan scan = new EventScan(events, upTo, differences);
            long estimated = Math.max(upTo, 0) * 2;
            scan.run(count -> report(Phase.READING_EVENTS, count, Math.max(estimated, count)));
            List<Wording> notes = new ArrayList<>(scan.notes());
            Runnable reading = () -> report(Phase.READING_EVENTS, scan.count(), Math.max(estimated, scan.count()));
            for (CompletableFuture<Checked> check : checks) {
                Checked checked = await(check, reading);
                differences.addAll(checked.differences());
                notes.addAll(checked.notes());
            }
            sound = await(index, reading);
            total = scan.count() * 2;
            compare(scan.cases(), scan.count(), threads, casesAhead);
            new DanglingDocumentCheck(store, events, scan.cases().keySet(), sound.isSound(), differences)
                    .run(() -> report(Phase.LOOKING_FOR_STRAYS, total, total));
            DocumentIntegrityCheck integrity = new DocumentIntegrityCheck(documents, differences);
            integrity.run(() -> report(Phase.READING_DOCUMENTS, total, total));
            notes.addAll(new AccessLogCheck(accessLog, differences).run());
            return new AuditResult(
                    upTo,
                    scan.count(),
                    scan.cases().size(),
                    compared,
                    differences.total(),
                    differences.counts(),
                    differences.kept(),
                    integrity.count(),
                    notes,
                    !recordChecks.isEmpty());
        }

        private void awaitViews() throws InterruptedException {
            long reached = views;
            while (reached < upTo) {
                report(Phase.AWAITING_VIEWS, 0, Math.max(upTo, 0) * 2);
                Duration wait = viewBudget.next();
                if (wait.isZero()) {
                    differences.add(Difference.ofPosition(
                            Finding.VIEWS_BEHIND, reached, String.valueOf(upTo), String.valueOf(reached)));
                    return;
                }
                if (store.awaitBeyond(reached, wait)) {
                    reached = store.read(ViewReader::position);
                    viewBudget.renew();
                }
            }
        }

        private Checked run(RecordCheck check) {
            Differences found = new Differences();
            List<Wording> notes = check.run(upTo, found::add, () -> {
                if (stopped) {
                    throw new CancellationException("the audit was stopped");
                }
            });
            return new Checked(found, notes);
        }

        private static <T> T await(CompletableFuture<T> result, Runnable meanwhile) throws InterruptedException {
            while (true) {
                try {
                    return result.get(100, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    meanwhile.run();
                } catch (ExecutionException e) {
                    throw e.getCause() instanceof RuntimeException cause
                            ? cause
                            : new CompletionException(e.getCause());
                }
            }
        }

        /** Compares cases side by side, a few ahead of the one whose differences are taken: they come in the order of the cases. */
        private void compare(
                Map<AgreementId, CasePositions> cases, long scanned, ExecutorService threads, int casesAhead)
                throws InterruptedException {
            Iterator<Map.Entry<AgreementId, CasePositions>> rest =
                    cases.entrySet().iterator();
            Deque<ComparedCase> begun = new ArrayDeque<>();
            long done = scanned;
            while (rest.hasNext() || !begun.isEmpty()) {
                while (rest.hasNext() && begun.size() < casesAhead) {
                    Map.Entry<AgreementId, CasePositions> next = rest.next();
                    begun.add(new ComparedCase(
                            next.getKey(),
                            next.getValue(),
                            CompletableFuture.supplyAsync(
                                    () -> compareStill(next.getKey(), next.getValue()), threads)));
                }
                ComparedCase first = begun.remove();
                take(first);
                done += first.positions().count();
                report(Phase.COMPARING_CASES, done, total);
            }
        }

        private void take(ComparedCase each) throws InterruptedException {
            Comparison comparison = result(each.comparison());
            if (comparison == null) {
                comparison = compare(each.agreementId(), each.positions(), snapshot(each.agreementId()));
            }
            differences.addAll(comparison.differences());
            compared += comparison.documents();
        }

        private static @Nullable Comparison result(CompletableFuture<@Nullable Comparison> comparison) {
            try {
                return comparison.join();
            } catch (CompletionException e) {
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        }

        /** The comparison with a snapshot that no write overlapped; null where one did, which only takes time to wait for. */
        private @Nullable Comparison compareStill(AgreementId agreementId, CasePositions positions) {
            OptionalInt equal = equal(agreementId, positions);
            if (equal.isPresent()) {
                return new Comparison(List.of(), equal.getAsInt());
            }
            CaseViewSnapshot snapshot = store.read(reader -> CaseViewSnapshot.read(reader, agreementId));
            return snapshot.isStill() ? compare(agreementId, positions, snapshot) : null;
        }

        /** How many documents the case has, where they are exactly what the events give; what differs else is told in words. */
        private OptionalInt equal(AgreementId agreementId, CasePositions positions) {
            Held held = store.read(reader -> new Held(reader.generation(), reader.noted(agreementId), reader::note));
            if (!positions.isWhole() || !sound.covers(held.generation(), held.documents())) {
                return OptionalInt.empty();
            }
            List<StoredEvent> file = caseFile(agreementId, positions.highestSequence());
            List<StoredEvent> placed = new ArrayList<>(file.size());
            positions.forEach((sequence, position) -> {
                if (sequence < file.size() && file.get((int) sequence).sequence() == sequence) {
                    placed.add(file.get((int) sequence).at(position));
                }
            });
            return placed.size() == file.size()
                            && file.size() == positions.count()
                            && CaseComparison.isEqual(placed, held.documents(), held.note(), content)
                    ? OptionalInt.of(held.documents().size())
                    : OptionalInt.empty();
        }

        private Comparison compare(AgreementId agreementId, CasePositions positions, CaseViewSnapshot snapshot) {
            long last = Math.max(snapshot.lastSequence(agreementId), positions.highestSequence());
            List<Difference> found = new ArrayList<>(positions.outOfOrder(agreementId));
            List<StoredEvent> placed = placed(caseFile(agreementId, last), positions, snapshot);
            found.addAll(CaseComparison.of(agreementId, placed, snapshot, content));
            return new Comparison(found, snapshot.documents().size());
        }

        /** A snapshot of the case in the views that no write overlapped, as far as the time limit allows. */
        private CaseViewSnapshot snapshot(AgreementId agreementId) throws InterruptedException {
            CaseViewSnapshot snapshot = store.read(reader -> CaseViewSnapshot.read(reader, agreementId));
            snapshotBudget.renew();
            while (!snapshot.isStill()) {
                Duration wait = snapshotBudget.next();
                if (wait.isZero()) {
                    return snapshot;
                }
                store.awaitBeyond(store.read(ViewReader::position), wait);
                snapshot = store.read(reader -> CaseViewSnapshot.read(reader, agreementId));
            }
            return snapshot;
        }

        private List<StoredEvent> caseFile(AgreementId agreementId, long lastSequence) {
            List<StoredEvent> file = new ArrayList<>();
            List<StoredEvent> page;
            long next = 0;
            do {
                page = events.ofAgreement(agreementId, next, (int) Math.min(PAGE, lastSequence - next + 1));
                file.addAll(page);
                next = page.isEmpty() ? next : page.get(page.size() - 1).sequence() + 1;
            } while (!page.isEmpty() && next <= lastSequence);
            return file;
        }

        /**
         * The events with the positions at which the scan met them. An event recorded later has the position that the event
         * log gives, or else the one in the trail.
         */
        private List<StoredEvent> placed(List<StoredEvent> file, CasePositions positions, CaseViewSnapshot snapshot) {
            Map<Long, Long> met = new HashMap<>();
            positions.forEach(met::putIfAbsent);
            List<StoredEvent> placed = new ArrayList<>();
            for (StoredEvent event : file) {
                Long position = met.getOrDefault(event.sequence(), event.position());
                placed.add(event.at(position == null ? snapshot.trailPosition(event.sequence()) : position));
            }
            return placed;
        }

        private void report(Phase phase, long done, long of) {
            if (!listener.onProgress(new AuditProgress(phase, done, of))) {
                throw new CancellationException("the audit was stopped");
            }
        }
    }
}
