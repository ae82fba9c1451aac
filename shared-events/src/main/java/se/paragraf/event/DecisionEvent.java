package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;

/** An event that records a decision, with the source that says so. */
public sealed interface DecisionEvent extends AgreementEvent
        permits PreparationRecorded,
                AdoptedByMunicipality,
                RejectedByMunicipality,
                AdoptionPostponed,
                AdoptionRevoked,
                AdoptionEvidenced,
                AdoptedByCouncil,
                RejectedByCouncil,
                ReferredBackByCouncil,
                AgreementTextAmended,
                AgreementWithdrawn,
                AgreementTerminated,
                AgreementSuperseded {

    /** The decision's identifier, unique within its agreement. */
    DecisionId decisionId();

    /** Where the decision is recorded. */
    DecisionSource source();

    /** The documents that the source names. */
    @Override
    default List<DocumentRef> documents() {
        return source().documents();
    }

    /** The day of the meeting, where it is stated. */
    @Override
    default Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(source().meetingDate());
    }
}
