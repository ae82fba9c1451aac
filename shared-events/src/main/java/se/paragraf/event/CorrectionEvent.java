package se.paragraf.event;

import java.time.LocalDate;
import java.util.Optional;

/** What is said afterwards of records that stand: corrections, which take two persons, and annotations. */
public sealed interface CorrectionEvent extends AgreementEvent
        permits CorrectionProposed, RecordCorrected, CorrectionDeclined, RecordAnnotated {

    /** It happens as it is recorded. */
    @Override
    default Optional<LocalDate> happenedOn() {
        return Optional.empty();
    }
}
