package se.paragraf.event;

import java.time.LocalDate;
import java.util.Optional;

/** What is said afterwards of records that stand: corrections, which take two persons, and annotations. */
public sealed interface CorrectionEvent extends AgreementEvent
        permits CorrectionProposed,
                RecordCorrected,
                CorrectionDeclined,
                ReversalProposed,
                RecordReversed,
                ReversalDeclined,
                RecordAnnotated {

    /** It happens as it is recorded. */
    @Override
    default Optional<LocalDate> happenedOn() {
        return Optional.empty();
    }

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

        /** For {@link CorrectionProposed}. */
        R visit(CorrectionProposed event);

        /** For {@link RecordCorrected}. */
        R visit(RecordCorrected event);

        /** For {@link CorrectionDeclined}. */
        R visit(CorrectionDeclined event);

        /** For {@link ReversalProposed}. */
        R visit(ReversalProposed event);

        /** For {@link RecordReversed}. */
        R visit(RecordReversed event);

        /** For {@link ReversalDeclined}. */
        R visit(ReversalDeclined event);

        /** For {@link RecordAnnotated}. */
        R visit(RecordAnnotated event);
    }
}
