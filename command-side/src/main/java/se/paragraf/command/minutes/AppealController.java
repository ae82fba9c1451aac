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
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations on the appeals against a decision and on its legal force. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Appeals")
@RequestMapping("/v1/agreements/{agreementId}/decisions/{decisionId}")
class AppealController {

    private final CommandDispatcher dispatcher;

    AppealController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/appeals")
    @Operation(
            operationId = "fileAppeal",
            summary = "Record that a decision was appealed",
            description = "FileAppeal (laglighetsprövning). After the last day for it it is recorded with a warning.")
    ResponseEntity<Recorded> file(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody Filing filing,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new FileAppeal(agreementId, decisionId, filing.filedOn(), filing.court(), filing.courtCaseNumber()),
                key,
                precondition);
    }

    @PostMapping("/appeals/outcome")
    @Operation(
            operationId = "decideAppeal",
            summary = "Record how a court ended an appeal",
            description = "DecideAppeal. Where the decision is annulled, what rested on it is void.")
    ResponseEntity<Recorded> decide(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody AppealEnd ended,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new DecideAppeal(
                        agreementId,
                        decisionId,
                        ended.appeal(),
                        ended.outcome(),
                        ended.decidedOn(),
                        ended.court(),
                        ended.document()),
                key,
                precondition);
    }

    @PostMapping("/legal-force")
    @Operation(
            operationId = "confirmLegalForce",
            summary = "Confirm that a decision has gained legal force",
            description =
                    "ConfirmLegalForce (laga kraft). Refused while the decision can be appealed or an appeal is undecided.")
    ResponseEntity<Recorded> confirm(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody LegalForce confirmed,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ConfirmLegalForce(agreementId, decisionId, confirmed.confirmedOn(), confirmed.document()),
                key,
                precondition);
    }

    /**
     * An appeal.
     *
     * @param filedOn the day on which the court received it
     * @param court the court
     * @param courtCaseNumber the court's own number for it
     */
    record Filing(
            LocalDate filedOn,
            @Nullable String court,
            @Nullable String courtCaseNumber) {}

    /**
     * A court's decision on an appeal.
     *
     * @param appeal the number of the appeal; may be left out where only one is undecided
     * @param outcome what the court came to
     * @param decidedOn the day
     * @param court the court
     * @param document the judgment
     */
    record AppealEnd(
            @Nullable Integer appeal,
            AppealOutcome outcome,
            LocalDate decidedOn,
            @Nullable String court,
            @Nullable DocumentRef document) {}

    /**
     * Confirmed legal force.
     *
     * @param confirmedOn the day of the confirmation; left out, the day of recording
     * @param document what confirms it
     */
    record LegalForce(
            @Nullable LocalDate confirmedOn, @Nullable DocumentRef document) {}
}
