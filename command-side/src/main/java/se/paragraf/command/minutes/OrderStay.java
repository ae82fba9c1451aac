package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DecisionLifecycle.Appeal;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.StayOrdered;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Text;

/**
 * Records that a court ordered a stay (inhibition): the decision must not be put into effect for now. The status of the
 * agreement stays the same and shows it.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal the number of the appeal in which it was ordered, or null where only one is undecided
 * @param orderedOn the day
 * @param court the court, or null where it is not stated
 * @param instance the court's instance, or null where it follows from the court's name, else is that of the appeal
 * @param document the court's decision, or null where it is not held
 */
public record OrderStay(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        @Nullable Integer appeal,
        LocalDate orderedOn,
        @Nullable String court,
        @Nullable CourtInstance instance,
        @Nullable DocumentRef document)
        implements AgreementCommand {

    /** Refuses a command without a day. */
    public OrderStay {
        Check.optionalDay("orderedOn", Check.present("orderedOn", orderedOn));
        court = Text.optionalLine("court", court, Check.NAME);
    }

    @Override
    public StayOrdered decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("orderedOn", orderedOn, today);
        MinutesStep draft = MinutesStep.of(caseFile, event(0, CourtInstance.ADMINISTRATIVE_COURT), today);
        int meant = draft.appealMeant(appeal);
        StayOrdered event = event(meant, instanceIn(draft, meant));
        MinutesStep.of(caseFile, event, today).check();
        return event;
    }

    private CourtInstance instanceIn(MinutesStep draft, int meant) {
        return instance != null
                ? instance
                : CourtInstance.ofCourt(court)
                        .or(() -> draft.known().appeal(meant).map(Appeal::instance))
                        .orElse(CourtInstance.ADMINISTRATIVE_COURT);
    }

    private StayOrdered event(int number, CourtInstance by) {
        return new StayOrdered(agreementId, decisionId, number, by, orderedOn, court, document);
    }
}
