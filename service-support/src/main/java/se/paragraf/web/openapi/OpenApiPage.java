package se.paragraf.web.openapi;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
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

    /**
     * The description, or 304 where the client has it. The content type is set here, whatever the request accepts.
     */
    @GetMapping(PATH)
    @Operation(
            operationId = "readOpenApi",
            summary = "Read this description",
            description = "Every call of the register in OpenAPI 3.1, as it was built with the program that answers.")
    public ResponseEntity<byte[]> read() throws IOException {
        byte[] description = DESCRIPTION.getContentAsByteArray();
        return ResponseEntity.ok()
                .contentType(YAML)
                .eTag('"' + DigestUtils.md5DigestAsHex(description) + '"')
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic())
                .body(description);
    }

    /** The same at the path where many tools look for it. */
    @GetMapping("/openapi.yaml")
    @Hidden
    public ResponseEntity<byte[]> readAtTheRoot() throws IOException {
        return read();
    }
}
