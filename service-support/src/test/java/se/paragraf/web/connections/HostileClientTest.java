package se.paragraf.web.connections;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleApplication;
import se.paragraf.web.sample.SampleBody;

/** Clients that mean harm, against a service with low bounds. */
@SpringBootTest(
        classes = SampleApplication.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.max-connections=60",
            "server.tomcat.threads.max=16",
            "paragraf.http.trusted-proxies=",
            "paragraf.http.connections-per-address=40",
            "paragraf.http.requests-per-address=8",
            "paragraf.http.head-timeout=3s",
            "paragraf.http.unread-body-timeout=2s",
            "paragraf.http.transfer-grace=3s"
        })
class HostileClientTest {

    private static final String HOST = "Host: localhost\r\n";
    private static final String JSON = HOST + "Content-Type: application/json\r\n";
    private static final String TOKEN = "Authorization: Bearer registrar\r\n";

    /** What each kind sends at first; it goes on with a byte now and then, and reads nothing. */
    private static final Map<String, String> KINDS = new TreeMap<>(Map.of(
            "slow head", "GET /v1/samples HTTP/1.1\r\n" + HOST + "X: ",
            "slow body", "POST /v1/samples HTTP/1.1\r\n" + JSON + "Content-Length: 500000\r\n\r\n{",
            "slow body with a token",
                    "POST /v1/samples HTTP/1.1\r\n" + JSON + TOKEN + "Content-Length: 500000\r\n\r\n{",
            "unread body of a 200", "GET /v1/api-info HTTP/1.1\r\n" + HOST + "Content-Length: 500000\r\n\r\n{",
            "unread chunks of a 200",
                    "GET /v1/api-info HTTP/1.1\r\n" + HOST + "Transfer-Encoding: chunked\r\n\r\n7A120\r\n{",
            "unread body of an answer of the server",
                    "OPTIONS * HTTP/1.1\r\n" + HOST + "Content-Length: 500000\r\n\r\n{",
            "slow trailer",
                    "POST /v1/samples HTTP/1.1\r\n" + JSON + TOKEN
                            + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\nX: ",
            "slow chunk extension",
                    "POST /v1/samples HTTP/1.1\r\n" + JSON + TOKEN + "Transfer-Encoding: chunked\r\n\r\n2;x=",
            "slow head behind a request",
                    "GET /v1/api-info HTTP/1.1\r\n" + HOST + "\r\nGET /v1/api-info HTTP/1.1\r\n" + HOST + "X: "));

    @LocalServerPort
    private int port;

    static List<String> kinds() {
        return List.copyOf(KINDS.keySet());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void given_a_byte_now_and_then_when_it_goes_on_then_the_connection_is_ended(String kind) throws IOException {
        try (Hostile hostile = new Hostile(KINDS.get(kind))) {
            assertThat(hostile.isEndedWhileItDrips()).as(kind).isTrue();
        }
    }

    @Test
    void given_answers_that_nobody_reads_when_it_goes_on_then_the_connection_is_ended() throws IOException {
        try (Hostile hostile = new Hostile(problemPages(90))) {
            assertThat(hostile.isEndedWhileItDrips()).isTrue();
        }
    }

    @Test
    void given_every_kind_at_once_when_a_registrar_records_then_all_is_recorded() throws IOException {
        List<Hostile> hostile = new ArrayList<>();
        try {
            for (int round = 0; round < 20; round++) {
                for (String beginning : KINDS.values()) {
                    hostile.add(new Hostile(beginning));
                }
                hostile.add(new Hostile(problemPages(20)));
                assertThat(recorded()).isEqualTo(201);
            }
        } finally {
            for (Hostile connection : hostile) {
                connection.close();
            }
        }
    }

    @Test
    void given_a_connection_with_a_token_when_others_fill_the_address_then_it_stays_open() throws IOException {
        List<Hostile> hostile = new ArrayList<>();
        try (Socket registrar = connect()) {
            assertThat(answerTo(registrar)).startsWith("HTTP/1.1 200");
            for (int number = 0; number < 100; number++) {
                hostile.add(new Hostile(""));
            }
            assertThat(answerTo(registrar)).startsWith("HTTP/1.1 200");
        } finally {
            for (Hostile connection : hostile) {
                connection.close();
            }
        }
    }

    /** On a new connection, as of one who comes just now. */
    private int recorded() {
        String request = "POST /v1/samples HTTP/1.1\r\n" + JSON + TOKEN + "Connection: close\r\nContent-Length: "
                + SampleBody.VALID.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n";
        return new Client(port)
                .raw(request
                        + new String(SampleBody.VALID.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                .status();
    }

    private static String problemPages(int count) {
        return ("GET /problems HTTP/1.1\r\n" + HOST + "\r\n").repeat(count);
    }

    private Socket connect() throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(4096);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(10_000);
        return socket;
    }

    private static String answerTo(Socket socket) throws IOException {
        socket.getOutputStream()
                .write(("HEAD /v1/samples HTTP/1.1\r\n" + HOST + TOKEN + "\r\n").getBytes(StandardCharsets.US_ASCII));
        BufferedReader reader =
                new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
        String first = reader.readLine();
        String line = first;
        while (line != null && !line.isEmpty()) {
            line = reader.readLine();
        }
        return String.valueOf(first);
    }

    /** A connection that is begun and then kept up. */
    private final class Hostile implements Closeable {

        private static final Duration PATIENCE = Duration.ofSeconds(40);

        private final Socket socket;

        Hostile(String beginning) throws IOException {
            socket = connect();
            socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
        }

        /** Sends a byte now and then until the server ends the connection. */
        boolean isEndedWhileItDrips() throws IOException {
            socket.setSoTimeout(100);
            long givesUp = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < givesUp) {
                try {
                    Thread.sleep(50);
                    socket.getOutputStream().write('a');
                } catch (IOException e) {
                    return true;
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    return false;
                }
            }
            return false;
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
