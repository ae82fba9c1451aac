package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Warning;

/**
 * The minutes that record the decision were approved (justering), which is due within 14 days of the meeting (KL 5:69).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param approvedOn the day
 * @param document the approved minutes, or null where they are not held
 * @param warnings that it was late
 */
@Revision("1")
public record MinutesApproved(
        AgreementId agreementId,
        DecisionId decisionId,
        @Correctable LocalDate approvedOn,
        @Correctable @Nullable DocumentRef document,
        List<Warning> warnings)
        implements MinutesEvent {

    /** Keeps its own copy of the warnings. */
    public MinutesApproved {
        warnings = Check.list("warnings", warnings);
    }

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(approvedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
