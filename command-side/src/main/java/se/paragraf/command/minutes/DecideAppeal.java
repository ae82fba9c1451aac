package se.paragraf.command.minutes;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AppealDecided;
import se.paragraf.value.AgreementId;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.Check;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Text;
import se.paragraf.value.Wording;

/**
 * Records how a court ended an appeal. Where it annulled the decision, the adoption or the council's decision that it hit
 * is void, and with it what rested on it, until a higher court reverses that. An appeal that a higher court has sent back
 * is decided again.
 *
 * @param agreementId the agreement
 * @param decisionId the decision
 * @param appeal the number of the appeal, or null where there is only one to decide
 * @param outcome what the court came to
 * @param decidedOn the day
 * @param court the court, or null where it is not stated
 * @param document the judgment, or null where it is not held
 * @param instance the court's instance, or null where it is that of the appeal
 * @param part which part was annulled, in words; only with PARTLY_ANNULLED
 */
public record DecideAppeal(
        @TargetAggregateIdentifier AgreementId agreementId,
        DecisionId decisionId,
        @Nullable Integer appeal,
        AppealOutcome outcome,
        LocalDate decidedOn,
        @Nullable String court,
        @Nullable DocumentRef document,
        @Nullable CourtInstance instance,
        @Nullable String part)
        implements AgreementCommand {

    private static final Wording UNCALLED_FOR =
            new Wording("är satt fast beslutet inte upphävs till en del", "is set although no part is annulled");
    private static final Wording WHERE_IT_BELONGS =
            new Wording("part bara med utfallet PARTLY_ANNULLED", "part with the outcome PARTLY_ANNULLED only");

    /** The number of no appeal. */
    private static final int UNTOLD = 0;

    /** Refuses a command without an outcome or a day, and with a part where the outcome is of the whole. */
    public DecideAppeal {
        Check.present("outcome", outcome);
        Check.optionalDay("decidedOn", Check.present("decidedOn", decidedOn));
        court = Text.optionalLine("court", court, Check.NAME);
        part = Text.optionalLines("part", part, Check.NOTE);
        if (outcome == AppealOutcome.PARTLY_ANNULLED) {
            Check.present("part", part);
        }
        if (part != null && outcome != AppealOutcome.PARTLY_ANNULLED) {
            throw new InvalidValueException("part", UNCALLED_FOR, WHERE_IT_BELONGS);
        }
    }

    @Override
    public AppealDecided decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustBeKnown(decisionId);
        SourceRules.mustHaveHappened("decidedOn", decidedOn, today);
        int meant = MinutesStep.of(caseFile, event(UNTOLD), today).appealMeant(appeal);
        AppealDecided event = event(meant);
        MinutesStep.of(caseFile, event, today).check();
        return event;
    }

    private AppealDecided event(int number) {
        return new AppealDecided(agreementId, decisionId, number, outcome, decidedOn, court, document, instance, part);
    }
}
