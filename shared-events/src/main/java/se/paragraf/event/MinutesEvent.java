package se.paragraf.event;

import se.paragraf.value.DecisionId;

/** What happens to a recorded decision afterwards: its minutes, its notice, appeals, legal force. */
public sealed interface MinutesEvent extends AgreementEvent
        permits MinutesApproved,
                NoticePosted,
                NoticeRemoved,
                AppealFiled,
                AppealDecided,
                StayOrdered,
                StayLifted,
                LegalForceConfirmed {

    /** The decision that it happened to, which stands in the same case file. */
    DecisionId decisionId();

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

        /** For {@link MinutesApproved}. */
        R visit(MinutesApproved event);

        /** For {@link NoticePosted}. */
        R visit(NoticePosted event);

        /** For {@link NoticeRemoved}. */
        R visit(NoticeRemoved event);

        /** For {@link AppealFiled}. */
        R visit(AppealFiled event);

        /** For {@link AppealDecided}. */
        R visit(AppealDecided event);

        /** For {@link StayOrdered}. */
        R visit(StayOrdered event);

        /** For {@link StayLifted}. */
        R visit(StayLifted event);

        /** For {@link LegalForceConfirmed}. */
        R visit(LegalForceConfirmed event);
    }
}
