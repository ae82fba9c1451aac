package se.paragraf.command.adoption;

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
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operation that resolves a condition of an adoption. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Adoption")
@RequestMapping("/v1/agreements/{agreementId}/adoptions/{municipality}")
class ConditionController {

    private final CommandDispatcher dispatcher;

    ConditionController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/conditions/{condition}/resolution")
    @Operation(
            operationId = "resolveAdoptionCondition",
            summary = "Record that a condition of a municipality's adoption was met or fell away",
            description = "ResolveAdoptionCondition. The adoption counts once no condition is open.")
    ResponseEntity<Recorded> resolve(
            @PathVariable AgreementId agreementId,
            @PathVariable MunicipalityCode municipality,
            @PathVariable int condition,
            @RequestBody Resolution resolution,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ResolveAdoptionCondition(
                        agreementId,
                        municipality,
                        condition,
                        resolution.resolvedOn(),
                        resolution.document(),
                        resolution.note(),
                        resolution.decisionId()),
                key,
                precondition);
    }

    /**
     * A resolved condition.
     *
     * @param resolvedOn the day
     * @param document what shows it
     * @param note how it was resolved
     * @param decisionId the adoption; without it the municipality's adoption that counts
     */
    record Resolution(
            @Nullable LocalDate resolvedOn,
            @Nullable DocumentRef document,
            @SeveralLines @Nullable String note,
            @Nullable DecisionId decisionId) {}
}
