package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.ServerAddressFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A register in a process of its own that is told by environment variables to write JSON and to send its traces. */
@Timeout(value = 2, unit = TimeUnit.MINUTES) // a process that never answers would be waited for without end
class WatchedRegisterTest {

    private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
    private static final String UNSAMPLED = "0af7651916cd43dd8448eb211c80319c";
    private static final String KEY = "watched-proposal";
    private static String secret = "";

    private static final ByteArrayOutputStream RECEIVED = new ByteArrayOutputStream();

    @TempDir
    private static Path folder;

    private static List<String> lines;
    private static Answer recorded;

    @BeforeAll
    static void watch() throws Exception {
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            synchronized (RECEIVED) {
                exchange.getRequestBody().transferTo(RECEIVED);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        Path output = folder.resolve("output");
        Path data = folder.resolve("data");
        Process process = process(
                data, output, "http://127.0.0.1:" + collector.getAddress().getPort());
        try {
            URI address = addressIn(data, process);
            secret = TestAccounts.in(data).of("registrar");
            ask(new Register(address, TestAccounts.in(data)));
            process.destroy();
            process.waitFor();
        } finally {
            process.destroyForcibly();
            collector.stop(0);
        }
        lines = Files.readAllLines(output);
    }

    private static Process process(Path data, Path output, String collector) throws IOException {
        // The query side's tests bring a configuration of the log along that would take the place of the program's own.
        String classPath = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(entry -> !entry.matches(".*query-side.*tests?(-classes)?(\\.jar)?/?"))
                .collect(Collectors.joining(java.io.File.pathSeparator));
        ProcessBuilder builder = JavaProcess.of(classPath, Paragraf.class, "serve", "--port", 0, "--data", data)
                .redirectOutput(output.toFile())
                .redirectError(folder.resolve("errors").toFile());
        builder.environment()
                .putAll(Map.of(
                        "LOGGING_STRUCTURED_FORMAT_CONSOLE", "ecs",
                        "LOGGING_LEVEL_SE_PARAGRAF_COMMAND_DISPATCH", "debug",
                        "OTEL_EXPORTER_OTLP_ENDPOINT", collector,
                        "OTEL_TRACES_SAMPLER", "parentbased_always_on"));
        return builder.start();
    }

    private static URI addressIn(Path data, Process process) throws IOException {
        Optional<URI> address = Optional.empty();
        while (address.isEmpty()) {
            assertThat(process.isAlive())
                    .as(Files.readString(folder.resolve("errors")))
                    .isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            address = new ServerAddressFile(data).read();
        }
        return address.orElseThrow();
    }

    private static void ask(Register register) {
        Map<String, Object> proposal =
                Map.copyOf(RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));
        String authorization = "Bearer " + secret;
        recorded = register.post(
                "/v1/agreements",
                proposal,
                "traceparent",
                "00-" + TRACE + "-00f067aa0ba902b7-01",
                "Idempotency-Key",
                KEY,
                "Authorization",
                authorization);
        register.post(
                "/v1/agreements",
                proposal,
                "traceparent",
                "00-" + UNSAMPLED + "-00f067aa0ba902b7-00",
                "Authorization",
                authorization);
    }

    @Test
    void
            given_the_log_as_json_when_the_register_runs_then_every_line_is_an_object_that_says_when_how_gravely_and_what() {
        assertThat(lines)
                .hasSizeGreaterThanOrEqualTo(3)
                .allSatisfy(line -> assertThat(json(line).isObject()).as(line).isTrue())
                .allSatisfy(line -> assertThat(json(line).at("/@timestamp").asString())
                        .as(line)
                        .isNotEmpty())
                .allSatisfy(line -> assertThat(json(line).at("/log/level").asString())
                        .as(line)
                        .isNotEmpty())
                .allSatisfy(line -> assertThat(json(line).at("/message").asString())
                        .as(line)
                        .isNotEmpty())
                .anyMatch(line -> line.contains("The register in"));
    }

    @Test
    void given_the_log_as_json_when_a_command_is_recorded_then_its_line_names_the_trace_the_command_and_who_asked() {
        assertThat(recorded.status()).isEqualTo(201);
        assertThat(lines.stream().map(WatchedRegisterTest::json))
                .filteredOn(line -> line.path("commandId").asString("").equals(KEY))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.path("message").asString()).isEqualTo("ProposeAgreement RECORDED");
                    assertThat(line.path("traceId").asString()).isEqualTo(TRACE);
                    assertThat(line.path("actor").asString()).isEqualTo("launcher/test-registrar");
                });
    }

    @Test
    void given_a_token_when_a_request_brings_it_then_no_line_says_it() {
        assertThat(lines).noneMatch(line -> line.contains(secret));
    }

    @Test
    void given_a_collector_when_a_request_is_of_a_sampled_trace_then_its_span_is_sent_and_that_of_another_is_not() {
        String received = RECEIVED.toString(StandardCharsets.ISO_8859_1);

        assertThat(received).contains("http post /v1/agreements", "paragraf");
        assertThat(received).contains(bytes(TRACE), bytes(stepOf(recorded))).doesNotContain(bytes(UNSAMPLED));
        assertThat(received).doesNotContain(secret);
    }

    private static String stepOf(Answer answer) {
        return answer.header("traceparent").split("-")[2];
    }

    /** As a message in protocol buffers has them. */
    private static String bytes(String hexadecimal) {
        return new String(HexFormat.of().parseHex(hexadecimal), StandardCharsets.ISO_8859_1);
    }

    private static JsonNode json(String line) {
        return JsonMapper.shared().readTree(line);
    }
}
