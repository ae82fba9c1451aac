package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/** Something that the register learned about an agreement. The members of the case file each have their own kind. */
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

    /** The documents that this names, in order; each may be held by the register or not. */
    default List<DocumentRef> documents() {
        return List.of();
    }

    /** What the register remarked on when it recorded this. */
    default List<Warning> warnings() {
        return List.of();
    }

    /** Calls the visitor's method for this event's type: the exhaustive switch over all events. */
    <R> R accept(EventVisitor<R> visitor);
}
