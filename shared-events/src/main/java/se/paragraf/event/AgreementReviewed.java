package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Warning;

/**
 * A review (aktualitetsprövning) of the agreement was held.
 *
 * @param agreementId the agreement
 * @param window which of the agreement's review windows it answers, counted from 1
 * @param heldOn the day, or null where it is not stated
 * @param outcome what it came to
 * @param findings what it found on each subject, or null where nothing was recorded
 * @param basis what it rested on, in order
 * @param warnings that it was held outside its window
 */
@Revision("1")
public record AgreementReviewed(
        AgreementId agreementId,
        int window,
        @Correctable @Nullable LocalDate heldOn,
        @Correctable ReviewOutcome outcome,
        @Correctable @Nullable ReviewFindings findings,
        @Correctable List<DocumentRef> basis,
        List<Warning> warnings)
        implements ReviewEvent {

    /** Keeps its own copies of the lists. */
    public AgreementReviewed {
        basis = Check.list("basis", basis);
        warnings = Check.list("warnings", warnings);
    }

    @Override
    public List<DocumentRef> documents() {
        return basis;
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(heldOn);
    }

    @Override
    public <R> R accept(ReviewEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
