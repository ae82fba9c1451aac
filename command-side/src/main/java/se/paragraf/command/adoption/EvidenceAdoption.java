package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/**
 * Supplies the minutes of an adoption that was known from another record only. Both stay in the trail.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param source the party's own minutes
 * @param textSha256 the digest of the text that it adopted, or null where that is not known
 * @param evidences the assertion that they are the minutes of, or null where the party has only one
 * @param conditions the conditions by the minutes, or null where these say the same as the assertion
 */
public record EvidenceAdoption(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        @Nullable Sha256 textSha256,
        @Nullable DecisionId evidences,
        @Nullable List<String> conditions)
        implements AgreementCommand {

    /** Minutes of the only assertion, which say the same of conditions. */
    public EvidenceAdoption(
            AgreementId agreementId,
            MunicipalityCode municipality,
            DecisionSource source,
            @Nullable Sha256 textSha256) {
        this(agreementId, municipality, source, textSha256, null, null);
    }

    /** Refuses evidence that is itself only asserted by another record. */
    public EvidenceAdoption {
        Check.present("municipality", municipality);
        Check.present("source", source);
        conditions = conditions == null ? null : AdoptionRules.asText(conditions);
        if (source.restsOnAssertion()) {
            throw new InvalidValueException(
                    "source.evidence",
                    new Wording("är en annan handlings uppgift", "is another record's word"),
                    new Wording("PRIMARY_MINUTES", "PRIMARY_MINUTES"));
        }
    }

    @Override
    public AdoptionEvidenced decide(CaseFile caseFile, LocalDate today) {
        KnownDecision asserted = AdoptionRules.mustBeAsserted(municipality, evidences, caseFile);
        caseFile.mustTake(evidenced(asserted, Candidate.UNIDENTIFIED), today);
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        return evidenced(asserted, caseFile.decisions().identifyEvidenced(source, asserted));
    }

    private AdoptionEvidenced evidenced(KnownDecision asserted, DecisionId decision) {
        return new AdoptionEvidenced(
                agreementId,
                municipality,
                asserted.decisionId(),
                decision,
                source,
                textSha256,
                conditions == null ? null : AdoptionRules.numbered(conditions));
    }
}
