package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.Text;

/**
 * Records that a party put the matter off (KL 5:50). After a rejection this takes the matter up again.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param source where its decision is recorded
 * @param postponement how it was put off
 * @param reason why, in the words of the minutes, or null
 */
public record PostponeAdoption(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        Postponement postponement,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command that does not say who put the matter off, how, and where that is recorded. */
    public PostponeAdoption {
        Check.present("municipality", municipality);
        Check.present("source", source);
        Check.present("postponement", postponement);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public AdoptionPostponed decide(CaseFile caseFile, LocalDate today) {
        caseFile.mustTake(postponed(Candidate.UNIDENTIFIED), today);
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        return postponed(caseFile.decisions().identify(source));
    }

    private AdoptionPostponed postponed(DecisionId decision) {
        return new AdoptionPostponed(agreementId, municipality, decision, source, postponement, reason);
    }
}
