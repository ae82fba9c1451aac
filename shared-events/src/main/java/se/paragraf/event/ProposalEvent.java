package se.paragraf.event;

/** What happens to the agreement itself: its text, period and parties, and its end. */
public sealed interface ProposalEvent extends AgreementEvent
        permits AgreementProposed,
                TextEvidenced,
                AgreementTextAmended,
                AgreementWithdrawn,
                AgreementTerminated,
                AgreementSuperseded,
                SuccessionRecorded {}
