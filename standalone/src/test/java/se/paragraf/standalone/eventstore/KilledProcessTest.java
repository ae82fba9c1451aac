package se.paragraf.standalone.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.standalone.JavaProcess;

/** A process that ends without warning in the middle of its work. */
class KilledProcessTest {

    private static final int ACKNOWLEDGED_BEFORE_THE_KILL = 2_000;
    private static final String IDENTIFIER = "[0-9a-f-]{36}" + AppendUntilKilled.END;

    @TempDir
    Path folder;

    @RepeatedTest(3)
    void given_a_load_when_the_process_is_killed_then_every_acknowledged_event_is_there_once_without_gap()
            throws Exception {
        List<String> acknowledged = killUnderLoad();

        try (SqliteEventStorageEngine engine = Stores.open(folder)) {
            List<String> stored = Stores.eventIds(engine);
            assertThat(stored).doesNotHaveDuplicates().containsAll(acknowledged);
            assertThat(Stores.positions(engine)).isEqualTo(Stores.gaplessUpTo(stored.size()));

            DomainEventMessage<?> next = SampleEvents.event("afterwards", 0);
            engine.appendEvents(next);
            assertThat(Stores.position(Stores.events(engine).get(stored.size())))
                    .isEqualTo(stored.size() + 1L);
        }
    }

    private List<String> killUnderLoad() throws IOException, InterruptedException {
        Process process = JavaProcess.of(AppendUntilKilled.class, folder)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        List<String> lines = new ArrayList<>();
        try (BufferedReader output = process.inputReader(UTF_8)) {
            Stream.generate(() -> line(output))
                    .limit(ACKNOWLEDGED_BEFORE_THE_KILL)
                    .forEach(lines::add);
            assertThatExceptionOfType(EventFileException.class).isThrownBy(() -> Stores.open(folder));
            // Unlike the process, its handle leaves open what was printed before.
            process.toHandle().destroyForcibly();
            output.lines().forEach(lines::add);
        } finally {
            process.destroyForcibly().waitFor();
        }
        return lines.stream()
                .filter(line -> line.matches(IDENTIFIER))
                .map(line -> line.replace(AppendUntilKilled.END, ""))
                .toList();
    }

    private static String line(BufferedReader output) {
        try {
            return output.readLine();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
