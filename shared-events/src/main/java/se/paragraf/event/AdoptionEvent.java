package se.paragraf.event;

import se.paragraf.value.MunicipalityCode;

/** What one party does about the agreement. */
public sealed interface AdoptionEvent extends AgreementEvent
        permits AdoptedByMunicipality,
                AdoptionConditionResolved,
                RejectedByMunicipality,
                AdoptionPostponed,
                AdoptionEvidenced,
                ContractSigned,
                ExitNotified {

    /** The party. */
    MunicipalityCode municipality();
}
