package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.DecisionRegister;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;

/**
 * Records that a party adopted the agreement. After a rejection, a postponement or an annulment it is a re-vote, and
 * the event says what it supersedes.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param source where its decision is recorded
 * @param textSha256 the digest of the text that it adopted, or null where that is not known
 * @param conditions what it made its adoption depend on
 */
public record AdoptByMunicipality(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        @Nullable Sha256 textSha256,
        List<String> conditions)
        implements AgreementCommand {

    /** How many conditions an adoption can have. */
    public static final int MOST_CONDITIONS = 50;

    /** Refuses a command that does not say who adopted and where that is recorded. */
    public AdoptByMunicipality {
        Check.present("municipality", municipality);
        Check.present("source", source);
        conditions = AdoptionRules.asText(conditions);
    }

    @Override
    public AdoptedByMunicipality decide(CaseFile caseFile, LocalDate today) {
        DecisionRegister decisions = caseFile.decisions();
        AdoptedByMunicipality adopted = adopted(decisions.name(source), null);
        Candidate candidate = caseFile.candidate(adopted, today).check();
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        decisions.mustStandAlone(source, null);
        DecisionId superseded = AdoptionRules.supersededBy(candidate, municipality);
        // The very event that was given its place, where it stays as it is: it is not placed again.
        return superseded == null ? adopted : adopted(adopted.decisionId(), superseded);
    }

    private AdoptedByMunicipality adopted(DecisionId decision, @Nullable DecisionId supersedes) {
        return new AdoptedByMunicipality(
                agreementId,
                municipality,
                decision,
                source,
                textSha256,
                AdoptionRules.numbered(conditions),
                supersedes);
    }
}
