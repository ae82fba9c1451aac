package se.paragraf.command.minutes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import se.paragraf.value.DocumentRef;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations on the minutes of a decision: approval, notice, removal. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Minutes")
@RequestMapping("/v1/agreements/{agreementId}/decisions/{decisionId}")
class MinutesController {

    private final CommandDispatcher dispatcher;

    MinutesController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/minutes-approval")
    @Operation(
            operationId = "approveMinutes",
            summary = "Record that the minutes of a decision were approved",
            description =
                    "ApproveMinutes (justering). More than 14 days after the meeting it is recorded with a warning.")
    ResponseEntity<Recorded> approve(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody Approval approval,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ApproveMinutes(agreementId, decisionId, approval.approvedOn(), approval.document()),
                key,
                precondition);
    }

    @PostMapping("/notice")
    @Operation(
            operationId = "postNotice",
            summary = "Record that the approval was announced on the notice board",
            description =
                    "PostNotice (anslag). Later than the second day after the approval it is recorded with a warning. The time for"
                            + " appeal runs from that day.")
    ResponseEntity<Recorded> post(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody Notice notice,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new PostNotice(agreementId, decisionId, notice.postedOn(), notice.document()), key, precondition);
    }

    @PostMapping("/notice-removal")
    @Operation(
            operationId = "removeNotice",
            summary = "Record that the notice was taken down",
            description = "RemoveNotice. Before the last day for appeal it is recorded with a warning.")
    ResponseEntity<Recorded> remove(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody Removal removal,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(new RemoveNotice(agreementId, decisionId, removal.removedOn()), key, precondition);
    }

    /**
     * Approved minutes.
     *
     * @param approvedOn the day
     * @param document the approved minutes
     */
    record Approval(LocalDate approvedOn, @Nullable DocumentRef document) {}

    /**
     * A posted notice.
     *
     * @param postedOn the day
     * @param document what shows the notice
     */
    record Notice(LocalDate postedOn, @Nullable DocumentRef document) {}

    /**
     * A notice that was taken down.
     *
     * @param removedOn the day
     */
    record Removal(LocalDate removedOn) {}
}
