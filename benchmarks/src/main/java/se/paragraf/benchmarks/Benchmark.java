package se.paragraf.benchmarks;

import java.util.List;
import java.util.Optional;

/** A benchmark: measures something, in a process of its own, and returns figures. */
public interface Benchmark {

    /** Its name, in lower case: the argument that runs it, and the name of the file of its results. */
    String name();

    /** What is measured and how, in a few sentences of Markdown: the text above its table. */
    String description();

    /** Whether {@code all --quick} runs it. */
    default boolean isQuick() {
        return true;
    }

    /** Why it cannot run here, such as a server that is missing; empty where it can. */
    default Optional<String> absence() {
        return Optional.empty();
    }

    /**
     * Measures. Whatever it starts it stops, also where it fails.
     *
     * @throws Exception if something failed; the other benchmarks run all the same, and the page says so
     */
    List<Figure> run(BenchmarkContext context) throws Exception;
}
