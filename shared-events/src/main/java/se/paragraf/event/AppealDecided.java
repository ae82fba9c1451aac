package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * A court ended an appeal against the decision. Where it annulled the decision, what rested on it is void.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal the number of the appeal
 * @param outcome what the court came to
 * @param decidedOn the day
 * @param court the court, or null where it is not stated
 * @param document the judgment, or null where it is not held
 */
@Revision("1")
public record AppealDecided(
        AgreementId agreementId,
        DecisionId decisionId,
        int appeal,
        AppealOutcome outcome,
        @Correctable LocalDate decidedOn,
        @Correctable(most = Check.NAME) @Nullable String court,
        @Correctable @Nullable DocumentRef document)
        implements MinutesEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(decidedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
