package se.paragraf.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import se.paragraf.value.CorrectionId;
import se.paragraf.value.SeveralLines;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;
import tools.jackson.databind.JsonNode;

/** HTTP operations that propose, approve and decline corrections and that annotate records. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Corrections")
@RequestMapping("/v1/agreements/{agreementId}")
class CorrectionController {

    private final CommandDispatcher dispatcher;

    CorrectionController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/corrections")
    @Operation(
            operationId = "proposeCorrection",
            summary = "Propose that a record be corrected",
            description =
                    "ProposeCorrection. Nothing changes until another person approves it. What a record is about, such as its"
                            + " agreement or its party, is not corrected.")
    ResponseEntity<Recorded> propose(
            @PathVariable AgreementId agreementId,
            @RequestBody ProposedCorrection proposal,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ProposeCorrection(
                        agreementId, proposal.sequence(), proposal.field(), proposal.newValue(), proposal.reason()),
                key,
                precondition);
    }

    @PostMapping("/corrections/{correctionId}/approval")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "approveCorrection",
            summary = "Approve a correction that another person proposed",
            description = "ApproveCorrection. The record stays as it is and is read with the new value from then on.")
    ResponseEntity<Recorded> approve(
            @PathVariable AgreementId agreementId,
            @PathVariable CorrectionId correctionId,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(new ApproveCorrection(agreementId, correctionId), key, precondition);
    }

    @PostMapping("/corrections/{correctionId}/refusal")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "declineCorrection",
            summary = "Decline a correction that another person proposed",
            description = "DeclineCorrection.")
    ResponseEntity<Recorded> decline(
            @PathVariable AgreementId agreementId,
            @PathVariable CorrectionId correctionId,
            @RequestBody Decline declined,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new DeclineCorrection(agreementId, correctionId, declined.reason()), key, precondition);
    }

    @PostMapping("/annotations")
    @Operation(
            operationId = "annotateRecord",
            summary = "Remark on a record, which stays as it is",
            description = "AnnotateRecord. For what a record itself probably gets wrong, among others.")
    ResponseEntity<Recorded> annotate(
            @PathVariable AgreementId agreementId,
            @RequestBody Annotation annotation,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new AnnotateRecord(agreementId, annotation.sequence(), annotation.note()), key, precondition);
    }

    /**
     * A proposed correction.
     *
     * @param sequence where the record stands in the case file, counted from 0
     * @param field which member of it, with a dot before a member of a member: source.meetingDate
     * @param newValue what it ought to say; left out, nothing
     * @param reason why
     */
    record ProposedCorrection(
            long sequence,
            String field,
            @Nullable JsonNode newValue,
            @SeveralLines String reason) {}

    /**
     * A declined correction.
     *
     * @param reason why
     */
    record Decline(@SeveralLines @Nullable String reason) {}

    /**
     * A remark.
     *
     * @param sequence where the record stands in the case file, counted from 0; left out, the case as a whole
     * @param note the remark
     */
    record Annotation(@Nullable Long sequence, @SeveralLines String note) {}
}
