package se.paragraf.command.preparation;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Opinion;
import se.paragraf.value.Wording;

/**
 * Records what a preparatory body, a committee or a board said. It may be dated before the proposal.
 *
 * @param agreementId the agreement
 * @param source where it is recorded
 * @param opinion what was said; null only where another record asserts that the body dealt with the matter
 */
public record RecordPreparation(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionSource source,
        @Nullable Opinion opinion) implements AgreementCommand {

    /** Refuses the body's own minutes without an opinion. */
    public RecordPreparation {
        Check.present("source", source);
        if (opinion == null && !source.restsOnAssertion()) {
            throw new InvalidValueException(
                    "opinion",
                    new Wording("saknas", "is missing"),
                    new Wording(
                            "PROPOSES, SUPPORTS, OBJECTS eller NO_OBJECTION, som framgår av protokollet",
                            "PROPOSES, SUPPORTS, OBJECTS or NO_OBJECTION, which the minutes state"));
        }
    }

    @Override
    public PreparationRecorded decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(event(Candidate.UNIDENTIFIED), today);
        SourceRules.mustBeCredible(source, today);
        return event(caseFile.decisions().identify(source));
    }

    private PreparationRecorded event(DecisionId decision) {
        return new PreparationRecorded(agreementId, decision, source, opinion);
    }
}
