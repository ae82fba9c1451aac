package se.paragraf.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.projection.RecentCaseFiles.CaseFile;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.ViewDocument;

/**
 * The views of one agreement, to which events are applied one after another. At the first event that cannot be applied they
 * stand still: that event and those after it go into a dead letter, and no other agreement is held up.
 */
final class CaseViews {

    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);

    private final @Nullable EarlierEvents earlier;
    private final @Nullable CaseFile before;
    private final @Nullable AgreementFacts stored;
    private final @Nullable DeadLetter letterBefore;
    private final List<RecordedEvent> applied = new ArrayList<>();
    private @Nullable AgreementHistory history;
    private @Nullable CaseFile after;
    private @Nullable DeadLetter letter;
    private int folded;
    private Instant now = Instant.EPOCH;

    /**
     * Stored views.
     *
     * @param earlier reads the events that they reflect
     * @param before these events, where they are known already
     * @param facts the stored facts, where they are not known already; null, too, where there are none; their annotations
     *     are of no account
     */
    CaseViews(
            @Nullable EarlierEvents earlier,
            @Nullable CaseFile before,
            @Nullable AgreementFacts facts,
            @Nullable DeadLetter letter) {
        this.earlier = earlier;
        this.before = before;
        this.stored = before == null ? facts : before.history().facts();
        this.letterBefore = letter;
        this.letter = letter;
    }

    /** Views of an agreement of which the store holds nothing yet. */
    static CaseViews empty(EarlierEvents earlier) {
        return new CaseViews(earlier, null, null, null);
    }

    /** Views apart from the store, to which a case file is applied from its first event on. */
    static CaseViews detached() {
        return new CaseViews(null, null, null, null);
    }

    /** Applies the event. One that the views already reflect is skipped. The facts are folded when they are asked for. */
    void apply(DeliveredEvent delivered, Instant at) {
        now = at;
        long expected = (stored == null ? 0 : stored.last().sequence() + 1) + applied.size();
        if (delivered.sequence() < expected) {
            return;
        }
        if (letter != null) {
            letter = letter.with(delivered.position());
            return;
        }
        try {
            RecordedEvent event = delivered.content().read();
            if (event.sequence() > expected) {
                throw new MissingEventException(event, expected);
            }
            applied.add(event);
        } catch (RuntimeException e) {
            stopAt(
                    new DeadLetter(
                            delivered.agreementId(),
                            delivered.eventId(),
                            delivered.type(),
                            delivered.sequence(),
                            e.toString(),
                            now,
                            List.of(delivered.position())),
                    e);
            return;
        }
        if (mayNotApply(applied.get(applied.size() - 1), expected == 0)) {
            fold();
        }
    }

    /** An event that can be read and is refused all the same is told at once, before any after it is taken. */
    private static boolean mayNotApply(RecordedEvent event, boolean isFirst) {
        return event.event() instanceof RecordCorrected || event.event() instanceof AgreementProposed != isFirst;
    }

    private void stopAt(DeadLetter stopped, RuntimeException cause) {
        if (earlier != null) {
            LOG.error(
                    "Event {} of agreement {}, sequence {} at position {}, cannot be projected; the views of this"
                            + " agreement stand still until the dead letter is retried",
                    stopped.type(),
                    stopped.agreementId(),
                    stopped.sequence(),
                    stopped.positions().get(0),
                    cause);
        }
        letter = stopped;
    }

    /** Brings the facts up to the last event applied: once for all of them, one by one only where that fails. */
    private void fold() {
        if (folded == applied.size()) {
            return;
        }
        try {
            take(applied.size());
        } catch (RuntimeException e) {
            foldOneByOne();
        }
    }

    private void take(int count) {
        AgreementHistory next = history(applied.subList(folded, count));
        next.facts();
        history = next;
        after = null;
        folded = count;
    }

    private void foldOneByOne() {
        while (folded < applied.size()) {
            try {
                take(folded + 1);
            } catch (RuntimeException e) {
                stopBefore(applied.subList(folded, applied.size()), e);
            }
        }
    }

    /** The history of the events that the facts reflect, and of these. */
    private AgreementHistory history(List<RecordedEvent> more) {
        if (history != null) {
            return history.with(more);
        }
        if (before != null) {
            return before.history().with(more);
        }
        List<RecordedEvent> events =
                new ArrayList<>(earlier == null || stored == null ? List.of() : earlier.of(stored));
        events.addAll(more);
        return AgreementHistory.of(events);
    }

    private void stopBefore(List<RecordedEvent> rest, RuntimeException cause) {
        RecordedEvent event = rest.get(0);
        stopAt(
                new DeadLetter(
                        event.event().agreementId(),
                        event.eventId(),
                        event.type(),
                        event.sequence(),
                        cause.toString(),
                        now,
                        rest.stream().map(RecordedEvent::position).toList()),
                cause);
        rest.clear();
    }

    /** Whether they are empty. */
    boolean isEmpty() {
        return stored == null && applied.isEmpty() && letter == null;
    }

    /** Whether they stand still as far as is known without folding. */
    boolean isStopped() {
        return letter != null;
    }

    /** The case file with the events applied; null where there was nothing to apply. */
    @Nullable
    CaseFile caseFile() {
        fold();
        if (after == null && history != null) {
            after = CaseFile.of(history, before);
        }
        return after;
    }

    /** The facts of the events applied, if any. */
    @Nullable
    AgreementFacts facts() {
        fold();
        return history == null ? stored : history.facts();
    }

    /** The dead letter at which the views stand still, if they do. */
    @Nullable
    DeadLetter letter() {
        fold();
        return letter;
    }

    /** The stored views without their dead letter. */
    CaseViews withoutLetter() {
        return new CaseViews(earlier, before, stored, null);
    }

    /** The events applied, in order. */
    List<RecordedEvent> applied() {
        return applied;
    }

    /** The changed documents beside the trail. */
    List<ViewDocument> changesBesideTheTrail() {
        fold();
        List<ViewDocument> changes = new ArrayList<>();
        addDocuments(changes);
        addLetter(changes);
        return changes;
    }

    /** The changed documents. */
    List<ViewDocument> changes() {
        List<ViewDocument> changes = changesOfTheCase();
        addLetter(changes);
        return changes;
    }

    private void addLetter(List<ViewDocument> changes) {
        if (letter != null && letter != letterBefore) {
            changes.add(DeadLetterView.document(letter));
        }
    }

    /** The changed documents without the dead letter. The facts come last: they say how far the rest reaches. */
    List<ViewDocument> changesOfTheCase() {
        fold();
        List<ViewDocument> changes = new ArrayList<>();
        applied.forEach(event -> changes.add(TrailView.document(event)));
        addDocuments(changes);
        return changes;
    }

    private void addDocuments(List<ViewDocument> changes) {
        CaseFile file = caseFile();
        if (file != null) {
            changes.addAll(
                    CaseDocuments.changedBesideTheStatus(stored, file.history().facts()));
            changes.add(StatusView.document(file.history(), file.entries()));
        }
    }
}
