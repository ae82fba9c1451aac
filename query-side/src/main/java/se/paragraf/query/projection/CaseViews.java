package se.paragraf.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.AgreementId;

/**
 * The views of one agreement, to which events are applied one after another. At the first event that cannot be applied they
 * stand still: that event and those after it go into a dead letter, and no other agreement is held up.
 */
final class CaseViews {

    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);

    private final @Nullable EarlierEvents earlier;
    private final List<RecordedEvent> applied = new ArrayList<>();
    private final Map<DocumentKey, ViewDocument> calendars = new LinkedHashMap<>();
    private @Nullable AgreementFacts factsBefore;
    private final @Nullable DeadLetter letterBefore;
    private @Nullable AgreementFacts facts;
    private @Nullable DeadLetter letter;

    CaseViews(@Nullable EarlierEvents earlier, @Nullable AgreementFacts facts, @Nullable DeadLetter letter) {
        this.earlier = earlier;
        this.factsBefore = facts;
        this.letterBefore = letter;
        this.facts = facts;
        this.letter = letter;
    }

    /** Views apart from the store, to which a case file is applied from its first event on. */
    static CaseViews detached() {
        return new CaseViews(null, null, null);
    }

    /** Applies the event. One that the views already reflect is skipped. */
    void apply(DeliveredEvent delivered, Instant now) {
        long expected = facts == null ? 0 : facts.last().sequence() + 1;
        if (delivered.sequence() < expected) {
            return;
        }
        if (letter != null) {
            letter = letter.with(delivered.position());
            return;
        }
        try {
            step(delivered, expected);
        } catch (RuntimeException e) {
            if (earlier != null) {
                LOG.error(
                        "Event {} of agreement {}, sequence {} at position {}, cannot be projected; the views of this"
                                + " agreement stand still until the dead letter is retried",
                        delivered.type(),
                        delivered.agreementId(),
                        delivered.sequence(),
                        delivered.position(),
                        e);
            }
            letter = new DeadLetter(
                    delivered.agreementId(),
                    delivered.eventId(),
                    delivered.type(),
                    delivered.sequence(),
                    e.toString(),
                    now,
                    List.of(delivered.position()));
        }
    }

    private void step(DeliveredEvent delivered, long expected) {
        RecordedEvent event = delivered.content().read();
        if (event.sequence() > expected) {
            throw new MissingEventException(event, expected);
        }
        AgreementFacts next = AgreementHistory.step(facts, event, () -> earlier(delivered.agreementId()));
        CaseDocuments.changedInCalendars(facts, next).forEach(document -> calendars.put(document.key(), document));
        applied.add(event);
        facts = next;
    }

    /** Whether they are empty. */
    boolean isEmpty() {
        return facts == null && letter == null;
    }

    private List<RecordedEvent> earlier(AgreementId agreementId) {
        return earlier == null ? List.copyOf(applied) : earlier.of(agreementId, factsBefore, applied);
    }

    /** The facts of the events applied, if any. */
    @Nullable
    AgreementFacts facts() {
        return facts;
    }

    /** The dead letter at which the views stand still, if they do. */
    @Nullable
    DeadLetter letter() {
        return letter;
    }

    /** The stored views without their dead letter. */
    CaseViews withoutLetter() {
        return new CaseViews(earlier, factsBefore, null);
    }

    /** The events applied that are not in the store yet, in order. */
    List<RecordedEvent> applied() {
        return applied;
    }

    /** Marks the trail as written; the other changes are yet to be written. */
    void trailIsWritten() {
        applied.clear();
        factsBefore = facts;
    }

    /** The changed documents beside the trail. */
    List<ViewDocument> changesBesideTheTrail() {
        List<ViewDocument> changes = new ArrayList<>(calendars.values());
        if (facts != null) {
            changes.add(StatusView.document(facts));
        }
        if (letter != null && letter != letterBefore) {
            changes.add(DeadLetterView.document(letter));
        }
        return changes;
    }

    /** The changed documents. */
    List<ViewDocument> changes() {
        List<ViewDocument> changes = changesOfTheCase();
        if (letter != null && letter != letterBefore) {
            changes.add(DeadLetterView.document(letter));
        }
        return changes;
    }

    /** The changed documents without the dead letter. The facts come last: they say how far the rest reaches. */
    List<ViewDocument> changesOfTheCase() {
        List<ViewDocument> changes = new ArrayList<>();
        applied.forEach(event -> changes.add(TrailView.document(event)));
        changes.addAll(calendars.values());
        if (facts != null && facts != factsBefore) {
            changes.add(StatusView.document(facts));
        }
        return changes;
    }
}
