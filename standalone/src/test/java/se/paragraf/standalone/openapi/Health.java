package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;

/** What Spring Boot answers about the register's health; its other endpoints are not for callers and not shown. */
final class Health {

    static final String PATH = "/actuator/health";

    private Health() {}

    static PathItem item() {
        Schema<?> health = Schemas.of("object");
        health.addProperty(
                "status",
                Schemas.of("string")
                        .description(
                                "UP where all is well; DEGRADED where the register serves and somebody should look")
                        .example("UP"));
        health.addRequiredItem("status");
        return new PathItem()
                .get(new Operation()
                        .operationId("readHealth")
                        .tags(List.of("Operations"))
                        .summary("Read whether the register answers")
                        .description("For those who watch over it. Where it cannot serve, the answer is 503.")
                        .responses(new ApiResponses()
                                .addApiResponse("200", answer("It answers", health))
                                .addApiResponse("503", answer("It cannot answer", health))));
    }

    private static ApiResponse answer(String description, Schema<?> health) {
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/vnd.spring-boot.actuator.v3+json", new MediaType().schema(health))
                        .addMediaType("application/json", new MediaType().schema(health)));
    }
}
