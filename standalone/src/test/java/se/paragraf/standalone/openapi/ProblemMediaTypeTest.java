package se.paragraf.standalone.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.acceptance.Tokens;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every operation of the description, asked for in many formats: problem+json says that the body is a problem document. */
class ProblemMediaTypeTest {

    private static final String PROBLEM_JSON = "application/problem+json";
    private static final JsonMapper JSON = JsonMapper.shared();

    private static final String DOCUMENT = "Made up";

    /** The header Accept; none where it is empty. */
    private static final List<String> ACCEPT = List.of(
            "",
            "*/*",
            "application/json",
            PROBLEM_JSON,
            PROBLEM_JSON + ", application/json",
            "application/json, " + PROBLEM_JSON,
            "application/*+json",
            "application/*",
            "application/vnd.spring-boot.actuator.v3+json, " + PROBLEM_JSON,
            "text/html",
            "text/csv, " + PROBLEM_JSON,
            "text/calendar, " + PROBLEM_JSON);

    /** What is sent with a POST or a PUT where an empty object would be refused. */
    private static final Map<String, String> BODIES = Map.of(
            "POST /v1/agreements/{agreementId}/annotations",
            "{\"sequence\":0,\"note\":\"Made up\"}",
            "PUT /v1/documents/{sha256}",
            DOCUMENT);

    @TempDir
    private static Path data;

    private static RunningRegister register;
    private static Map<String, String> path = Map.of();

    @BeforeAll
    static void start() {
        register = RunningRegister.start(data, 0);
        Register client = TestAccounts.register(register);
        Answer proposed = client.post(
                "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480", "2482")));
        TestDocument document = TestDocument.of(DOCUMENT.getBytes(StandardCharsets.UTF_8));
        document.to(client);
        String audit = client.post("/v1/audits", Map.of()).text("id");
        client.getOnceEnded("/v1/audits/" + audit);
        path = Map.of(
                "{agreementId}", proposed.text("agreementId"),
                "{municipality}", "2480",
                "{condition}", "1",
                "{decisionId}", "24-utvecklingsnamnden-2022-04-13-73",
                "{correctionId}", "1",
                "{reversalId}", "1",
                "{sha256}", document.sha256(),
                "{slug}", "not-found",
                "{id}", audit);
    }

    @AfterAll
    static void stop() {
        register.close();
    }

    static Stream<String> operations() throws Exception {
        List<String> operations = new ArrayList<>();
        new OpenAPIV3Parser()
                .readContents(Files.readString(OpenApiTest.FILE))
                .getOpenAPI()
                .getPaths()
                .forEach((address, item) ->
                        item.readOperationsMap().keySet().forEach(method -> operations.add(method + " " + address)));
        return operations.stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void given_an_operation_when_it_is_asked_for_in_any_format_then_problem_json_is_a_problem_and_nothing_else(
            String operation) throws Exception {
        boolean wasAnswered = false;
        for (String accept : ACCEPT) {
            TextResponse answer = ask(operation, accept);

            String type = answer.headers().firstValue("Content-Type").orElse("");
            assertThat(type.startsWith(PROBLEM_JSON))
                    .as("%s, Accept: %s: %d %s", operation, accept, answer.statusCode(), type)
                    .isEqualTo(isProblem(answer));
            assertThat(isProblem(answer)).isEqualTo(answer.statusCode() >= 400);
            wasAnswered |= answer.statusCode() != 406;
        }
        assertThat(wasAnswered).isTrue();
    }

    /** A problem document has a type that is explained, and its own status (RFC 9457 section 3.1). */
    private static boolean isProblem(TextResponse answer) {
        try {
            JsonNode body = JSON.readTree(answer.body());
            return body != null
                    && body.path("type").asString("").startsWith("/problems/")
                    && body.path("status").asInt(0) == answer.statusCode();
        } catch (JacksonException e) {
            return false;
        }
    }

    private static TextResponse ask(String operation, String accept) throws Exception {
        String[] methodAndPath = operation.split(" ", 2);
        String address = methodAndPath[1];
        for (Map.Entry<String, String> value : path.entrySet()) {
            address = address.replace(value.getKey(), value.getValue());
        }
        boolean reads = methodAndPath[0].equals("GET");
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(register.address() + address))
                .method(
                        methodAndPath[0],
                        reads ? BodyPublishers.noBody() : BodyPublishers.ofString(BODIES.getOrDefault(operation, "{}")))
                .header("Authorization", "Bearer " + TestAccounts.in(data).of(Tokens.REGISTRAR_AND_OFFICER));
        if (!reads) {
            request.header("Content-Type", contentType(methodAndPath));
        }
        if (!accept.isEmpty()) {
            request.header("Accept", accept);
        }
        return TextResponse.to(request.build());
    }

    private static String contentType(String[] methodAndPath) {
        if (methodAndPath[0].equals("PUT")) {
            return "text/plain";
        }
        return methodAndPath[1].equals("/v1/imports") ? "text/csv" : "application/json";
    }
}
