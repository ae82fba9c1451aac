package se.paragraf.standalone.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.standalone.TestAccounts;

/** A stream of changes while the register stops. */
class StoppedStreamTest {

    @TempDir
    private Path folder;

    /** A stream that was cut off in the middle of an answer would be an error to the reader. */
    @Test
    void given_an_open_stream_when_the_register_stops_then_the_stream_ends_properly() throws Exception {
        RunningRegister running = RunningRegister.start(folder, 0);
        HttpRequest request = HttpRequest.newBuilder(running.address().resolve("/v1/changes/stream"))
                .header("Authorization", "Bearer " + TestAccounts.in(folder).of("reader"))
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        try (BufferedReader lines = reader(answer)) {
            assertThat(lines.readLine()).isNotNull();

            running.close();

            assertThat(lines.lines()).allMatch(line -> line.isEmpty() || line.startsWith(":") || line.startsWith("re"));
        }
    }

    private static BufferedReader reader(HttpResponse<InputStream> answer) {
        return new BufferedReader(new InputStreamReader(answer.body(), StandardCharsets.UTF_8));
    }
}
