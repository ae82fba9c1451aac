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
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.SeveralLines;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operation that records a notice of exit. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Adoption")
@RequestMapping("/v1/agreements/{agreementId}")
class ExitController {

    private final CommandDispatcher dispatcher;

    ExitController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/exits")
    @Operation(
            operationId = "notifyExit",
            summary = "Record that a municipality gave notice that it leaves",
            description =
                    "NotifyExit. It is bound until the day from which the notice takes effect, which may lie ahead.")
    ResponseEntity<Recorded> leave(
            @PathVariable AgreementId agreementId,
            @RequestBody Exit exit,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new NotifyExit(
                        agreementId,
                        exit.municipality(),
                        exit.notifiedOn(),
                        exit.effectiveFrom(),
                        exit.document(),
                        exit.reason()),
                key,
                precondition);
    }

    /**
     * A municipality's notice.
     *
     * @param municipality its four-digit code
     * @param notifiedOn the day of the notice
     * @param effectiveFrom the first day on which it is not bound any more
     * @param document the notice
     * @param reason why, in its own words
     */
    record Exit(
            MunicipalityCode municipality,
            LocalDate notifiedOn,
            LocalDate effectiveFrom,
            @Nullable DocumentRef document,
            @SeveralLines @Nullable String reason) {}
}
