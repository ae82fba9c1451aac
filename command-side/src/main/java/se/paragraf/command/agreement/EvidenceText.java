package se.paragraf.command.agreement;

import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;

/**
 * Supplies the digest of the agreement's text, where the proposal did not know it.
 *
 * @param agreementId the agreement
 * @param sha256 the digest
 * @param document the text as a document, or null
 * @param version the amendment that put the text forward, {@link TextEvidenced#PROPOSAL} for the text proposed, or null
 *     for the text in force
 */
public record EvidenceText(
        @TargetAggregateIdentifier AgreementId agreementId,
        Sha256 sha256,
        @Nullable DocumentRef document,
        @Nullable DecisionId version)
        implements AgreementCommand {

    /** The digest of the text in force. */
    public EvidenceText(AgreementId agreementId, Sha256 sha256, @Nullable DocumentRef document) {
        this(agreementId, sha256, document, null);
    }

    /** Refuses a command without a digest. */
    public EvidenceText {
        Check.present("sha256", sha256);
    }

    @Override
    public TextEvidenced decide(CaseFile caseFile, LocalDate today) {
        DecisionId inForce =
                caseFile.whole().amendedBy().map(KnownDecision::decisionId).orElse(TextEvidenced.PROPOSAL);
        TextEvidenced event = new TextEvidenced(agreementId, sha256, document, version == null ? inForce : version);
        caseFile.mustTake(event, today);
        return event;
    }
}
