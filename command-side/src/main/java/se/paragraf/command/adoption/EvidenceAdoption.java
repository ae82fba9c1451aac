package se.paragraf.command.adoption;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
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
 */
public record EvidenceAdoption(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        DecisionSource source,
        @Nullable Sha256 textSha256)
        implements AgreementCommand {

    /** Refuses evidence that is itself only asserted by another record. */
    public EvidenceAdoption {
        Check.present("municipality", municipality);
        Check.present("source", source);
        if (source.restsOnAssertion()) {
            throw new InvalidValueException(
                    "source.evidence",
                    new Wording("är en annan handlings uppgift", "is another record's word"),
                    new Wording("PRIMARY_MINUTES", "PRIMARY_MINUTES"));
        }
    }

    @Override
    public AdoptionEvidenced decide(CaseFile caseFile, LocalDate today) {
        caseFile.council().mustNotHaveEndedTheCase();
        DecisionId asserted = AdoptionRules.mustBeAsserted(municipality, caseFile);
        AdoptionRules.mustBeTheSameText(textSha256, caseFile);
        AdoptionRules.mustBeDecidedByTheCouncil(municipality, source);
        SourceRules.mustBeCredible(source, today);
        return new AdoptionEvidenced(
                agreementId,
                municipality,
                asserted,
                caseFile.decisions().identifyEvidenced(source, asserted),
                source,
                textSha256);
    }
}
