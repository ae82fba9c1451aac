package se.paragraf.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.Corruption.any;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A thousand malformed requests: each is refused as the client's fault, and none leaves a trace in the register. */
@AgainstRegister
class MalformedRequestTest {

    private static final long SEED = 20_221_122;
    private static final int CORRUPTED_BODIES = 720;
    private static final int CORRUPTED_HEADERS = 70;
    private static final int TOO_LARGE = 10;
    private static final int READS = 200;

    private final Register register;
    private final Random random = new Random(SEED);
    private final OpenCase open;
    private long position;
    private long total;

    MalformedRequestTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, ASELE);
    }

    @BeforeEach
    void count() {
        open.record("/adoptions", RequestBodies.adoption(ASELE, RequestBodies.assertion(ASELE)));
        position = open.trail().get(1).get("position").asLong();
        total = register.get("/v1/agreements").is(200).number("total");
    }

    /** Positions have no gaps, so the next event's tells whether anything was recorded in between. */
    @AfterEach
    void nothingWasRecorded() {
        OpenCase next = OpenCase.of(register, UMEA);
        assertThat(next.trail().get(0).get("position").asLong()).isEqualTo(position + 1);
        Answer list = register.get("/v1/agreements").is(200);
        assertThat(list.number("total")).isEqualTo(total + 1);
        while (Long.parseLong(list.header("X-Position")) <= position) {
            list = register.get("/v1/agreements").is(200);
        }
        assertThat(list.header("X-Position")).isEqualTo(Long.toString(position + 1));
    }

    @Test
    void given_corrupted_bodies_of_every_command_when_they_are_sent_then_each_is_refused_and_none_recorded() {
        List<Command> commands = Command.all(open);
        for (int number = 0; number < CORRUPTED_BODIES; number++) {
            Command command = commands.get(number % commands.size());
            Corruption corruption = any(List.of(Corruption.values()), random);
            byte[] body = corruption.corrupt(tree(command), command, random);

            Answer answer = send(command.path(), body, "Content-Type", "application/json");

            assertRefused(
                    answer,
                    number + " " + corruption + " " + command.path() + " "
                            + new String(body, 0, Math.min(body.length, 500), UTF_8));
            if (corruption != Corruption.UNKNOWN_CODE) {
                assertThat(answer.status())
                        .as(corruption + ": " + answer.body())
                        .isEqualTo(400);
            }
        }
    }

    @Test
    void given_corrupted_headers_and_paths_when_they_are_sent_then_each_is_refused_and_none_recorded() {
        List<Command> commands = Command.all(open);
        for (int number = 0; number < CORRUPTED_HEADERS; number++) {
            Command command = commands.get(number % commands.size());
            byte[] body = tree(command).toString().getBytes(UTF_8);
            String json = "application/json";
            Answer answer = switch (number % 7) {
                case 0 -> send(command.path(), body, "Content-Type", "text/plain");
                case 1 -> send(command.path(), body, "Content-Type", "application/x-www-form-urlencoded");
                case 2 -> send(command.path(), body, "Content-Type", "multipart/form-data; boundary=x");
                case 3 -> send(command.path(), body, "Content-Type", json, "Content-Encoding", "gzip");
                case 4 -> send(command.path(), body, "Content-Type", json, "If-Match", "nine");
                case 5 -> send(command.path(), body, "Content-Type", json, "Idempotency-Key", "a b");
                default -> send(command.path() + "?unknown=1", body, "Content-Type", json);
            };
            assertRefused(answer, number + " " + command.path());
        }
    }

    @Test
    void given_ten_mebibytes_when_they_are_sent_then_they_are_too_large() {
        List<Command> commands = Command.all(open);
        byte[] body = new byte[10 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        for (int number = 0; number < TOO_LARGE; number++) {
            String path = commands.get(number % commands.size()).path();
            BodyPublisher publisher = number % 2 == 0
                    ? BodyPublishers.ofByteArray(body)
                    : BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
            register.send("POST", path, publisher, "Content-Type", "application/json")
                    .isProblem(413, "body-too-large");
        }
    }

    @Test
    void given_corrupted_reads_when_they_are_sent_then_each_is_refused() {
        List<String> paths =
                List.of("/v1/agreements", open.path(), open.path() + "/trail", "/v1/municipalities/2480/agreements");
        List<String> everywhere = List.of("unknown=1", "limit=20&limit=20&atLeast=-1&q=", "Limit=1", "status=NO");
        List<String> lists = List.of(
                "limit=-1",
                "offset=-1",
                "limit=0",
                "limit=101",
                "limit=abc",
                "limit=",
                "offset=1e3",
                "limit=9999999999999",
                "offset=-9999999999",
                "before=-1",
                "before=x",
                "party=99999",
                "party=24&party=24",
                "region=1",
                "region=24%00",
                "q=" + "x".repeat(300),
                "q=a&q=b",
                "status=active",
                "knownAt=2022-02-30");
        List<String> ones = List.of("atLeast=-1", "atLeast=x", "atLeast=99999999999999999999", "atLeast=1&atLeast=2");
        for (int number = 0; number < READS; number++) {
            String path = any(paths, random);
            List<String> own = path.equals(open.path()) || path.endsWith("/trail") ? ones : lists;
            String query = any(random.nextInt(4) == 0 ? everywhere : own, random);
            String what = path + "?" + query;

            assertRefused(register.get(what), what);
        }
    }

    private Answer send(String path, byte[] body, String... headers) {
        return register.send("POST", path, BodyPublishers.ofByteArray(body), headers);
    }

    private static void assertRefused(Answer answer, String what) {
        assertThat(answer.status()).as(what + " " + answer.body()).isBetween(400, 499);
        answer.isProblem(answer.status());
    }

    private static ObjectNode tree(Command command) {
        return (ObjectNode) Register.JSON.readTree(Register.JSON.writeValueAsString(command.body()));
    }
}
