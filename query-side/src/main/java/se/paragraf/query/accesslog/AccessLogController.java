package se.paragraf.query.accesslog;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/** HTTP resource of the access log. Reading it is logged as well. */
@RestController
@OpenTo(Role.COMPLIANCE)
@Tag(name = "Compliance")
public final class AccessLogController {

    private static final String PATH = "/v1/access-log";

    private final AccessLog log;

    /** Reads the log. */
    public AccessLogController(AccessLog log) {
        this.log = log;
    }

    /** Reads one page, the latest first. */
    @GetMapping(PATH)
    @Operation(
            operationId = "listAccesses",
            summary = "List what compliance officers have asked to see, and who handed in documents",
            description =
                    "Who asked for what, when and from where, the latest first. It is noted before the answer"
                            + " is made. The link with rel=next leads to earlier ones. A request for several cases, such as a list,"
                            + " names none of them but its path and parameters. A document that was handed in is noted with PUT, once it is kept.")
    public ResponseEntity<Accesses> list(
            @Parameter(description = "Those of this actor") @RequestParam(required = false) @Nullable String actor,
            @Parameter(description = "Those of this agreement") @RequestParam(required = false) @Nullable
                    UUID agreementId,
            @Parameter(description = "Those at this instant or later", example = "2026-11-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant from,
            @Parameter(description = "Those before this instant", example = "2026-12-01T00:00:00Z")
                    @RequestParam(required = false)
                    @Nullable
                    Instant until,
            @Parameter(description = "Those before the access with this identifier")
                    @RequestParam(required = false)
                    @Nullable
                    UUID before,
            @Parameter(description = "How many at most, 1 to 100") @RequestParam(required = false, defaultValue = "20")
                    int limit,
            HttpServletRequest request) {
        List<AccessEntry> accesses = log.read(new AccessQuery(
                actor,
                agreementId == null ? null : AgreementId.from(agreementId.toString()),
                from,
                until,
                before == null ? null : before.toString(),
                new Paging(limit, 0).limit()));
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok();
        if (accesses.size() == limit) {
            String last = accesses.get(accesses.size() - 1).id();
            answer.header(LinkHeader.NAME, "<" + next(request, last) + ">; rel=\"next\"");
        }
        return answer.body(new Accesses(accesses));
    }

    private static String next(HttpServletRequest request, String last) {
        return UriComponentsBuilder.fromPath(PATH)
                .query(request.getQueryString())
                .replaceQueryParam("before", last)
                .build(true)
                .toUriString();
    }

    /**
     * One page of the log.
     *
     * @param items the accesses, the latest first
     */
    public record Accesses(List<AccessEntry> items) {}
}
