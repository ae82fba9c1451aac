package se.paragraf.command.council;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;

/**
 * Hands the matter over to the regional council, once every party has adopted.
 *
 * @param agreementId the agreement
 * @param handedOverOn the day, or null where it is not stated
 * @param basis what is handed over, in order
 */
public record HandOverToCouncil(
        @TargetAggregateIdentifier AgreementId agreementId,
        @Nullable LocalDate handedOverOn,
        List<DocumentRef> basis) implements AgreementCommand {

    /** Refuses a day that cannot be one, and keeps its own copy of the basis. */
    public HandOverToCouncil {
        Check.optionalDay("handedOverOn", handedOverOn);
        basis = Check.list("basis", basis);
    }

    @Override
    public HandedOverToCouncil decide(CaseFile caseFile, LocalDate today) {
        HandedOverToCouncil event = new HandedOverToCouncil(agreementId, handedOverOn, basis);
        caseFile.mustTake(event, today);
        SourceRules.mustHaveHappened("handedOverOn", handedOverOn, today);
        return event;
    }
}
