package se.paragraf.benchmarks.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ListeningProcessTest {

    @Test
    void the_socket_of_a_port_is_the_one_that_listens_on_it() {
        Stream<String> table = Stream.of(
                "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
                "   0: 0100007F:46CC 0100007F:C350 01 00000000:00000000 00:00000000 00000000     0        0 11 1",
                "   1: 00000000:46CD 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 22 1",
                "   2: 00000000:46CC 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 33 1");

        assertThat(ListeningProcess.socket(table, 18_124)).contains("socket:[33]");
    }

    @Test
    void the_process_that_listens_on_a_port_is_found() throws IOException {
        try (ServerSocket listening = new ServerSocket(0)) {
            assertThat(ListeningProcess.on(listening.getLocalPort())).isEqualTo(ProcessHandle.current());
        }
    }
}
