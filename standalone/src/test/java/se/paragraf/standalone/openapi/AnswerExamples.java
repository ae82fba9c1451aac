package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import se.paragraf.web.problem.ProblemRegistry;
import se.paragraf.web.problem.ProblemType;
import tools.jackson.databind.json.JsonMapper;

/**
 * Examples of what is answered, one for each schema and for each type of problem. Those of schemas are what a running
 * register answered once, as {@link RecordedAnswers} keeps it.
 */
final class AnswerExamples {

    /** A file for each, called as the schema or as the last part of the problem's type. */
    static final Path FOLDER = Path.of("src/test/resources/answers");

    private static final String PLACE = "#/components/examples/";
    private static final String SUFFIX = ".json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private AnswerExamples() {}

    /** Refers to an example in each answer that has one, and keeps the examples themselves beside the schemas. */
    static void addTo(OpenAPI api, ProblemRegistry problems) {
        Components components = api.getComponents();
        problems.all().forEach(type -> components.addExamples(type.slug(), of(type)));
        kept().forEach((name, value) -> components.addExamples(name, new Example().value(value)));
        components.setExamples(new TreeMap<>(components.getExamples()));
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .forEach(operation -> refer(operation, components));
    }

    private static void refer(Operation operation, Components components) {
        operation.getResponses().values().stream()
                .flatMap(answer -> Stream.ofNullable(answer.getContent()))
                .flatMap(content -> content.values().stream())
                .filter(content -> content.getExample() == null)
                .forEach(content -> name(content.getSchema())
                        .filter(components.getExamples()::containsKey)
                        .ifPresent(name -> content.addExamples(name, ref(name))));
    }

    /** A reference to the example of that name. */
    static Example ref(String name) {
        return new Example().$ref(PLACE + name);
    }

    /** By which name the example of what the media type holds is kept: its schema's, in the plural for a list of them. */
    static Optional<String> name(Schema<?> schema) {
        if (schema.getItems() != null) {
            return name(schema.getItems()).map(name -> name + "s");
        }
        return Optional.of(Schemas.target(schema)).filter(name -> !name.isEmpty() && !name.equals(ProblemSchema.NAME));
    }

    /** Whether what it holds is written as JSON. */
    static boolean isJson(String mediaType, MediaType content) {
        return content.getSchema() != null && mediaType.matches("application/(?:.+\\+)?json");
    }

    private static Example of(ProblemType type) {
        Map<String, Object> problem = new TreeMap<>(Map.of(
                "type", type.uri().toString(),
                "title", type.title().en(),
                "status", type.status().value()));
        return new Example().summary(type.title().en()).value(problem);
    }

    private static Map<String, Object> kept() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            Map<String, Object> kept = new TreeMap<>();
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                kept.put(
                        name.substring(0, name.length() - SUFFIX.length()),
                        JSON.readValue(Files.readString(file), Object.class));
            }
            return kept;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Path file(String name) {
        return FOLDER.resolve(name + SUFFIX);
    }
}
