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
 * Takes in what a dead letter holds up, from where it is recorded. What comes in meanwhile is put behind the letter, so
 * the attempt goes on until nothing waits; the letter is removed only as it was read.
 */
public final class DeadLetterRetry {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterRetry.class);

    private final ViewStore store;
    private final EventLog events;
    private final StoredContent content;
    private final Clock clock;

    /** Attempts with the events of that store. */
    public DeadLetterRetry(ViewStore store, EventLog events, StoredContent content, Clock clock) {
        this.store = store;
        this.events = events;
        this.content = content;
        this.clock = clock;
    }

    /**
     * Attempts it once more.
     *
     * @return the letter that still holds the agreement's views up, or nothing where they have caught up
     */
    Optional<DeadLetter> at(AgreementId agreementId) {
        while (true) {
            try {
                return at(store.live(), agreementId);
            } catch (OutOfServiceException switched) {
                LOG.debug("it is attempted in the views that took their place: {}", switched.getMessage());
            }
        }
    }

    private Optional<DeadLetter> at(Generation generation, AgreementId agreementId) {
        Optional<DeadLetter> letter = held(generation, agreementId);
        while (letter.isPresent()) {
            Optional<DeadLetter> still = attempt(generation, letter.get());
            if (still.isPresent()) {
                return still;
            }
            letter = held(generation, agreementId);
        }
        return letter;
    }

    private Optional<DeadLetter> attempt(Generation generation, DeadLetter letter) {
        AgreementId agreementId = letter.agreementId();
        CaseViews held = Objects.requireNonNull(
                ViewBatch.read(store, generation, Set.of(agreementId)).get(agreementId));
        CaseViews views = held.withoutLetter();
        waiting(letter).forEach(event -> views.take(event, clock.instant()));
        Optional<DeadLetter> still = Optional.ofNullable(views.letter());
        store.put(generation, views.changesOfTheCase());
        if (still.isEmpty()) {
            store.remove(generation, DeadLetterView.key(agreementId), letter.last());
        }
        return still;
    }

    private List<DeliveredEvent> waiting(DeadLetter letter) {
        List<DeliveredEvent> waiting = new ArrayList<>();
        for (long position : letter.positions()) {
            events.after(position - 1, 1).stream().map(content::delivered).forEach(waiting::add);
        }
        return waiting;
    }

    private Optional<DeadLetter> held(Generation generation, AgreementId agreementId) {
        return store.read(generation, reader -> reader.get(DeadLetterView.key(agreementId)))
                .map(DeadLetterView::letter);
    }
}
