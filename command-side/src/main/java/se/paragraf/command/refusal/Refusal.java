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
                AppealLive,
                AppealPeriodRunning,
                CannotBeCorrected,
                CannotSucceed,
                CaseAlreadyOpen,
                ContractAlreadySigned,
                CorrectionOutdated,
                CouncilHasDecided,
                CouncilHasNotAdopted,
                DatedInTheFuture,
                DecisionAlreadyRecorded,
                DecisionAnnulled,
                ExitAlreadyNotified,
                IdempotencyKeyReused,
                NoBoardHeard,
                NoLiveAppeal,
                NoOpenCondition,
                NoOpenCorrection,
                NoParty,
                NoSuchAgreement,
                NoSuchDecision,
                NoSuchRecord,
                NoSuchReviewWindow,
                NoSuchSuccessor,
                NotAdopted,
                NotAParty,
                NotAppealable,
                NotHandedOver,
                NothingAsserted,
                NothingToCorrect,
                NoticeTakenDownEarly,
                NotTheMunicipalCouncil,
                NotTheRegionalCouncil,
                OutOfOrder,
                PartiesMissing,
                PartyOutsideRegion,
                PartyRepeated,
                ReviewAlreadyHeld,
                ReviewWindowOutsidePeriod,
                SamePerson,
                SequenceMoved,
                StepAlreadyTaken,
                StepMissing,
                TextAlreadyEvidenced,
                TextDiffers,
                UnknownCode {

    /** The rule that refuses. */
    Rule rule();

    /** What is refused and why, for the one who asked. */
    Wording detail();
}
