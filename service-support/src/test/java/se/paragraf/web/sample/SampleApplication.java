package se.paragraf.web.sample;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.paragraf.security.Actor;
import se.paragraf.security.Caller;
import se.paragraf.security.OpenTo;
import se.paragraf.security.RefusedTokenException;
import se.paragraf.security.Role;
import se.paragraf.security.TokenVerifier;
import se.paragraf.security.TokenVerifierUnavailableException;
import se.paragraf.value.Wording;
import se.paragraf.web.WebConfiguration;
import se.paragraf.web.limits.BodyLimit;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.preconditions.EntityTag;
import se.paragraf.web.preconditions.IdempotencyKey;
import se.paragraf.web.preconditions.SequencePrecondition;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.ProblemTranslator;

/** The service that the tests talk to. */
@SpringBootApplication
@Import(WebConfiguration.class)
public class SampleApplication {

    /** A refusal of this service's own. */
    static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Bean
    ProblemTranslator busyTranslator() {
        return exception -> exception instanceof Busy
                ? Optional.of(EdgeProblems.unavailable(new Wording("Vyn är efter.", "The view lags behind."), 1))
                : Optional.empty();
    }

    /** A token is the caller's name; the name says what its bearer may do. */
    @Bean
    TokenVerifier sampleTokens() {
        return token -> switch (token) {
            case "expired" -> throw new RefusedTokenException(RefusedTokenException.Reason.EXPIRED, "Expired One");
            case "nobody" -> new Caller("nobody", Set.of());
            case "issuer-away" -> throw new TokenVerifierUnavailableException("away", new IllegalStateException());
            case "both" -> new Caller("both", Set.of(Role.REGISTRAR, Role.COMPLIANCE));
            default ->
                Role.named(token)
                        .map(role -> new Caller(token, Set.of(role)))
                        .orElseThrow(() -> new RefusedTokenException(RefusedTokenException.Reason.UNKNOWN, "unknown"));
        };
    }

    /** The one operation whose bodies have a limit of their own, above the general one. */
    @Bean
    BodyLimit imageLimit() {
        return BodyLimit.of(HttpMethod.PUT, "/v1/images/{name}", 3 * 1024 * 1024);
    }

    @RestController
    @OpenTo({Role.READER, Role.REGISTRAR, Role.COMPLIANCE})
    static class Samples {

        @GetMapping("/v1/secrets")
        @OpenTo({Role.COMPLIANCE, Role.REGISTRAR})
        Map<String, String> secret(HttpServletRequest request) {
            Actor actor = Actor.of(request).orElseThrow();
            return Map.of("actor", actor.name(), "role", actor.role().word());
        }

        @PutMapping("/v1/images/{name}")
        Map<String, Object> image(@PathVariable String name, InputStream body) throws IOException {
            return Map.of("name", name, "bytes", body.transferTo(OutputStream.nullOutputStream()));
        }

        @PostMapping("/v1/images/{name}")
        Map<String, Object> comment(@PathVariable String name, InputStream body) throws IOException {
            return image(name, body);
        }

        @PostMapping("/v1/samples")
        ResponseEntity<Decision> record(
                @RequestBody Decision decision, SequencePrecondition precondition, IdempotencyKey key) {
            return ResponseEntity.status(201)
                    .eTag(EntityTag.of(precondition.requiredSequence().orElse(0L) + 1))
                    .body(decision);
        }

        @GetMapping("/v1/samples")
        ResponseEntity<Map<String, Object>> list(
                Paging paging,
                @RequestParam(required = false) Decision.@Nullable Kind kind,
                @RequestParam(required = false) @Nullable LocalDate on,
                @RequestParam(required = false) @Nullable String q,
                @RequestParam(required = false) @Nullable List<String> tag,
                HttpServletRequest request) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("limit", paging.limit());
            body.put("offset", paging.offset());
            body.put("on", on);
            return ResponseEntity.ok()
                    .header(LinkHeader.NAME, LinkHeader.of(request, paging, 45))
                    .body(body);
        }

        @GetMapping("/v1/samples/{code}")
        Map<String, String> one(@PathVariable Decision.Code code) {
            return Map.of("code", code.digits());
        }

        @GetMapping("/v1/tagged")
        ResponseEntity<String> tagged() {
            return ResponseEntity.ok()
                    .eTag("\"7\"")
                    .header("Content-Disposition", "attachment")
                    .body("seven");
        }

        @GetMapping("/v1/streamed")
        ResponseEntity<StreamingResponseBody> streamed() {
            return ResponseEntity.ok().body(body -> body.write("in pieces".getBytes(StandardCharsets.UTF_8)));
        }

        @GetMapping("/v1/required")
        String required(@RequestParam int votes, @RequestHeader("X-Wanted") String wanted) {
            return wanted + votes;
        }

        @GetMapping("/v1/broken")
        String broken() {
            throw new IllegalStateException("the password is swordfish");
        }

        @GetMapping("/v1/error")
        String error() {
            throw new StackOverflowError("deep");
        }

        @GetMapping("/v1/busy")
        String busy() {
            throw new Busy();
        }

        @GetMapping("/v1/refused")
        String refused() {
            throw new ProblemException(EdgeProblems.TOO_MANY_REQUESTS, new Wording("Lugn.", "Easy."))
                    .with("remaining", 0)
                    .with("why", new Wording("därför", "because"));
        }
    }
}
