package se.paragraf.command.agreement;

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
import se.paragraf.value.DecisionSource;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.TextVersion;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operations that amend or end an agreement. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Agreements")
@RequestMapping("/v1/agreements/{agreementId}")
class EndController {

    private final CommandDispatcher dispatcher;

    EndController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/amendments")
    @Operation(
            operationId = "amendText",
            summary = "Record that the text was changed before the council adopted it",
            description =
                    "AmendText. Every party has to decide again, and the digest of the new text is evidenced again; what was adopted"
                            + " before stays in the trail.")
    ResponseEntity<Recorded> amend(
            @PathVariable AgreementId agreementId,
            @RequestBody Amendment amendment,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new AmendText(agreementId, amendment.source(), amendment.text(), amendment.reason()),
                key,
                precondition);
    }

    @PostMapping("/withdrawal")
    @Operation(
            operationId = "withdrawAgreement",
            summary = "Record that the proposal was withdrawn",
            description = "WithdrawAgreement. Before the regional council has adopted it; that ends the case.")
    ResponseEntity<Recorded> withdraw(
            @PathVariable AgreementId agreementId,
            @RequestBody Withdrawal withdrawal,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new WithdrawAgreement(agreementId, withdrawal.source(), withdrawal.reason()), key, precondition);
    }

    @PostMapping("/termination")
    @Operation(
            operationId = "terminateAgreement",
            summary = "Record that the agreement ends before its period does",
            description = "TerminateAgreement. Once the regional council has adopted it; the day may lie ahead.")
    ResponseEntity<Recorded> terminate(
            @PathVariable AgreementId agreementId,
            @RequestBody Termination termination,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new TerminateAgreement(
                        agreementId, termination.source(), termination.effectiveFrom(), termination.reason()),
                key,
                precondition);
    }

    @PostMapping("/supersession")
    @Operation(
            operationId = "supersedeAgreement",
            summary = "Record that another agreement takes the place of this one",
            description =
                    "SupersedeAgreement. It is recorded in both cases or in neither; the successor has to be in the register.")
    ResponseEntity<Recorded> supersede(
            @PathVariable AgreementId agreementId,
            @RequestBody Supersession supersession,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new SupersedeAgreement(
                        agreementId, supersession.source(), supersession.successor(), supersession.effectiveFrom()),
                key,
                precondition);
    }

    /**
     * An amended text.
     *
     * @param source where the decision to amend is recorded
     * @param text the text to adopt from now on
     * @param reason why, in the words of the minutes
     */
    record Amendment(
            DecisionSource source,
            TextVersion text,
            @SeveralLines @Nullable String reason) {}

    /**
     * A withdrawn proposal.
     *
     * @param source where the decision to withdraw is recorded
     * @param reason why, in the words of the minutes
     */
    record Withdrawal(
            DecisionSource source, @SeveralLines @Nullable String reason) {}

    /**
     * A terminated agreement.
     *
     * @param source where the decision to terminate is recorded
     * @param effectiveFrom the first day on which the agreement does not run any more
     * @param reason why, in the words of the minutes
     */
    record Termination(
            DecisionSource source,
            LocalDate effectiveFrom,
            @SeveralLines @Nullable String reason) {}

    /**
     * A superseded agreement.
     *
     * @param source where the decision to supersede is recorded
     * @param successor the agreement that takes its place
     * @param effectiveFrom the first day on which this agreement does not run any more
     */
    record Supersession(DecisionSource source, AgreementId successor, LocalDate effectiveFrom) {}
}
