package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DocumentRef;

/**
 * Every party had adopted, and the matter was handed over to the regional council.
 *
 * @param agreementId the agreement
 * @param handedOverOn the day, or null where it is not stated
 * @param basis what was handed over, in order
 */
@Revision("1")
public record HandedOverToCouncil(
        AgreementId agreementId,
        @Correctable @Nullable LocalDate handedOverOn,
        @Correctable List<DocumentRef> basis) implements CouncilEvent {

    /** Keeps its own copy of the basis. */
    public HandedOverToCouncil {
        basis = Check.list("basis", basis);
    }

    @Override
    public List<DocumentRef> documents() {
        return basis;
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.ofNullable(handedOverOn);
    }

    @Override
    public <R> R accept(CouncilEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
