package se.paragraf.benchmarks.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The client reads whole answers, however they come. */
class HttpConnectionTest {

    private static final String HEAD = "HTTP/1.1 200 \r\n";

    @Test
    void given_a_body_with_a_length_and_one_in_chunks_then_both_are_read_to_their_end() throws Exception {
        List<String> pieces = List.of(
                HEAD + "Content-Length: 5\r\n\r\nåäo",
                HEAD + "transfer-encoding: chunked\r\nLocation: /here\r\n\r\n3\r\nab",
                "c\r\n2\r\nde\r\n0\r\n\r\n");
        try (Served server = Served.of(pieces);
                HttpConnection connection = new HttpConnection(server.address())) {
            assertThat(connection.send(new byte[] {'x'})).isEqualTo(200);
            assertThat(connection.body()).isEqualTo("åäo");
            assertThat(connection.send(new byte[] {'x'})).isEqualTo(200);
            assertThat(connection.body()).isEqualTo("abcde");
            assertThat(connection.header("location")).isEqualTo("/here");
        }
    }

    @Test
    void given_a_server_that_ends_within_a_body_then_it_is_no_answer() throws Exception {
        try (Served server = Served.of(List.of(HEAD + "Content-Length: 50\r\n\r\nabc"));
                HttpConnection connection = new HttpConnection(server.address())) {
            assertThatThrownBy(() -> connection.send(new byte[] {'x'})).isInstanceOf(EOFException.class);
        }
    }

    /** Sends pieces one after another to one client, each but the continuation of a chunk for a byte that it sent. */
    private record Served(ServerSocket socket, CompletableFuture<Void> sending) implements AutoCloseable {

        static Served of(List<String> pieces) throws IOException {
            ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
            return new Served(socket, CompletableFuture.runAsync(() -> send(socket, pieces)));
        }

        private static void send(ServerSocket socket, List<String> pieces) {
            try (Socket client = socket.accept()) {
                InputStream asked = client.getInputStream();
                for (String piece : pieces) {
                    if (piece.startsWith(HEAD)) {
                        asked.read();
                    } else {
                        Thread.sleep(50);
                    }
                    client.getOutputStream().write(piece.getBytes(StandardCharsets.UTF_8));
                }
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
