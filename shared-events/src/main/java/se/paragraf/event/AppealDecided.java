package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Wording;

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
 * @param instance the court's instance, or null where it is that of the appeal
 * @param part which part of the decision was annulled, in words, or null where that is not stated; only with
 *     PARTLY_ANNULLED
 */
@Revision("2")
public record AppealDecided(
        AgreementId agreementId,
        DecisionId decisionId,
        int appeal,
        AppealOutcome outcome,
        @Correctable LocalDate decidedOn,
        @Correctable(most = Check.NAME) @Nullable String court,
        @Correctable @Nullable DocumentRef document,
        @Nullable CourtInstance instance,
        @Correctable @SeveralLines @Nullable String part)
        implements MinutesEvent {

    /** Refuses a part of a decision that was not annulled in part. */
    public AppealDecided {
        if (part != null && outcome != AppealOutcome.PARTLY_ANNULLED) {
            throw new InvalidValueException(
                    "part",
                    new Wording("är angiven med utfallet " + outcome, "is stated with the outcome " + outcome),
                    new Wording("inget, eller utfallet PARTLY_ANNULLED", "nothing, or the outcome PARTLY_ANNULLED"));
        }
    }

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
