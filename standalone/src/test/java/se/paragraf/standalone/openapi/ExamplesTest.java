package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the description shows of bodies is what it says of them. */
class ExamplesTest {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final SchemaRegistry SCHEMAS = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private final JsonNode description = JSON.readTree(new ObjectMapper()
            .writeValueAsString(new ObjectMapper(new YAMLFactory()).readTree(OpenApiTest.FILE.toFile())));

    ExamplesTest() throws IOException {}

    @TestFactory
    Stream<DynamicTest> every_example_of_a_body_meets_the_schema_of_that_body() {
        return description.findValues("content").stream()
                .flatMap(content -> content.values().stream())
                .filter(body -> body.has("examples") || body.has("example"))
                .flatMap(body -> examples(body)
                        .map(example -> dynamicTest(
                                example.toString()
                                        .substring(
                                                0,
                                                Math.min(80, example.toString().length())),
                                () -> assertThat(errors(body.get("schema"), example))
                                        .isEmpty())));
    }

    private Stream<JsonNode> examples(JsonNode body) {
        return Stream.concat(
                Stream.ofNullable(body.get("example")),
                body.path("examples").values().stream()
                        .map(example -> example.has("$ref")
                                ? description
                                        .at(example.get("$ref").asString().substring(1))
                                        .get("value")
                                : example.get("value")));
    }

    private Iterable<?> errors(JsonNode schema, JsonNode example) {
        ObjectNode whole = ((ObjectNode) schema.deepCopy());
        whole.set("components", description.get("components"));
        return SCHEMAS.getSchema(whole).validate(example);
    }
}
