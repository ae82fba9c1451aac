package se.paragraf.query.projection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.OutOfServiceException;
import se.paragraf.query.view.ViewStore;
import se.paragraf.value.AgreementId;

/**
 * Retry of a dead letter: reads the events that it holds up from the event log and projects them. Events that come in
 * meanwhile are added to the letter, so the retry goes on until nothing waits; the letter is removed only if it is unchanged
 * since it was read.
 */
public final class DeadLetterRetry {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final ViewStore store;
    private final EventLog events;
    private final StoredContent content;
    private final Clock clock;

    /** Retries with the events of the log. */
    public DeadLetterRetry(ViewStore store, EventLog events, StoredContent content, Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Retries the dead letter of an agreement.
     *
     * @return the letter that still holds up the agreement's views; empty where they have caught up
     */
    Optional<DeadLetter> retry(AgreementId agreementId) {
        while (true) {
            try {
                return retry(store.live(), agreementId);
            } catch (OutOfServiceException e) {
                LOG.debug("The retry of agreement {} starts over: {}", agreementId, e.getMessage());
            }
        }
    }

    private Optional<DeadLetter> retry(Generation generation, AgreementId agreementId) {
        Optional<DeadLetter> letter = letter(generation, agreementId);
        while (letter.isPresent()) {
            Optional<DeadLetter> still = attempt(generation, letter.get());
            if (still.isPresent()) {
                return still;
            }
            letter = letter(generation, agreementId);
        }
        return letter;
    }

    private Optional<DeadLetter> attempt(Generation generation, DeadLetter letter) {
        AgreementId agreementId = letter.agreementId();
        CaseViews stored =
                Objects.requireNonNull(ViewBatch.read(store, generation, Set.of(agreementId), RecentCaseFiles.NONE)
                        .get(agreementId));
        CaseViews views = stored.withoutLetter();
        waitingEvents(letter).forEach(event -> views.apply(event, clock.instant()));
        Optional<DeadLetter> still = Optional.ofNullable(views.letter());
        store.put(generation, views.changesOfTheCase());
        if (still.isEmpty()) {
            store.remove(generation, DeadLetterView.key(agreementId), letter.last());
        }
        return still;
    }

    private List<DeliveredEvent> waitingEvents(DeadLetter letter) {
        List<DeliveredEvent> waiting = new ArrayList<>();
        for (long position : letter.positions()) {
            events.after(position - 1, 1).stream().map(content::delivered).forEach(waiting::add);
        }
        return waiting;
    }

    private Optional<DeadLetter> letter(Generation generation, AgreementId agreementId) {
        return store.read(generation, reader -> reader.get(DeadLetterView.key(agreementId)))
                .map(DeadLetterView::letter);
    }
}
