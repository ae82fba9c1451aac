package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;

/**
 * A court lifted the stay of the decision.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal the number of the appeal in which the court decided this
 * @param instance the court's instance
 * @param liftedOn the day
 * @param court the court, or null where it is not stated
 * @param document the court's decision, or null where it is not held
 */
@Revision("1")
public record StayLifted(
        AgreementId agreementId,
        DecisionId decisionId,
        int appeal,
        CourtInstance instance,
        @Correctable LocalDate liftedOn,
        @Correctable(most = Check.NAME) @Nullable String court,
        @Correctable @Nullable DocumentRef document)
        implements MinutesEvent {

    @Override
    public List<DocumentRef> documents() {
        return document == null ? List.of() : List.of(document);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(liftedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
