package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import se.paragraf.query.changes.Change;

/** A change as a CloudEvent: a library writes it, so no class of the program describes it. */
final class ChangeSchema {

    private static final String NAME = "Change";

    private ChangeSchema() {}

    static void addTo(OpenAPI api) {
        api.getComponents().addSchemas(NAME, schema());
        api.getComponents().getSchemas().remove("SseEmitter");
        ApiResponse page = success(api.getPaths().get("/v1/changes").getGet());
        page.addHeaderObject(
                "Link",
                new Header()
                        .description("rel=next: what comes after, also where there is nothing there yet (RFC 8288)")
                        .schema(Schemas.of("string")));
        Schema<?> batch = Schemas.of("array");
        batch.setItems(Schemas.ref(NAME));
        page.setContent(new Content().addMediaType(Change.BATCH_MEDIA_TYPE, new MediaType().schema(batch)));
        success(api.getPaths().get("/v1/changes/stream").getGet())
                .setContent(new Content()
                        .addMediaType(
                                "text/event-stream",
                                new MediaType()
                                        .schema(Schemas.of("string")
                                                .description("Events of the type change; id is the position, data a"
                                                        + " Change as JSON"))));
    }

    private static ApiResponse success(Operation operation) {
        return operation.getResponses().get("200");
    }

    private static Schema<?> schema() {
        Schema<?> change = Schemas.of("object").description("A recorded event as a CloudEvent 1.0");
        text(change, "specversion", "The version of CloudEvents", "1.0");
        text(change, "id", "The event's identifier", "01a206d8-59a9-7775-8c29-7e62961e7e6c");
        text(change, "source", "The agreement", "/v1/agreements/7bd3dbf9-37de-5b43-aaec-586cc9eca3ce");
        text(change, "type", "The name under which the event is stored", "se.paragraf.event.AgreementProposed");
        text(change, "time", "When it was recorded", "2022-04-14T08:15:00Z");
        text(change, "datacontenttype", "The media type of data", "application/json");
        text(change, "position", "The event's place among all events, a whole number", "17");
        text(change, "revision", "The revision in which data is stored", "1");
        text(change, "actor", "Who recorded it", "local");
        change.addProperty(
                "casesequence",
                Schemas.of("integer")
                        .description("The event's place in its case file, from 0")
                        .example(0));
        change.addProperty("data", Schemas.of("object").description("What is stored, as docs/events.md describes it"));
        change.setRequired(List.of(
                "specversion", "id", "source", "type", "time", "datacontenttype", "position", "casesequence", "data"));
        return change;
    }

    private static void text(Schema<?> change, String name, String description, String example) {
        change.addProperty(name, Schemas.of("string").description(description).example(example));
    }
}
