package se.paragraf.event;

import se.paragraf.value.MunicipalityCode;

/** What one party does about the agreement. */
public sealed interface AdoptionEvent extends AgreementEvent
        permits AdoptedByMunicipality,
                AdoptionConditionResolved,
                RejectedByMunicipality,
                AdoptionPostponed,
                AdoptionRevoked,
                AdoptionEvidenced,
                ContractSigned,
                ExitNotified {

    /** The party. */
    MunicipalityCode municipality();

    /** Calls the visitor's method for this event's type. */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(EventVisitor<R> visitor) {
        return accept((Visitor<R>) visitor);
    }

    /**
     * One method for each event of this kind; a missing one is a compile error.
     *
     * @param <R> the result
     */
    interface Visitor<R> {

        /** For {@link AdoptedByMunicipality}. */
        R visit(AdoptedByMunicipality event);

        /** For {@link AdoptionConditionResolved}. */
        R visit(AdoptionConditionResolved event);

        /** For {@link RejectedByMunicipality}. */
        R visit(RejectedByMunicipality event);

        /** For {@link AdoptionPostponed}. */
        R visit(AdoptionPostponed event);

        /** For {@link AdoptionRevoked}. */
        R visit(AdoptionRevoked event);

        /** For {@link AdoptionEvidenced}. */
        R visit(AdoptionEvidenced event);

        /** For {@link ContractSigned}. */
        R visit(ContractSigned event);

        /** For {@link ExitNotified}. */
        R visit(ExitNotified event);
    }
}
