package se.paragraf.command.preparation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
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
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operation that records statements of preparatory bodies, committees and boards. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Preparation")
class PreparationController {

    private final CommandDispatcher dispatcher;

    PreparationController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/v1/agreements/{agreementId}/preparations")
    @Operation(
            operationId = "recordPreparation",
            summary = "Record what a body said while the matter was prepared",
            description = "RecordPreparation. It may be dated before the proposal, and is never a decision on the"
                    + " matter.")
    ResponseEntity<Recorded> record(
            @PathVariable AgreementId agreementId,
            @RequestBody Statement statement,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new RecordPreparation(agreementId, statement.source(), statement.opinion()), key, precondition);
    }

    /**
     * What a body said.
     *
     * @param source where it is recorded
     * @param opinion what it said; may be left out only where another record asserts that it dealt with the matter
     */
    record Statement(DecisionSource source, @Nullable Opinion opinion) {}
}
