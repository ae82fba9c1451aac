package se.paragraf.query.projection;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.accesslog.RecordsUse;
import se.paragraf.query.deadletter.DeadLetter;
import se.paragraf.query.deadletter.DeadLetterView;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.web.paging.Paging;

/** HTTP resource of the dead letters: lists them, and retries one. */
@RestController
@OpenTo(Role.COMPLIANCE)
@RecordsUse
@Tag(name = "Dead letters")
public final class DeadLetterController {

    private final ViewStore store;
    private final DeadLetterRetry retry;

    /** Reads the letters from the store, and retries them. */
    public DeadLetterController(ViewStore store, DeadLetterRetry retry) {
        this.store = store;
        this.retry = retry;
    }

    /** Lists the dead letters, the latest first. */
    @GetMapping("/v1/dead-letters")
    @Operation(
            operationId = "listDeadLetters",
            summary = "List the events that could not be taken into the views",
            description =
                    "One for each agreement whose views stand still: the event that failed, why, and the positions"
                            + " of the events that wait behind it. Nothing of it is lost: the events are recorded.")
    public ResponseEntity<Page<DeadLetter>> list(Paging paging, HttpServletRequest request) {
        Page<DeadLetter> page = store.read(reader -> {
            var query = DeadLetterView.query(paging.offset(), paging.limit());
            return new Page<>(
                    reader.list(query).stream().map(DeadLetterView::letter).toList(),
                    reader.count(query),
                    paging.limit(),
                    paging.offset(),
                    reader.position());
        });
        return page.response(request);
    }

    /** Retries a dead letter, once its cause has been fixed. */
    @PostMapping("/v1/dead-letters/{agreementId}/retry")
    @Operation(
            operationId = "retryDeadLetter",
            summary = "Try once more to take an agreement's events into the views",
            description = "Answers with what still holds them up, or with nothing where the views have caught up.")
    public Retried retry(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId) {
        AgreementId agreement = Parameters.agreementId(agreementId);
        return new Retried(agreement, retry.retry(agreement).orElse(null));
    }

    /**
     * What came of another attempt.
     *
     * @param agreementId the agreement
     * @param heldUpBy what still holds its views up, or null where they have caught up
     */
    public record Retried(AgreementId agreementId, @Nullable DeadLetter heldUpBy) {}
}
