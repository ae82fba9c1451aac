package se.paragraf.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProcessCpuTest {

    @Test
    void ticks_are_user_and_system_time_of_the_process_and_of_its_ended_children() {
        String stat = "4711 (postgres: a (b) c) S 1 4711 4711 0 -1 4194560 5 6 7 8 100 20 3000 4000 20 0 1 0 99 1 2";

        assertThat(ProcessCpu.ticks(stat)).isEqualTo(7_120);
    }
}
