package se.paragraf.query.audit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import se.paragraf.query.audit.AuditProgress.Phase;
import se.paragraf.query.documents.Documents;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.projection.StoredContent;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Folds every case anew from the events and holds the result against the views, and the events against their own order.
 * Writers go on meanwhile: it goes up to the position that is the last when it begins, and compares a case up to the event
 * that its documents reflect. Views that are late are waited for. At last it reads every document that was handed in.
 */
public final class Audit {

    private static final int PAGE = 1_000;

    private final EventLog events;
    private final StoredContent content;
    private final ViewStore store;
    private final Documents documents;
    private final Duration patience;

    /** @param patience for how long views are waited for that do not come on */
    public Audit(EventLog events, StoredContent content, ViewStore store, Documents documents, Duration patience) {
        this.events = events;
        this.content = content;
        this.store = store;
        this.documents = documents;
        this.patience = patience;
    }

    /**
     * Runs it.
     *
     * @throws AuditStoppedException if whoever has it done does not want it to go on
     */
    public AuditResult run(AuditListener course) throws InterruptedException {
        return new Pass(course).run();
    }

    /** One run of it. */
    private final class Pass {

        private final AuditListener course;
        private final Differences differences = new Differences();
        private final WaitBudget forViews = new WaitBudget(patience);
        private final WaitBudget forStillness = new WaitBudget(patience.dividedBy(10));
        private final long views = store.read(ViewReader::position);
        // Read after the position of the views, so that these are not taken to be ahead because of what came between.
        private final long upTo = events.head();
        private long compared;
        private long total;

        Pass(AuditListener course) {
            this.course = course;
        }

        AuditResult run() throws InterruptedException {
            if (views > upTo) {
                differences.add(Difference.ofPosition(
                        Finding.VIEWS_AHEAD, views, "<= " + Math.max(upTo, 0), String.valueOf(views)));
            }
            awaitViews();
            EventScan scan = new EventScan(events, upTo, differences);
            long estimated = Math.max(upTo, 0) * 2;
            scan.run(count -> tell(Phase.READING_EVENTS, count, Math.max(estimated, count)));
            total = scan.count() * 2;
            AtomicLong done = new AtomicLong(scan.count());
            for (Map.Entry<AgreementId, CasePositions> each : scan.cases().entrySet()) {
                compare(each.getKey(), each.getValue());
                tell(Phase.COMPARING_CASES, done.addAndGet(each.getValue().count()), total);
            }
            new DanglingDocumentCheck(store, events, scan.cases().keySet(), differences)
                    .run(() -> tell(Phase.LOOKING_FOR_STRAYS, total, total));
            DocumentIntegrityCheck kept = new DocumentIntegrityCheck(documents, differences);
            kept.run(() -> tell(Phase.READING_DOCUMENTS, total, total));
            return new AuditResult(
                    upTo,
                    scan.count(),
                    scan.cases().size(),
                    compared,
                    differences.total(),
                    differences.counts(),
                    differences.kept(),
                    kept.count());
        }

        private void awaitViews() throws InterruptedException {
            long reached = views;
            while (reached < upTo) {
                tell(Phase.AWAITING_VIEWS, 0, Math.max(upTo, 0) * 2);
                Duration wait = forViews.next();
                if (wait.isZero()) {
                    differences.add(Difference.ofPosition(
                            Finding.VIEWS_BEHIND, reached, String.valueOf(upTo), String.valueOf(reached)));
                    return;
                }
                if (store.awaitBeyond(reached, wait)) {
                    reached = store.read(ViewReader::position);
                    forViews.renew();
                }
            }
        }

        private void compare(AgreementId agreementId, CasePositions positions) throws InterruptedException {
            CaseViewSnapshot held = held(agreementId);
            long last = Math.max(held.reaches(agreementId), positions.highestSequence());
            differences.addAll(SequenceOrder.check(agreementId, positions));
            List<StoredEvent> placed = placed(caseFile(agreementId, last), positions, held);
            differences.addAll(CaseComparison.of(agreementId, placed, held, content));
            compared += held.documents().size();
        }

        /** The case as the views hold it, at a moment at which nothing of it is being written. */
        private CaseViewSnapshot held(AgreementId agreementId) throws InterruptedException {
            CaseViewSnapshot held = store.read(reader -> CaseViewSnapshot.read(reader, agreementId));
            forStillness.renew();
            while (!held.isStill()) {
                Duration wait = forStillness.next();
                if (wait.isZero()) {
                    return held;
                }
                store.awaitBeyond(store.read(ViewReader::position), wait);
                held = store.read(reader -> CaseViewSnapshot.read(reader, agreementId));
            }
            return held;
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
         * The events with the positions that the scan has met them at; one that came later has that which the store says,
         * or else the trail.
         */
        private List<StoredEvent> placed(List<StoredEvent> file, CasePositions positions, CaseViewSnapshot held) {
            Map<Long, Long> met = new HashMap<>();
            positions.forEach(met::putIfAbsent);
            List<StoredEvent> placed = new ArrayList<>();
            for (StoredEvent event : file) {
                Long position = met.getOrDefault(event.sequence(), event.position());
                placed.add(event.at(position == null ? held.trailPosition(event.sequence()) : position));
            }
            return placed;
        }

        private void tell(Phase phase, long done, long of) {
            if (!course.goesOn(new AuditProgress(phase, done, of))) {
                throw new AuditStoppedException();
            }
        }
    }
}
