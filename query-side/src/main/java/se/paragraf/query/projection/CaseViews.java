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
 * One agreement's views, taking in its events one after another. With the first that cannot be taken in they stand
 * still: that event and those after it are noted in a dead letter, and no other agreement is held up.
 */
final class CaseViews {

    private static final Logger LOG = LoggerFactory.getLogger(CaseViews.class);

    private final @Nullable EarlierEvents earlier;
    private final List<RecordedEvent> taken = new ArrayList<>();
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

    /** Views that nobody reads, to take in a case file from its first event on. */
    static CaseViews ofNobody() {
        return new CaseViews(null, null, null);
    }

    /** Takes the event in. One that the views have already is passed over. */
    void take(DeliveredEvent delivered, Instant now) {
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
        } catch (RuntimeException failed) {
            if (earlier != null) {
                LOG.error(
                        "{} of agreement {}, sequence {} at position {}, cannot be taken into the views, which stand still"
                                + " for this agreement until it is tried again",
                        delivered.type(),
                        delivered.agreementId(),
                        delivered.sequence(),
                        delivered.position(),
                        failed);
            }
            letter = new DeadLetter(
                    delivered.agreementId(),
                    delivered.eventId(),
                    delivered.type(),
                    delivered.sequence(),
                    failed.toString(),
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
        taken.add(event);
        facts = next;
    }

    /** Whether they hold nothing yet. */
    boolean isEmpty() {
        return facts == null && letter == null;
    }

    private List<RecordedEvent> earlier(AgreementId agreementId) {
        return earlier == null ? List.copyOf(taken) : earlier.of(agreementId, factsBefore, taken);
    }

    /** What the events taken in amount to, if any was. */
    @Nullable
    AgreementFacts facts() {
        return facts;
    }

    /** Why the views stand still, if they do. */
    @Nullable
    DeadLetter letter() {
        return letter;
    }

    /** The same views, as if nothing held them up. */
    CaseViews withoutLetter() {
        return new CaseViews(earlier, factsBefore, null);
    }

    /** The events taken in that are not in the views yet, in order. */
    List<RecordedEvent> taken() {
        return taken;
    }

    /** Says that the trail is in the views as far as it goes, the rest of what has changed being yet to be written. */
    void trailIsWritten() {
        taken.clear();
        factsBefore = facts;
    }

    /** What has changed beside the trail. */
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

    /** What has changed. */
    List<ViewDocument> changes() {
        List<ViewDocument> changes = changesOfTheCase();
        if (letter != null && letter != letterBefore) {
            changes.add(DeadLetterView.document(letter));
        }
        return changes;
    }

    /** What has changed in what is known of the case. The facts come last: they say how far the rest has come. */
    List<ViewDocument> changesOfTheCase() {
        List<ViewDocument> changes = new ArrayList<>();
        taken.forEach(event -> changes.add(TrailView.document(event)));
        changes.addAll(calendars.values());
        if (facts != null && facts != factsBefore) {
            changes.add(StatusView.document(facts));
        }
        return changes;
    }
}
