package se.paragraf.event;

/** What happens to the agreement itself: its text, period and parties, and its end. */
public sealed interface ProposalEvent extends AgreementEvent
        permits AgreementProposed,
                TextEvidenced,
                AgreementTextAmended,
                AgreementWithdrawn,
                AgreementTerminated,
                AgreementSuperseded,
                SuccessionRecorded {

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

        /** For {@link AgreementProposed}. */
        R visit(AgreementProposed event);

        /** For {@link TextEvidenced}. */
        R visit(TextEvidenced event);

        /** For {@link AgreementTextAmended}. */
        R visit(AgreementTextAmended event);

        /** For {@link AgreementWithdrawn}. */
        R visit(AgreementWithdrawn event);

        /** For {@link AgreementTerminated}. */
        R visit(AgreementTerminated event);

        /** For {@link AgreementSuperseded}. */
        R visit(AgreementSuperseded event);

        /** For {@link SuccessionRecorded}. */
        R visit(SuccessionRecorded event);
    }
}
