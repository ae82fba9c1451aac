package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;

/** What Spring Boot answers about the register's health; its other endpoints are not for callers and not shown. */
final class Health {

    private static final String PATH = "/actuator/health";
    private static final String NAME = "Health";

    private Health() {}

    static void addTo(OpenAPI api) {
        api.getComponents().addSchemas(NAME, schema());
        api.getPaths()
                .addPathItem(
                        PATH,
                        new PathItem()
                                .get(new Operation()
                                        .operationId("readHealth")
                                        .security(List.of())
                                        .tags(List.of("Operations"))
                                        .summary("Read whether the register answers")
                                        .description(
                                                "For those who watch over it. Anything but UP is answered with 503.")
                                        .responses(new ApiResponses()
                                                .addApiResponse("200", answer("It answers", "UP"))
                                                .addApiResponse("503", answer("It cannot answer", "DOWN")))));
    }

    private static Schema<?> schema() {
        Schema<?> health = Schemas.of("object");
        health.addProperty(
                "status",
                Schemas.of("string")
                        .description("UP where all is well; DEGRADED where the register serves and someone should look")
                        .example("UP"));
        health.addRequiredItem("status");
        return health.description("Whether the register answers, and what it knows of the parts that it stands on");
    }

    private static ApiResponse answer(String description, String status) {
        MediaType health = new MediaType().schema(Schemas.ref(NAME)).example(Map.of("status", status));
        return new ApiResponse()
                .description(description)
                .content(new Content()
                        .addMediaType("application/vnd.spring-boot.actuator.v3+json", health)
                        .addMediaType("application/json", health));
    }
}
