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
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations on the appeals against a decision, on its stays, and on its legal force. */
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
            summary = "Record that a decision, or a judgment on it, was appealed",
            description =
                    "FileAppeal (laglighetsprövning). After the last day for it it is recorded with a warning. An appeal in"
                            + " a higher instance is against the last judgment of the one below, or against the one that"
                            + " judgment names. A confirmation of legal force falls with it.")
    ResponseEntity<Recorded> file(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody Filing filing,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new FileAppeal(
                        agreementId,
                        decisionId,
                        filing.filedOn(),
                        filing.court(),
                        filing.courtCaseNumber(),
                        filing.instance(),
                        filing.judgment()),
                key,
                precondition);
    }

    @PostMapping("/appeals/outcome")
    @Operation(
            operationId = "decideAppeal",
            summary = "Record how a court ended an appeal",
            description =
                    "DecideAppeal. The outcome speaks of the decision, in every instance. Where the decision is annulled, what"
                            + " rested on it is void, until a higher court reverses that. REMITTED makes the appeal in the"
                            + " court below live again.")
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
                        ended.document(),
                        ended.instance(),
                        ended.part()),
                key,
                precondition);
    }

    @PostMapping("/stays")
    @Operation(
            operationId = "orderStay",
            summary = "Record that a court ordered a stay of a decision",
            description = "OrderStay (inhibition). The stay ends when it is lifted, or with that instance's judgment.")
    ResponseEntity<Recorded> order(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody OrderedStay stay,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new OrderStay(
                        agreementId,
                        decisionId,
                        stay.appeal(),
                        stay.orderedOn(),
                        stay.court(),
                        stay.instance(),
                        stay.document()),
                key,
                precondition);
    }

    @PostMapping("/stays/lifted")
    @Operation(
            operationId = "liftStay",
            summary = "Record that a court lifted the stay of a decision",
            description = "LiftStay. Refused where no stay lasts on that day.")
    ResponseEntity<Recorded> lift(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody LiftedStay lifted,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new LiftStay(
                        agreementId,
                        decisionId,
                        lifted.liftedOn(),
                        lifted.court(),
                        lifted.instance(),
                        lifted.document()),
                key,
                precondition);
    }

    @PostMapping("/legal-force")
    @Operation(
            operationId = "confirmLegalForce",
            summary = "Confirm that a decision has gained legal force",
            description =
                    "ConfirmLegalForce (laga kraft). Refused while an appeal is undecided or the decision or the last judgment"
                            + " on it can be appealed, as the register reckons; with the court's certificate, only the"
                            + " former.")
    ResponseEntity<Recorded> confirm(
            @PathVariable AgreementId agreementId,
            @PathVariable DecisionId decisionId,
            @RequestBody LegalForce confirmed,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ConfirmLegalForce(
                        agreementId,
                        decisionId,
                        confirmed.confirmedOn(),
                        confirmed.document(),
                        confirmed.certificate()),
                key,
                precondition);
    }

    /**
     * An appeal.
     *
     * @param filedOn the day on which the court received it
     * @param court the court
     * @param courtCaseNumber the court's own number for it
     * @param instance the court's instance; left out, it follows from the court's name or the judgment, else is the first
     * @param judgment the number of the appeal whose judgment is appealed; left out, the appeal is against the decision,
     *     or in a higher instance against the last judgment of the one below
     */
    record Filing(
            LocalDate filedOn,
            @Nullable String court,
            @Nullable String courtCaseNumber,
            @Nullable CourtInstance instance,
            @Nullable Integer judgment) {}

    /**
     * A court's decision on an appeal.
     *
     * @param appeal the number of the appeal; may be left out where only one is undecided
     * @param outcome what the court came to
     * @param decidedOn the day
     * @param court the court
     * @param document the judgment
     * @param instance the court's instance; left out, that of the appeal
     * @param part which part was annulled, in words; only with PARTLY_ANNULLED
     */
    record AppealEnd(
            @Nullable Integer appeal,
            AppealOutcome outcome,
            LocalDate decidedOn,
            @Nullable String court,
            @Nullable DocumentRef document,
            @Nullable CourtInstance instance,
            @Nullable String part) {}

    /**
     * A stay that a court ordered.
     *
     * @param appeal the number of the appeal in which it was ordered; may be left out where only one is undecided
     * @param orderedOn the day
     * @param court the court
     * @param instance the court's instance; left out, it follows from the court's name, else is that of the appeal
     * @param document the court's decision
     */
    record OrderedStay(
            @Nullable Integer appeal,
            LocalDate orderedOn,
            @Nullable String court,
            @Nullable CourtInstance instance,
            @Nullable DocumentRef document) {}

    /**
     * A stay that a court lifted.
     *
     * @param liftedOn the day
     * @param court the court
     * @param instance the court's instance; left out, it follows from the court's name, else is the one that ordered it
     * @param document the court's decision
     */
    record LiftedStay(
            LocalDate liftedOn,
            @Nullable String court,
            @Nullable CourtInstance instance,
            @Nullable DocumentRef document) {}

    /**
     * Confirmed legal force.
     *
     * @param confirmedOn the day of the confirmation; left out, the day of recording
     * @param document what confirms it
     * @param certificate the court's own certificate; with it, neither the notice nor the time for an appeal is asked for
     */
    record LegalForce(
            @Nullable LocalDate confirmedOn,
            @Nullable DocumentRef document,
            @Nullable CourtCertificate certificate) {}
}
