package se.paragraf.event;

/** What bodies say of the matter before it is decided. */
public sealed interface PreparationEvent extends AgreementEvent permits PreparationRecorded {

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

        /** For {@link PreparationRecorded}. */
        R visit(PreparationRecorded event);
    }
}
