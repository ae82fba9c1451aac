package se.paragraf.event;

/** What is found when the agreement is reviewed. */
public sealed interface ReviewEvent extends AgreementEvent permits AgreementReviewed {

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

        /** For {@link AgreementReviewed}. */
        R visit(AgreementReviewed event);
    }
}
