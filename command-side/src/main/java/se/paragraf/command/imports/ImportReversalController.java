package se.paragraf.command.imports;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.command.correction.ApproveReversal;
import se.paragraf.command.correction.DeclineReversal;
import se.paragraf.command.correction.ProposeReversal;
import se.paragraf.command.dispatch.CaseFileCommand;
import se.paragraf.command.dispatch.CommandResult;
import se.paragraf.command.dispatch.CurrentActor;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.SeveralLines;
import se.paragraf.value.Sha256;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP operations that reverse the rows of an imported list in all its cases. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Imports")
@RequestMapping("/v1/imports/{sha256}/reversals")
class ImportReversalController {

    private final ImportReversals reversals;
    private final CurrentActor currentActor;

    ImportReversalController(ImportReversals reversals, CurrentActor currentActor) {
        this.reversals = reversals;
        this.currentActor = currentActor;
    }

    @Takes(Share.IMPORTS)
    @PostMapping
    @Operation(
            operationId = "proposeReversalOfImport",
            summary = "Propose that the rows of an imported list be reversed, in all its cases",
            description =
                    "ProposeReversal, to every case with rows of the list: to all of them or, where one refuses, to"
                            + " none. The list is known by the SHA-256 of its file.")
    ResponseEntity<ReversedImport> propose(
            @PathVariable Sha256 sha256, @RequestBody ProposedImportReversal proposal, IdempotencyKey key) {
        return send(
                sha256,
                proposal.agreementIds(),
                id -> new ProposeReversal(id, List.of(), false, sha256, proposal.ground(), proposal.reason()),
                key);
    }

    @Takes(Share.IMPORTS)
    @PostMapping("/approval")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "approveReversalOfImport",
            summary = "Approve the reversal of an imported list that another person proposed, in all its cases",
            description =
                    "ApproveReversal, to every case with rows of the list: to all of them or, where one refuses, to"
                            + " none.")
    ResponseEntity<ReversedImport> approve(
            @PathVariable Sha256 sha256, @RequestBody ApprovedImportReversal approval, IdempotencyKey key) {
        return send(sha256, approval.agreementIds(), id -> new ApproveReversal(id, null, sha256), key);
    }

    @Takes(Share.IMPORTS)
    @PostMapping("/refusal")
    @OpenTo(Role.COMPLIANCE)
    @Operation(
            operationId = "declineReversalOfImport",
            summary = "Decline the reversal of an imported list that another person proposed, in all its cases",
            description =
                    "DeclineReversal, to every case with rows of the list: to all of them or, where one refuses, to"
                            + " none.")
    ResponseEntity<ReversedImport> decline(
            @PathVariable Sha256 sha256, @RequestBody DeclinedImportReversal declined, IdempotencyKey key) {
        return send(
                sha256, declined.agreementIds(), id -> new DeclineReversal(id, null, sha256, declined.reason()), key);
    }

    private ResponseEntity<ReversedImport> send(
            Sha256 list,
            @Nullable List<AgreementId> stated,
            Function<AgreementId, CaseFileCommand> command,
            IdempotencyKey key) {
        CurrentActor.Actor actor = currentActor.current();
        List<AgreementId> cases = stated == null || stated.isEmpty()
                ? List.copyOf(reversals.casesOf(list))
                : Check.list("agreementIds", stated).stream().distinct().toList();
        List<CommandResult> results = reversals.send(cases, command, key.value(), actor);
        ImportProblems.mustNotBeRefused(list, cases, results);
        List<ReversedImport.OfCase> ofCases = IntStream.range(0, cases.size())
                .mapToObj(at -> ReversedImport.OfCase.of(
                        Objects.requireNonNull(results.get(at).receipt())))
                .toList();
        boolean repeated = results.stream().allMatch(CommandResult::isRepeated);
        return ResponseEntity.status(repeated ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new ReversedImport(list, ofCases));
    }

    /**
     * A proposed reversal of an imported list.
     *
     * @param agreementIds the cases; left out, all that have rows of the list
     * @param ground why the rows should not have been recorded
     * @param reason the reason in words
     */
    record ProposedImportReversal(
            @Nullable List<AgreementId> agreementIds,
            ReversalGround ground,
            @SeveralLines String reason) {}

    /**
     * An approved reversal of an imported list.
     *
     * @param agreementIds the cases; left out, all that have rows of the list
     */
    record ApprovedImportReversal(@Nullable List<AgreementId> agreementIds) {}

    /**
     * A declined reversal of an imported list.
     *
     * @param agreementIds the cases; left out, all that have rows of the list
     * @param reason why
     */
    record DeclinedImportReversal(
            @Nullable List<AgreementId> agreementIds,
            @SeveralLines @Nullable String reason) {}

    /**
     * What was recorded of the reversal of an imported list.
     *
     * @param importDigest the SHA-256 of the list
     * @param cases what was recorded in each case
     */
    record ReversedImport(Sha256 importDigest, List<OfCase> cases) {

        /**
         * What was recorded in a case.
         *
         * @param agreementId the agreement
         * @param sequence where its case file stands after it
         */
        record OfCase(AgreementId agreementId, long sequence) {

            static OfCase of(Receipt receipt) {
                return new OfCase(receipt.agreementId(), receipt.sequence());
            }
        }
    }
}
