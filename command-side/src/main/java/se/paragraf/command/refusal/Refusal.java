package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The answer to a command that a rule of the domain does not let through. Its components are the facts that it rests
 * on; they are what the registrar is shown.
 */
public sealed interface Refusal
        permits AgreementEnded,
                AlreadyAdopted,
                AlreadyHandedOver,
                AlreadyRejected,
                AnotherTextAdopted,
                CaseAlreadyOpen,
                ContractAlreadySigned,
                CouncilHasDecided,
                CouncilHasNotAdopted,
                DatedInTheFuture,
                DecisionAlreadyRecorded,
                IdempotencyKeyReused,
                NoBoardHeard,
                NoParty,
                NoSuchAgreement,
                NoSuchReviewWindow,
                NotAdopted,
                NotAParty,
                NothingAsserted,
                NotHandedOver,
                NotTheMunicipalCouncil,
                NotTheRegionalCouncil,
                PartiesMissing,
                PartyOutsideRegion,
                PartyRepeated,
                ReviewAlreadyHeld,
                ReviewWindowOutsidePeriod,
                SequenceMoved,
                TextAlreadyEvidenced,
                TextDiffers,
                UnknownCode {

    /** The rule that refuses. */
    Rule rule();

    /** What is refused and why, for the one who asked. */
    Wording detail();
}
