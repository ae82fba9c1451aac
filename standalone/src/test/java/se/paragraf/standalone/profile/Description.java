package se.paragraf.standalone.profile;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The committed description, taken apart. */
final class Description {

    static final Path FILE = Path.of("../service-support/src/main/resources/openapi.yaml");

    private final OpenAPI api;

    private Description(OpenAPI api) {
        this.api = api;
    }

    static Description read() {
        try {
            return new Description(
                    new OpenAPIV3Parser().readContents(Files.readString(FILE)).getOpenAPI());
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    OpenAPI api() {
        return api;
    }

    /** The paths of the API itself, without the pages beside it. */
    List<String> versionedPaths() {
        return api.getPaths().keySet().stream()
                .filter(path -> path.startsWith("/v"))
                .toList();
    }

    List<Call> calls() {
        return api.getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                        .map(call -> new Call(path.getKey(), path.getValue(), call.getKey(), call.getValue(), this)))
                .toList();
    }

    List<Parameter> parameters(String in) {
        return calls().stream()
                .flatMap(call -> call.parameters().stream())
                .filter(parameter -> parameter.getIn().equals(in))
                .toList();
    }

    /** Every property of every schema, however deep, with its name. */
    List<Map.Entry<String, Schema<?>>> properties() {
        return api.getComponents().getSchemas().values().stream()
                .flatMap(Description::properties)
                .toList();
    }

    private static Stream<Map.Entry<String, Schema<?>>> properties(Schema<?> schema) {
        return Stream.ofNullable(schema.getProperties())
                .flatMap(properties -> properties.entrySet().stream())
                .flatMap(property -> Stream.concat(
                        Stream.of(Map.entry(property.getKey(), property.getValue())), properties(property.getValue())));
    }

    /** One operation at its path. */
    record Call(String path, PathItem item, HttpMethod method, Operation operation, Description description) {

        /** Its own parameters and those of all operations at its path. */
        List<Parameter> parameters() {
            return Stream.of(operation.getParameters(), item.getParameters())
                    .flatMap(Stream::ofNullable)
                    .flatMap(List::stream)
                    .map(parameter -> parameter.get$ref() == null
                            ? parameter
                            : description.api.getComponents().getParameters().get(name(parameter.get$ref())))
                    .toList();
        }

        boolean takes(String parameter) {
            return parameters().stream().anyMatch(taken -> taken.getName().equals(parameter));
        }

        /** Its answers by status. */
        Map<String, ApiResponse> answers() {
            Map<String, ApiResponse> answers = new TreeMap<>();
            operation
                    .getResponses()
                    .forEach((status, answer) -> answers.put(
                            status,
                            answer.get$ref() == null
                                    ? answer
                                    : description
                                            .api
                                            .getComponents()
                                            .getResponses()
                                            .get(name(answer.get$ref()))));
            return answers;
        }

        /** What it sends and answers, by media type. */
        Stream<Map.Entry<String, MediaType>> contents() {
            Stream<Content> sent = Stream.ofNullable(operation.getRequestBody()).map(body -> body.getContent());
            return Stream.concat(sent, answers().values().stream().map(ApiResponse::getContent))
                    .filter(Objects::nonNull)
                    .flatMap(content -> content.entrySet().stream());
        }

        private static String name(String reference) {
            return reference.substring(reference.lastIndexOf('/') + 1);
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }
}
