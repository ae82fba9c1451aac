package se.paragraf.event;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.Correctable;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Warning;

/**
 * The notice was taken down. It is to stay up through the appeal period (KL 8:12).
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param removedOn the day
 * @param warnings that it was early
 */
@Revision("1")
public record NoticeRemoved(
        AgreementId agreementId,
        DecisionId decisionId,
        @Correctable LocalDate removedOn,
        List<Warning> warnings) implements MinutesEvent {

    /** Keeps its own copy of the warnings. */
    public NoticeRemoved {
        warnings = Check.list("warnings", warnings);
    }

    @Override
    public Optional<LocalDate> happenedOn() {
        return Optional.of(removedOn);
    }

    @Override
    public <R> R accept(MinutesEvent.Visitor<R> visitor) {
        return visitor.visit(this);
    }
}
