package se.paragraf.web.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.security.OpenToAll;

/** Controller of the pages that the {@code type} of problem documents leads to, in Swedish and English. */
@OpenToAll
@RestController
@Tag(name = "Operations")
public final class ProblemPages {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final ProblemRegistry registry;

    ProblemPages(ProblemRegistry registry) {
        this.registry = registry;
    }

    @GetMapping("/problems")
    @Operation(
            operationId = "listProblems",
            summary = "Read what can go wrong",
            description = "A page that lists every type of problem, in Swedish and English.")
    ResponseEntity<String> all() {
        return html(ProblemPage.of(registry.all()));
    }

    @GetMapping("/problems/{slug}")
    @Operation(
            operationId = "explainProblem",
            summary = "Read what a type of problem means",
            description =
                    "The page that the type of a problem document leads to: what it means and what to do about it,"
                            + " in Swedish and English.")
    ResponseEntity<String> one(@PathVariable String slug) {
        ProblemType type = registry.find(slug).orElseThrow(SpringProblemTranslator::notFound);
        return html(ProblemPage.of(type));
    }

    /** The content type is set here, so that the page is given whatever the request accepts. */
    private static ResponseEntity<String> html(String page) {
        return ResponseEntity.ok()
                .contentType(HTML)
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .header("X-Content-Type-Options", "nosniff")
                .body(page);
    }
}
