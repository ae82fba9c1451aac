package se.paragraf.command.agreement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.command.refusal.AgreementRefusal.TextAlreadyEvidenced;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * Supplies the digest of the agreement's text, where the proposal did not know it.
 *
 * @param agreementId the agreement
 * @param sha256 the digest
 * @param document the text as a document, or null
 */
public record EvidenceText(
        @TargetAggregateIdentifier AgreementId agreementId,
        Sha256 sha256,
        @Nullable DocumentRef document) implements AgreementCommand {

    /** Refuses a command without a digest. */
    public EvidenceText {
        Check.present("sha256", sha256);
    }

    @Override
    public TextEvidenced decide(CaseFile caseFile, LocalDate today) {
        mustNotBeEvidenced(caseFile);
        caseFile.parties().mustNotNameAnotherText(sha256);
        return new TextEvidenced(agreementId, sha256, document);
    }

    private static void mustNotBeEvidenced(CaseFile caseFile) {
        Sha256 known = caseFile.terms().textSha256();
        if (known != null) {
            throw new RefusedException(new TextAlreadyEvidenced(known));
        }
    }
}
