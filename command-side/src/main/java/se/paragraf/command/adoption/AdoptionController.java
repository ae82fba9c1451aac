package se.paragraf.command.adoption;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.command.dispatch.CommandDispatcher;
import se.paragraf.command.dispatch.CommandDispatcher.Recorded;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Postponement;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Sha256;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations that record the parties' decisions and contracts. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Adoption")
@RequestMapping("/v1/agreements/{agreementId}")
class AdoptionController {

    private final CommandDispatcher dispatcher;

    AdoptionController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/adoptions")
    @Operation(
            operationId = "adoptByMunicipality",
            summary = "Record that a municipality adopted the agreement",
            description = "AdoptByMunicipality. After a rejection, a postponement or an annulment it is a re-vote.")
    ResponseEntity<Recorded> adopt(
            @PathVariable AgreementId agreementId,
            @RequestBody Adoption adoption,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new AdoptByMunicipality(
                        agreementId,
                        adoption.municipality(),
                        adoption.source(),
                        adoption.textSha256(),
                        adoption.conditions()),
                key,
                precondition);
    }

    @PostMapping("/adoptions/{municipality}/evidence")
    @Operation(
            operationId = "evidenceAdoption",
            summary = "Supply the minutes of an adoption that another record asserted",
            description = "EvidenceAdoption. Both the assertion and the minutes stay in the trail; from then on the"
                    + " adoption has the day, paragraph and conditions of its minutes.")
    ResponseEntity<Recorded> evidence(
            @PathVariable AgreementId agreementId,
            @PathVariable MunicipalityCode municipality,
            @RequestBody AdoptionEvidence evidence,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new EvidenceAdoption(
                        agreementId,
                        municipality,
                        evidence.source(),
                        evidence.textSha256(),
                        evidence.evidences(),
                        evidence.conditions()),
                key,
                precondition);
    }

    @PostMapping("/rejections")
    @Operation(
            operationId = "rejectByMunicipality",
            summary = "Record that a municipality rejected the agreement",
            description = "RejectByMunicipality. Dated while an adoption stands, it is recorded with the warning"
                    + " AFTER_ADOPTION and counts from its day.")
    ResponseEntity<Recorded> reject(
            @PathVariable AgreementId agreementId,
            @RequestBody Rejection rejection,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new RejectByMunicipality(agreementId, rejection.municipality(), rejection.source(), rejection.reason()),
                key,
                precondition);
    }

    @PostMapping("/postponements")
    @Operation(
            operationId = "postponeAdoption",
            summary = "Record that a municipality put the matter off",
            description = "PostponeAdoption: tabled (bordläggning) or referred back (återremiss). Dated while an"
                    + " adoption stands, it is recorded with the warning AFTER_ADOPTION and counts from its day.")
    ResponseEntity<Recorded> postpone(
            @PathVariable AgreementId agreementId,
            @RequestBody PutOff putOff,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new PostponeAdoption(
                        agreementId, putOff.municipality(), putOff.source(), putOff.postponement(), putOff.reason()),
                key,
                precondition);
    }

    @PostMapping("/revocations")
    @Operation(
            operationId = "revokeAdoption",
            summary = "Record that a municipality's council took back its own adoption",
            description = "RevokeAdoption. By a decision with its own paragraph (upphävande av eget beslut), on a day"
                    + " on which the municipality has an adoption. The adoption counts until that day. After the"
                    + " regional council's decision it is recorded with the warning AFTER_COUNCIL_DECISION: an exit may"
                    + " be what is meant.")
    ResponseEntity<Recorded> revoke(
            @PathVariable AgreementId agreementId,
            @RequestBody Revocation revocation,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new RevokeAdoption(agreementId, revocation.municipality(), revocation.source(), revocation.reason()),
                key,
                precondition);
    }

    @PostMapping("/contracts")
    @Operation(
            operationId = "signContract",
            summary = "Record that a municipality's contract with the region was signed",
            description = "SignContract. The contract (samverkansavtal) is signed after the adoption.")
    ResponseEntity<Recorded> sign(
            @PathVariable AgreementId agreementId,
            @RequestBody Contract contract,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new SignContract(
                        agreementId,
                        contract.municipality(),
                        contract.signedOn(),
                        contract.document(),
                        contract.signatories()),
                key,
                precondition);
    }

    /**
     * A municipality's adoption.
     *
     * @param municipality its four-digit code
     * @param source where its decision is recorded
     * @param textSha256 the digest of the text that it adopted
     * @param conditions what it made its adoption depend on
     */
    record Adoption(
            MunicipalityCode municipality,
            DecisionSource source,
            @Nullable Sha256 textSha256,
            @SeveralLines List<String> conditions) {}

    /**
     * The minutes of an adoption.
     *
     * @param source the municipality's own minutes
     * @param textSha256 the digest of the text that it adopted
     * @param evidences the decisionId of the assertion that these are the minutes of; without it the only one there is
     * @param conditions what the adoption depends on by its minutes; without it what the assertion said
     */
    record AdoptionEvidence(
            DecisionSource source,
            @Nullable Sha256 textSha256,
            @Nullable DecisionId evidences,
            @SeveralLines @Nullable List<String> conditions) {}

    /**
     * A municipality's rejection.
     *
     * @param municipality its four-digit code
     * @param source where its decision is recorded
     * @param reason why, in the words of the minutes
     */
    record Rejection(
            MunicipalityCode municipality,
            DecisionSource source,
            @SeveralLines @Nullable String reason) {}

    /**
     * A municipality's postponement.
     *
     * @param municipality its four-digit code
     * @param source where its decision is recorded
     * @param postponement how the matter was put off
     * @param reason why, in the words of the minutes
     */
    record PutOff(
            MunicipalityCode municipality,
            DecisionSource source,
            Postponement postponement,
            @SeveralLines @Nullable String reason) {}

    /**
     * A municipality's revocation of its own adoption.
     *
     * @param municipality its four-digit code
     * @param source where its decision to revoke is recorded
     * @param reason why, in the words of the minutes
     */
    record Revocation(
            MunicipalityCode municipality,
            DecisionSource source,
            @SeveralLines @Nullable String reason) {}

    /**
     * A signed contract between a municipality and the region.
     *
     * @param municipality its four-digit code
     * @param signedOn the day of the last signature
     * @param document the signed contract
     * @param signatories who signed
     */
    record Contract(
            MunicipalityCode municipality,
            @Nullable LocalDate signedOn,
            @Nullable DocumentRef document,
            List<String> signatories) {}
}
