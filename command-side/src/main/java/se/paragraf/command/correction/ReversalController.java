package se.paragraf.command.correction;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Sha256;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations that propose, approve and decline reversals in a case. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Corrections")
@RequestMapping("/v1/agreements/{agreementId}/reversals")
class ReversalController {

    private final CommandDispatcher dispatcher;

    ReversalController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping
    @Operation(
            operationId = "proposeReversal",
            summary = "Propose that records which should never have been made be reversed",
            description =
                    "ProposeReversal. Nothing is deleted, and nothing changes until another person approves it. What"
                            + " rests on a record has to be in the same proposal; the refusal lists it.")
    ResponseEntity<Recorded> propose(
            @PathVariable AgreementId agreementId,
            @RequestBody ProposedReversal proposal,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(proposal.command(agreementId), key, precondition);
    }

    @PostMapping("/{reversalId}/approval")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "approveReversal",
            summary = "Approve a reversal that another person proposed",
            description =
                    "ApproveReversal. From then on everything reads as if the records were not there; the trail shows"
                            + " them struck through. The reversal of a supersession is recorded in both cases or in neither.")
    ResponseEntity<Recorded> approve(
            @PathVariable AgreementId agreementId,
            @PathVariable ReversalId reversalId,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(new ApproveReversal(agreementId, reversalId, null), key, precondition);
    }

    @PostMapping("/{reversalId}/refusal")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "declineReversal",
            summary = "Decline a reversal that another person proposed",
            description = "DeclineReversal.")
    ResponseEntity<Recorded> decline(
            @PathVariable AgreementId agreementId,
            @PathVariable ReversalId reversalId,
            @RequestBody DeclinedReversal declined,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new DeclineReversal(agreementId, reversalId, null, declined.reason()), key, precondition);
    }

    /**
     * A proposed reversal. At least one of records, wholeCase and importDigest says what is to be reversed.
     *
     * @param records where records stand in the case file, counted from 0
     * @param wholeCase whether all records since the agreement's proposal go, with it
     * @param importDigest the SHA-256 of an imported list: its rows in this case go
     * @param ground why they should not have been made
     * @param reason the reason in words
     */
    record ProposedReversal(
            @Nullable List<Long> records,
            @Nullable Boolean wholeCase,
            @Nullable Sha256 importDigest,
            ReversalGround ground,
            @SeveralLines String reason) {

        ProposeReversal command(AgreementId agreementId) {
            return new ProposeReversal(
                    agreementId,
                    records == null ? List.of() : records,
                    Boolean.TRUE.equals(wholeCase),
                    importDigest,
                    ground,
                    reason);
        }
    }

    /**
     * A declined reversal.
     *
     * @param reason why
     */
    record DeclinedReversal(@SeveralLines @Nullable String reason) {}
}
