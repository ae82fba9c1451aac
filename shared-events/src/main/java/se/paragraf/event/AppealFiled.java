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
import se.paragraf.value.Warning;

/**
 * The decision was appealed (laglighetsprövning), which is due within three weeks of the notice (KL 13:5); or a court's
 * judgment on it was, in the next instance.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal its number, counted from 1 among the appeals against the decision
 * @param filedOn the day on which the court received it
 * @param court the court, or null where it is not stated
 * @param courtCaseNumber the court's own number for it, or null where it is not stated
 * @param warnings that it was late
 * @param instance the court's instance, or null where it follows from the court's name, else is the first
 * @param judgment the number of the appeal whose judgment is appealed, or null where the decision itself is
 */
@Revision("2")
public record AppealFiled(
        AgreementId agreementId,
        DecisionId decisionId,
        int appeal,
        @Correctable LocalDate filedOn,
        @Correctable(most = Check.NAME) @Nullable String court,
        @Correctable(most = Check.NAME) @Nullable String courtCaseNumber,
        List<Warning> warnings,
        @Nullable CourtInstance instance,
        @Nullable Integer judgment)
        implements MinutesEvent {

    /** Keeps its own copy of the warnings. */
    public AppealFiled {
        warnings = Check.list("warnings", warnings);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(filedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
