package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.EndRules;
import se.paragraf.command.casefile.Party;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that a party rejected the agreement. An adoption that stands is not rejected afterwards: it is annulled, or
 * the party leaves.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param source where its decision is recorded
 * @param reason why, in the words of the minutes, or null
 */
public record RejectByMunicipality(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        @Nullable String reason)
        implements AgreementCommand {

    /** Refuses a command that does not say who rejected and where that is recorded. */
    public RejectByMunicipality {
        Check.present("municipality", municipality);
        Check.present("source", source);
        reason = Text.optionalLines("reason", reason, Check.NOTE);
    }

    @Override
    public RejectedByMunicipality decide(CaseFile caseFile, LocalDate today) {
        Party party = caseFile.parties().mustBeAParty(municipality);
        EndRules.mustNotHaveEnded(caseFile, today);
        AdoptionRules.mustNotHaveALiveAdoption(municipality, caseFile, today);
        AdoptionRules.mustNotHaveRejected(municipality, caseFile);
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        return new RejectedByMunicipality(
                agreementId, municipality, caseFile.decisions().identify(source), source, reason, party.decision());
    }
}
