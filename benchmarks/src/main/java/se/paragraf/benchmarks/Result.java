package se.paragraf.benchmarks;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The result of one run of a benchmark: the content of its JSON file.
 *
 * @param benchmark its name
 * @param outcome how it ended
 * @param reason why it failed or was skipped, else null
 * @param startedAt when it started, as ISO 8601
 * @param seconds how long it took
 * @param quick whether it only showed that everything works
 * @param options its options
 * @param machine the machine
 * @param figures what it measured, in the order of the table
 */
record Result(
        String benchmark,
        Outcome outcome,
        @Nullable String reason,
        String startedAt,
        long seconds,
        boolean quick,
        Map<String, String> options,
        Machine machine,
        List<Figure> figures) {

    /** How a run ended. */
    enum Outcome {
        /** It measured. */
        MEASURED,
        /** It could not run on the machine. */
        SKIPPED,
        /** It failed. */
        FAILED
    }
}
