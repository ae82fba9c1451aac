package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.ExitNotified;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that a party that had adopted gave notice that it leaves.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param notifiedOn the day of the notice
 * @param effectiveFrom the first day on which it is not bound any more, not before the notice; it may lie ahead
 * @param document the notice, or null where it is not held
 * @param reason why, in its own words, or null
 */
public record NotifyExit(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        LocalDate notifiedOn,
        LocalDate effectiveFrom,
        @Nullable DocumentRef document,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a notice that does not say who leaves and when. */
    public NotifyExit {
        Check.present("municipality", municipality);
        Check.optionalDay("notifiedOn", Check.present("notifiedOn", notifiedOn));
        Check.optionalDay("effectiveFrom", Check.present("effectiveFrom", effectiveFrom));
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public ExitNotified decide(CaseFile caseFile, LocalDate today) {
        ExitNotified event = new ExitNotified(agreementId, municipality, notifiedOn, effectiveFrom, document, reason);
        caseFile.mustTake(event, today);
        SourceRules.mustHaveHappened("notifiedOn", notifiedOn, today);
        return event;
    }
}
