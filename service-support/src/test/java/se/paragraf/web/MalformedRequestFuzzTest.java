package se.paragraf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleBody;
import se.paragraf.web.sample.SampleServiceTest;

/**
 * Fuzzing with hundreds of corrupted requests: each is refused with a problem document, none makes the service fail.
 */
@SampleServiceTest
class MalformedRequestFuzzTest {

    private static final int REQUESTS_PER_SEED = 100;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e99",
            "0.5",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[[[]]]",
            "{\"a\":{}}",
            "\"\\ud800\"",
            "99999999999999999999999999",
            "\"2022-13-45\"",
            "\"\\u0000\"");

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    @RepeatedTest(5)
    void given_a_corrupted_body_when_it_is_posted_then_it_is_refused_or_harmless(RepetitionInfo repetition) {
        long seed = 20_221_113L + repetition.getCurrentRepetition();
        Random random = new Random(seed);
        int refused = 0;
        for (int request = 0; request < REQUESTS_PER_SEED; request++) {
            byte[] body = corrupt(random);
            String what = "seed " + seed + ", request " + request + ": " + new String(body, StandardCharsets.UTF_8);
            refused += send(body, random.nextBoolean(), what) ? 1 : 0;
        }
        assertThat(refused).as("refused with seed " + seed).isGreaterThan(REQUESTS_PER_SEED / 2);
    }

    @RepeatedTest(2)
    void given_a_corrupted_page_when_it_is_asked_then_it_is_refused(RepetitionInfo repetition) {
        long seed = repetition.getCurrentRepetition();
        Random random = new Random(seed);
        for (int request = 0; request < REQUESTS_PER_SEED; request++) {
            String value = random.nextBoolean()
                    ? Long.toString(-1 - random.nextInt(1000))
                    : "9".repeat(11 + random.nextInt(300));
            String path = "/v1/samples?" + (random.nextBoolean() ? "limit=" : "offset=") + value;
            Answer answer = client.get(path);
            assertThat(answer.status()).as("seed " + seed + ": " + path).isEqualTo(400);
            answer.isProblem(400, "invalid-field");
        }
    }

    @Test
    void given_ten_mebibytes_again_and_again_when_they_are_posted_then_they_are_too_large() {
        byte[] body = new byte[10 * 1024 * 1024];
        Arrays.fill(body, (byte) ' ');
        for (int request = 0; request < 5; request++) {
            client.post(BodyPublishers.ofByteArray(body)).isProblem(413, "body-too-large");
            client.post(chunked(body)).isProblem(413, "body-too-large");
        }
    }

    private boolean send(byte[] body, boolean inChunks, String what) {
        Answer answer = client.post(inChunks ? chunked(body) : BodyPublishers.ofByteArray(body));
        if (answer.status() == 201) {
            return false;
        }
        assertThat(answer.status()).as(what).isBetween(400, 499);
        assertThat(answer.header("Content-Type")).as(what).isEqualTo("application/problem+json");
        assertThat(answer.member("type")).as(what).startsWith("/problems/");
        return true;
    }

    private static BodyPublisher chunked(byte[] body) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
    }

    private static byte[] corrupt(Random random) {
        List<Function<byte[], byte[]>> ways = List.of(
                body -> Arrays.copyOf(body, random.nextInt(body.length)),
                body -> withByte(body, random.nextInt(body.length), (byte) random.nextInt(256)),
                body -> withByte(body, random.nextInt(body.length), (byte) 0xC3),
                body -> replaceValue(body, random),
                body -> deep(random.nextInt(5000)),
                body -> twice(body, random.nextInt(body.length)));
        return ways.get(random.nextInt(ways.size())).apply(SampleBody.VALID.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] withByte(byte[] body, int index, byte value) {
        body[index] = value;
        return body;
    }

    private static byte[] replaceValue(byte[] body, Random random) {
        String text = new String(body, StandardCharsets.UTF_8);
        int colon = text.indexOf(": ", random.nextInt(text.lastIndexOf(": "))) + 2;
        int end = colon + 1;
        while (end < text.length() - 1 && ",}]".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String value = VALUES.get(random.nextInt(VALUES.size()));
        return (text.substring(0, colon) + value + text.substring(end)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] deep(int levels) {
        return ("{\"data\": " + "[".repeat(levels)).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] twice(byte[] body, int from) {
        String text = new String(body, StandardCharsets.UTF_8);
        return (text + text.substring(Math.min(from, text.length()))).getBytes(StandardCharsets.UTF_8);
    }
}
