package se.paragraf.web.openapi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.security.OpenToAll;

/** Serves the {@link ApiInfo}. */
@OpenToAll
@RestController
@Tag(name = "Operations")
public final class ApiInfoController {

    /** The name, version, day, description and state of the API. */
    @GetMapping(path = "/v1/api-info", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readApiInfo",
            summary = "Read which version of the API answers",
            description = "As Sweden's national REST API profile would have it told.")
    public ApiInfo read() {
        return ApiInfo.CURRENT;
    }
}
