package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import org.springframework.http.HttpStatus;
import se.paragraf.web.problem.ProblemRegistry;

/** Describes how a list is sent: as a file, answered with a report, or with events on the way to it. */
final class ListImport {

    static final String PATH = "/v1/imports";

    private static final String EVENT_STREAM = "text/event-stream";

    private ListImport() {}

    static void describe(Operation operation, ProblemRegistry problems) {
        ApiResponses answers = operation.getResponses();
        Content report = answers.get("200").getContent();
        Content reportOrEvents = new Content();
        reportOrEvents.putAll(report);
        reportOrEvents.addMediaType(
                EVENT_STREAM,
                new MediaType()
                        .schema(Schemas.of("string")
                                .description("Events called progress (done, total), and at last one called report, or"
                                        + " problem; the status is 200 whatever becomes of the list")));
        answers.addApiResponse(
                "200",
                new ApiResponse()
                        .description("Tried only, or nothing to record that was not recorded before")
                        .content(reportOrEvents));
        answers.addApiResponse("201", new ApiResponse().description("Recorded").content(report));
        answers.addApiResponse(
                "422", Answers.problems(List.of(problems.find("list-refused").orElseThrow())));
        answers.addApiResponse(
                "400",
                Answers.problems(problems.all().stream()
                        .filter(type -> type.status() == HttpStatus.BAD_REQUEST)
                        .filter(type -> List.of(
                                        "list-unreadable", "malformed-request", "invalid-field", "unknown-field")
                                .contains(type.slug()))
                        .toList()));
        operation.getRequestBody().required(true).getContent().forEach((type, list) -> list.schema(schema(type)));
    }

    private static Schema<?> schema(String type) {
        return type.startsWith("text/")
                ? Schemas.of("string")
                        .description("The list as text, in the encoding that charset states or its words tell")
                : Schemas.of("string").format("binary").description("The list as a file; its content tells what it is");
    }
}
