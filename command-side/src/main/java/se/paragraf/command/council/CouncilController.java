package se.paragraf.command.council;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
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
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.SeveralLines;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations that record the hand-over to the regional council and its decision. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Council")
class CouncilController {

    private final CommandDispatcher dispatcher;

    CouncilController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/v1/agreements/{agreementId}/handover")
    @Operation(
            operationId = "handOverToCouncil",
            summary = "Hand the matter over to the regional council",
            description = "HandOverToCouncil. Refused while some party has not adopted; the answer names who.")
    ResponseEntity<Recorded> handOver(
            @PathVariable AgreementId agreementId,
            @RequestBody HandOver handOver,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new HandOverToCouncil(agreementId, handOver.handedOverOn(), handOver.basis()), key, precondition);
    }

    @PostMapping("/v1/agreements/{agreementId}/council-decision")
    @Operation(
            operationId = "decideByCouncil",
            summary = "Record the regional council's decision",
            description = "DecideByCouncil: adopted, rejected or referred back.")
    ResponseEntity<Recorded> decide(
            @PathVariable AgreementId agreementId,
            @RequestBody Decision decision,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new DecideByCouncil(agreementId, decision.outcome(), decision.source(), decision.reason()),
                key,
                precondition);
    }

    /**
     * A hand-over.
     *
     * @param handedOverOn the day
     * @param basis what is handed over, in order
     */
    record HandOver(@Nullable LocalDate handedOverOn, List<DocumentRef> basis) {}

    /**
     * The regional council's decision.
     *
     * @param outcome what it decided
     * @param source where its decision is recorded
     * @param reason why it rejected or referred back
     */
    record Decision(
            CouncilOutcome outcome,
            DecisionSource source,
            @SeveralLines @Nullable String reason) {}
}
