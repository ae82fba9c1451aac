package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle.Stay;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.StayLifted;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Text;

/**
 * Records that a court lifted the stay of a decision. A stay also ends with the judgment of the instance that ordered it,
 * without this.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param liftedOn the day
 * @param court the court, or null where it is not stated
 * @param instance the court's instance, or null where it follows from the court's name, else is the one that ordered it
 * @param document the court's decision, or null where it is not held
 */
public record LiftStay(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        LocalDate liftedOn,
        @Nullable String court,
        @Nullable CourtInstance instance,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** Refuses a command without a day. */
    public LiftStay {
        Check.optionalDay("liftedOn", Check.present("liftedOn", liftedOn));
        court = Text.optionalLine("court", court, Check.NAME);
    }

    @Override
    public StayLifted decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("liftedOn", liftedOn, today);
        MinutesStep draft = MinutesStep.of(caseFile, event(0, CourtInstance.ADMINISTRATIVE_COURT), today)
                .check();
        Stay stay = Check.present("stay", draft.before().stay());
        return event(stay.appeal(), instanceAfter(stay));
    }

    private CourtInstance instanceAfter(Stay stay) {
        return instance != null ? instance : CourtInstance.ofCourt(court).orElse(stay.instance());
    }

    private StayLifted event(int number, CourtInstance by) {
        return new StayLifted(agreementId, decisionId, number, by, liftedOn, court, document);
    }
}
