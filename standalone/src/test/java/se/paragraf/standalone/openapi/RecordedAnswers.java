package se.paragraf.standalone.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem.HttpMethod;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import se.paragraf.standalone.openapi.RequestsFile.Request;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what a fresh register answers to {@code requests.http}: of each form the first answer, unless one is kept. */
final class RecordedAnswers {

    private static final int SHOWN = 2;
    private static final Pattern EMPTY_LIST = Pattern.compile("^(?:\\[]|\\{\"items\":\\[])");
    private static final String PROBLEMS = "/problems/";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final OpenAPI api;

    RecordedAnswers(OpenAPI api) {
        this.api = api;
    }

    /**
     * Sends all requests, in their order, and writes a file for each form of answer that has none. What only reads is asked
     * again at the end, by when lists are no longer empty that need not be.
     */
    void keep(RunningRegister register) throws IOException, InterruptedException {
        List<Request> requests = RequestsFile.read();
        for (Request request : requests) {
            TextResponse answer = RequestsFileTest.send(register, request);
            if (!EMPTY_LIST.matcher(answer.body()).find()) {
                keep(request, answer);
            }
        }
        for (Request request : requests) {
            if (request.method().equals("GET")) {
                keep(request, RequestsFileTest.send(register, request));
            }
        }
    }

    private void keep(Request request, TextResponse answer) throws IOException {
        Path file = name(request, answer).map(AnswerExamples::file).orElse(null);
        if (file != null && Files.notExists(file)) {
            Files.writeString(
                    file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(shortened(answer.body())) + "\n");
        }
    }

    /** By which name the answer is kept, if it is of a kind that is. */
    private Optional<String> name(Request request, TextResponse answer) {
        String mediaType =
                answer.headers().firstValue("Content-Type").orElse("").split(";", 2)[0];
        if (mediaType.equals("application/problem+json")) {
            return Optional.of(
                    JSON.readTree(answer.body()).get("type").asString().substring(PROBLEMS.length()));
        }
        return operation(request)
                .map(operation -> operation.getResponses().get(String.valueOf(answer.statusCode())))
                .map(ApiResponse::getContent)
                .map(content -> content.get(mediaType))
                .filter(content -> AnswerExamples.isJson(mediaType, content) && content.getExample() == null)
                .map(MediaType::getSchema)
                .flatMap(AnswerExamples::name);
    }

    private Optional<Operation> operation(Request request) {
        return api.getPaths().entrySet().stream()
                .filter(path -> request.calls(request.method(), path.getKey()))
                .min(Comparator.comparing(path -> path.getKey().contains("{")))
                .map(Map.Entry::getValue)
                .map(item -> item.readOperationsMap().get(HttpMethod.valueOf(request.method())));
    }

    /** A page as it would be answered if only a few entries had been asked for. */
    private static JsonNode shortened(String body) {
        JsonNode answer = JSON.readTree(body);
        if (answer instanceof ArrayNode list) {
            shorten(list);
        } else if (answer.path("items") instanceof ArrayNode items && shorten(items)) {
            ((ObjectNode) answer).put("limit", SHOWN);
        }
        return answer;
    }

    private static boolean shorten(ArrayNode list) {
        boolean longer = list.size() > SHOWN;
        while (list.size() > SHOWN) {
            list.remove(SHOWN);
        }
        return longer;
    }
}
