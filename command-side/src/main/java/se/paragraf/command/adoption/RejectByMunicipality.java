package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionRegister;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that a party rejected the agreement. Where an adoption stands on that day it is recorded with a warning, and
 * counts from its day.
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
        DecisionRegister decisions = caseFile.decisions();
        RejectedByMunicipality rejected = rejected(decisions.name(source), null);
        Candidate candidate = caseFile.candidate(rejected, today).check();
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        decisions.mustStandAlone(source, null);
        DecisionId superseded = AdoptionRules.supersededBy(candidate, municipality);
        return superseded == null ? rejected : rejected(rejected.decisionId(), superseded);
    }

    private RejectedByMunicipality rejected(DecisionId decision, @Nullable DecisionId supersedes) {
        return new RejectedByMunicipality(agreementId, municipality, decision, source, reason, supersedes);
    }
}
