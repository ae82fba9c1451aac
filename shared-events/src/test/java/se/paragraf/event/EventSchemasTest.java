package se.paragraf.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import se.paragraf.event.json.EventJson;
import se.paragraf.event.json.EventSchemas;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the committed schemas those of the events. {@code mvn -Pregenerate} writes them for the present revisions; the
 * schema of an earlier revision, whose class is gone, stays as it was.
 */
class EventSchemasTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/se/paragraf/event/schema");
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON = EventJson.mapper();
    private static final DefaultIndenter INDENTER = new DefaultIndenter("  ", "\n");
    private static final ObjectWriter WRITER = JSON.writer()
            .with(new DefaultPrettyPrinter().withObjectIndenter(INDENTER).withArrayIndenter(INDENTER));

    @Tag("generated")
    @TestFactory
    Stream<DynamicTest> the_schema_of_an_event_is_that_of_its_class() {
        return EventExamples.all().values().stream()
                .<Class<?>>map(AgreementEvent::getClass)
                .distinct()
                .map(type -> dynamicTest(type.getSimpleName(), () -> mustBe(type)));
    }

    @TestFactory
    Stream<DynamicTest> every_stored_form_meets_its_schema_and_no_other_member_does() throws IOException {
        return golden().stream()
                .map(file -> dynamicTest(file.getFileName().toString(), () -> {
                    String[] name = file.getFileName().toString().split("\\.", -1);
                    Schema schema = schema(name[0], name[1]);
                    ObjectNode payload =
                            (ObjectNode) JSON.readTree(Files.readString(file)).get("payload");
                    assertThat(schema.validate(payload)).isEmpty();
                    assertThat(schema.validate(payload.deepCopy().put("unheardOf", 1)))
                            .isNotEmpty();
                    assertThat(schema.validate(payload.deepCopy().without("agreementId")))
                            .isNotEmpty();
                }));
    }

    @Test
    void an_unknown_form_has_no_schema() {
        assertThat(EventSchemas.of("AdoptedByMunicipality", "99")).isEmpty();
        assertThat(EventSchemas.of("../AdoptedByMunicipality", "1")).isEmpty();
    }

    private static void mustBe(Class<?> type) throws IOException {
        String revision = type.getAnnotation(Revision.class).value();
        String expected = WRITER.writeValueAsString(SchemaOfEvent.of(type)) + "\n";
        if (Boolean.getBoolean("paragraf.regenerate")) {
            Files.createDirectories(SCHEMAS);
            Files.writeString(SCHEMAS.resolve(type.getSimpleName() + "." + revision + ".json"), expected);
        }
        assertThat(Files.readString(SCHEMAS.resolve(type.getSimpleName() + "." + revision + ".json")))
                .as("mvn -Pregenerate writes it")
                .isEqualTo(expected);
    }

    private static Schema schema(String name, String revision) {
        byte[] schema = EventSchemas.of(name, revision).orElseThrow();
        JsonNode read = JSON.readTree(new String(schema, StandardCharsets.UTF_8));
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(read);
    }

    private static List<Path> golden() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.sorted().toList();
        }
    }
}
