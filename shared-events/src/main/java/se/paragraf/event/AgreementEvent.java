package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/** An event in the case file of an agreement. Its kinds are the permitted interfaces. */
public sealed interface AgreementEvent
        permits ProposalEvent,
                PreparationEvent,
                AdoptionEvent,
                CouncilEvent,
                MinutesEvent,
                ReviewEvent,
                CorrectionEvent,
                DecisionEvent {

    /** The agreement whose case file this stands in. */
    AgreementId agreementId();

    /** The day on which it happened, where one is stated; else it counts as happened on the day of recording. */
    Optional<LocalDate> happenedOn();

    /** The documents that the event names, in order, whether the register holds them or not. */
    default List<DocumentRef> documents() {
        return List.of();
    }

    /** The warnings that the register recorded with the event. */
    default List<Warning> warnings() {
        return List.of();
    }

    /** Calls the visitor's method for this event's type: the exhaustive switch over all events. */
    <R> R accept(EventVisitor<R> visitor);
}
