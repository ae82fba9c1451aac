package se.paragraf.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.AgreementId;

/**
 * One case file folded from its first event on, beside whatever views there are: the documents that the projection would
 * have by then, and where it would stand still. For one thread.
 */
public final class CaseReplay {

    private final StoredContent content;
    private final CaseViews views = CaseViews.ofNobody();
    private final List<RecordedEvent> read = new ArrayList<>();

    /** A fold of nothing yet. */
    public CaseReplay(StoredContent content) {
        this.content = content;
    }

    /**
     * Takes in the next event of the case file.
     *
     * @param stored the event, with its position
     * @return what it says, or why it cannot be read; one that comes after what cannot be taken in is read all the same
     */
    public Taken take(StoredEvent stored) {
        DeliveredEvent delivered = content.delivered(stored);
        RecordedEvent event;
        try {
            event = mustBeOf(delivered.agreementId(), content.read(stored));
        } catch (RuntimeException unreadable) {
            views.take(
                    new DeliveredEvent(
                            delivered.agreementId(),
                            delivered.eventId(),
                            delivered.type(),
                            delivered.sequence(),
                            delivered.position(),
                            () -> {
                                throw unreadable;
                            }),
                    Instant.EPOCH);
            return new Taken(Optional.empty(), Optional.ofNullable(unreadable.getMessage()));
        }
        boolean stoodStill = views.letter() != null;
        views.take(DeliveredEvent.of(event), Instant.EPOCH);
        if (views.letter() == null) {
            read.add(event);
        }
        return new Taken(
                Optional.of(event),
                stoodStill
                        ? Optional.empty()
                        : Optional.ofNullable(views.letter()).map(DeadLetter::cause));
    }

    private static RecordedEvent mustBeOf(AgreementId agreementId, RecordedEvent event) {
        if (!event.event().agreementId().equals(agreementId)) {
            throw new IllegalStateException(
                    "it says that it is about agreement " + event.event().agreementId());
        }
        return event;
    }

    /** The documents that the views would hold, the dead letter aside. */
    public List<ViewDocument> documents() {
        return views.changesOfTheCase();
    }

    /** What the events amount to, as far as they could be taken in. */
    public Optional<AgreementFacts> facts() {
        return Optional.ofNullable(views.facts());
    }

    /** The events that could be taken in, in order. */
    public List<RecordedEvent> events() {
        return List.copyOf(read);
    }

    /** Where the views would stand still, if they would. The letter's time says nothing. */
    public Optional<DeadLetter> letter() {
        return Optional.ofNullable(views.letter());
    }

    /**
     * What came of one event.
     *
     * @param event what it says, where it can be read
     * @param cause why it cannot be read or taken in; empty where it was, and where only an earlier one stands in its way
     */
    public record Taken(Optional<RecordedEvent> event, Optional<String> cause) {}
}
