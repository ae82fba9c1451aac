package se.paragraf.command.review;

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
import se.paragraf.value.DocumentRef;
import se.paragraf.value.ReviewFindings;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;

/** HTTP operation that records reviews of an agreement. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Reviews")
class ReviewController {

    private final CommandDispatcher dispatcher;

    ReviewController(CommandDispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @PostMapping("/v1/agreements/{agreementId}/reviews")
    @Operation(
            operationId = "reviewAgreement",
            summary = "Record a review of the agreement",
            description = "ReviewAgreement. One held outside its window is recorded with a warning.")
    ResponseEntity<Recorded> review(
            @PathVariable AgreementId agreementId,
            @RequestBody Review review,
            IdempotencyKey key,
            SequencePrecondition precondition) {
        return dispatcher.record(
                new ReviewAgreement(
                        agreementId,
                        review.window(),
                        review.heldOn(),
                        review.outcome(),
                        review.findings(),
                        review.basis()),
                key,
                precondition);
    }

    /**
     * A review that was held.
     *
     * @param window which of the agreement's review windows it answers, counted from 1
     * @param heldOn the day
     * @param outcome what it came to
     * @param findings what it found on each subject
     * @param basis what it rested on, in order
     */
    record Review(
            int window,
            @Nullable LocalDate heldOn,
            ReviewOutcome outcome,
            @Nullable ReviewFindings findings,
            List<DocumentRef> basis) {}
}
