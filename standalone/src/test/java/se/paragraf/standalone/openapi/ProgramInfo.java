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
import java.util.TreeMap;

/** What Spring Boot answers about the program that serves the register. */
final class ProgramInfo {

    private static final String PATH = "/actuator/info";
    private static final String NAME = "ProgramInfo";

    private ProgramInfo() {}

    static void addTo(OpenAPI api) {
        api.getComponents().addSchemas(NAME, schema());
        api.getPaths()
                .addPathItem(
                        PATH,
                        new PathItem()
                                .get(new Operation()
                                        .operationId("readProgramInfo")
                                        .addSecurityItem(Access.bearer())
                                        .tags(List.of("Operations"))
                                        .summary("Read which program answers")
                                        .description("Its version and the Java that it runs on. Which version the API"
                                                + " has is read at /v1/api-info.")
                                        .responses(new ApiResponses().addApiResponse("200", answer()))));
    }

    private static ApiResponse answer() {
        MediaType info = new MediaType()
                .schema(Schemas.ref(NAME))
                .example(new TreeMap<>(
                        Map.of("build", Map.of("version", "0.1.0"), "java", Map.of("version", "25.0.3"))));
        return new ApiResponse()
                .description("The program")
                .content(new Content()
                        .addMediaType("application/vnd.spring-boot.actuator.v3+json", info)
                        .addMediaType("application/json", info));
    }

    private static Schema<?> schema() {
        Schema<?> info = Schemas.of("object").description("Which program serves the register");
        info.addProperty("build", versioned("The program"));
        info.addProperty("java", versioned("The Java that runs it, of which more is told"));
        info.setRequired(List.of("build", "java"));
        return info;
    }

    private static Schema<?> versioned(String description) {
        Schema<?> versioned = Schemas.of("object").description(description);
        versioned.addProperty("version", Schemas.of("string"));
        versioned.addRequiredItem("version");
        return versioned;
    }
}
