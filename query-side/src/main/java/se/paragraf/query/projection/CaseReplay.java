package se.paragraf.query.projection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.value.AgreementId;

/**
 * Replay of one case file from its first event on, apart from the stored views: the documents that the projection would
 * have, and the dead letter at which it would stop. Not thread-safe.
 */
public final class CaseReplay {

    private final StoredContent content;
    private final CaseViews views = CaseViews.detached();

    /** A replay without events. */
    public CaseReplay(StoredContent content) {
        this.content = content;
    }

    /**
     * Applies the next event of the case file.
     *
     * @param stored the event, with its position
     * @return the event, or why it cannot be read; one after the dead letter is read all the same
     */
    public Applied apply(StoredEvent stored) {
        DeliveredEvent delivered = content.delivered(stored);
        RecordedEvent event;
        try {
            event = mustBeOf(delivered.agreementId(), content.read(stored));
        } catch (RuntimeException e) {
            views.apply(
                    new DeliveredEvent(
                            delivered.agreementId(),
                            delivered.eventId(),
                            delivered.type(),
                            delivered.sequence(),
                            delivered.position(),
                            () -> {
                                throw e;
                            }),
                    Instant.EPOCH);
            return new Applied(Optional.empty(), Optional.ofNullable(e.getMessage()));
        }
        boolean wasStopped = views.isStopped();
        views.apply(DeliveredEvent.of(event), Instant.EPOCH);
        return new Applied(
                Optional.of(event),
                wasStopped || !views.isStopped()
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

    /** The documents that the views would hold, without the dead letter. */
    public List<ViewDocument> documents() {
        return views.changesOfTheCase();
    }

    /** The facts of the events that could be applied. */
    public Optional<AgreementFacts> facts() {
        return Optional.ofNullable(views.facts());
    }

    /** The events that could be applied, in order. */
    public List<RecordedEvent> events() {
        views.facts();
        return List.copyOf(views.applied());
    }

    /** The dead letter at which the projection would stop, if any. Its time has no meaning. */
    public Optional<DeadLetter> letter() {
        return Optional.ofNullable(views.letter());
    }

    /**
     * The result of one event.
     *
     * @param event the event, where it can be read
     * @param cause why it cannot be read or applied; empty where it was, and where only an earlier event prevents it
     */
    public record Applied(Optional<RecordedEvent> event, Optional<String> cause) {}
}
