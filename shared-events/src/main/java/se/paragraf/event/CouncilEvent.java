package se.paragraf.event;

/** What happens between the regional council and the agreement. */
public sealed interface CouncilEvent extends AgreementEvent
        permits HandedOverToCouncil, AdoptedByCouncil, RejectedByCouncil, ReferredBackByCouncil {

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

        /** For {@link HandedOverToCouncil}. */
        R visit(HandedOverToCouncil event);

        /** For {@link AdoptedByCouncil}. */
        R visit(AdoptedByCouncil event);

        /** For {@link RejectedByCouncil}. */
        R visit(RejectedByCouncil event);

        /** For {@link ReferredBackByCouncil}. */
        R visit(ReferredBackByCouncil event);
    }
}
