package se.paragraf.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.benchmarks.Result.Outcome;

/** Results as JSON. */
class ResultFilesTest {

    static final Machine MACHINE = new Machine(2, "a processor", 24_105, "a system", "a Java");

    @TempDir
    private Path folder;

    @Test
    void given_a_result_that_was_written_then_it_is_read_as_it_was() throws Exception {
        Result result = result(
                Outcome.MEASURED,
                null,
                Figure.ofRounds(
                        "http", "register", "status: cost", "ms", new double[] {0.5, 0.3, 0.4}, Durability.READ),
                Figure.once("http", "register", "memory", "MB", 301.25, Durability.EMBEDDED));
        ResultFiles files = new ResultFiles(folder);
        files.write(result);
        assertThat(files.read(List.of("other", "http"))).containsExactly(result);
    }

    static Result result(Outcome outcome, String reason, Figure... figures) {
        return new Result(
                "http", outcome, reason, "2026-11-28T16:00:00Z", 12, false, Map.of(), MACHINE, List.of(figures));
    }
}
