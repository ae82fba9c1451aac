package se.paragraf.command.agreement;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.command.dispatch.CommandDispatcher;
import se.paragraf.command.dispatch.CommandDispatcher.Recorded;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations that open a case and supply the digest of its text. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Agreements")
class AgreementController {

    private final CommandDispatcher dispatcher;

    AgreementController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/v1/agreements")
    @Operation(
            operationId = "proposeAgreement",
            summary = "Open the case of a proposed agreement",
            description = "ProposeAgreement. The agreement's identifier follows from region and case number, so the"
                    + " same case cannot be opened twice. Where both numbers in the case number could be years, caseYear"
                    + " says which is.")
    ResponseEntity<Recorded> propose(
            @RequestBody Proposal proposal, IdempotencyKey key, SequencePrecondition precondition) {
        return dispatcher.record(proposal.command(), key, precondition);
    }

    @PostMapping("/v1/agreements/{agreementId}/text-evidence")
    @Operation(
            operationId = "evidenceText",
            summary = "Supply the digest of the agreement's text",
            description = "EvidenceText. For an agreement whose text the register did not hold when it was proposed.")
    ResponseEntity<Recorded> evidenceText(
            @PathVariable AgreementId agreementId,
            @RequestBody TextEvidence evidence,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new EvidenceText(agreementId, evidence.sha256(), evidence.document(), evidence.version()),
                key,
                precondition);
    }

    /**
     * An agreement that a region proposes.
     *
     * @param region the region's two-digit code
     * @param caseNumber the region's number for the case
     * @param title what the agreement is called
     * @param period the term that it is meant to run for
     * @param text the text to adopt
     * @param parties the four-digit codes of the municipalities that are asked
     * @param reviewWindows when it is to be reviewed
     * @param source where the proposal is recorded
     * @param caseYear which of the two numbers in caseNumber is its year, where both could be, such as in RSK 2023/2022
     */
    record Proposal(
            RegionCode region,
            CaseNumber caseNumber,
            String title,
            Period period,
            TextVersion text,
            List<MunicipalityCode> parties,
            List<Period> reviewWindows,
            @Nullable DecisionSource source,
            @Nullable Integer caseYear) {

        ProposeAgreement command() {
            return new ProposeAgreement(
                    region, caseNumber, title, period, text, parties, reviewWindows, source, caseYear);
        }
    }

    /**
     * The agreement's text, found.
     *
     * @param sha256 the digest of its bytes
     * @param document the text as a document
     * @param version the decisionId of the amendment that put the text forward, or "proposal" for the text proposed;
     *     without it the text in force
     */
    record TextEvidence(
            Sha256 sha256,
            @Nullable DocumentRef document,
            @Nullable DecisionId version) {}
}
