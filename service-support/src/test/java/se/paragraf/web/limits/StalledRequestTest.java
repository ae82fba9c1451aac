package se.paragraf.web.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleBody;
import se.paragraf.web.sample.SampleServiceTest;

/** Requests that stall half-way. */
@SampleServiceTest
class StalledRequestTest {

    private static final int STALLED = 250;

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "POST /v1/samples HTTP/1.1\r\nHost: localhost\r\n",
                "POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\n{",
                "POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer guessed\r\n"
                        + "Content-Length: 500000\r\n\r\n{",
                "POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer registrar\r\n"
                        + "Content-Type: application/json\r\nContent-Length: 500000\r\n\r\n{"
            })
    void many_stalled_requests_do_not_hold_up_others(String beginning) throws IOException {
        List<Socket> idle = new ArrayList<>();
        try {
            for (int client = 0; client < STALLED; client++) {
                Socket socket = new Socket("localhost", port);
                idle.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            }
            for (int request = 0; request < 20; request++) {
                assertThat(new Client(port).post(SampleBody.VALID).status()).isEqualTo(201);
            }
        } finally {
            for (Socket socket : idle) {
                socket.close();
            }
        }
    }

    @Test
    void the_answer_to_a_refused_body_does_not_wait_for_its_rest() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream()
                    .write("POST /v1/samples HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\n{"
                            .getBytes(StandardCharsets.US_ASCII));
            String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();

            assertThat(line).startsWith("HTTP/1.1 401");
        }
    }
}
