package se.paragraf.web.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.security.OpenToAll;

/** Serves the OpenAPI description that a service has on its class path, byte for byte. */
@OpenToAll
@RestController
@Tag(name = "Operations")
public final class OpenApiPage {

    /** The path that the national REST API profile prescribes. */
    static final String PATH = "/v1/openapi.yaml";

    private static final Resource DESCRIPTION = new ClassPathResource("/openapi.yaml");
    private static final MediaType YAML = MediaType.parseMediaType("application/yaml");

    /** Read once: a jar is read by one thread at a time. */
    private final SingletonSupplier<ResponseEntity<byte[]>> answer = SingletonSupplier.of(OpenApiPage::answer);

    /**
     * The description, or 304 where the client has it. The content type is set here, whatever the request accepts.
     */
    @GetMapping(PATH)
    @Operation(
            operationId = "readOpenApi",
            summary = "Read this description",
            description = "Every call of the register in OpenAPI 3.1, as it was built with the program that answers.")
    public ResponseEntity<byte[]> read() {
        return answer.obtain();
    }

    private static ResponseEntity<byte[]> answer() {
        byte[] description;
        try {
            description = DESCRIPTION.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ResponseEntity.ok()
                .contentType(YAML)
                .eTag('"' + DigestUtils.md5DigestAsHex(description) + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(description);
    }

    /** The same at the path where many tools look for it. */
    @GetMapping("/openapi.yaml")
    @Hidden
    public ResponseEntity<byte[]> readAtTheRoot() {
        return read();
    }
}
