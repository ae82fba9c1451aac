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

    /**
     * Whether its subjects stand side by side, a row for each, in one table for each group of metrics: what stands before
     * the colon of a metric is its group, the rest its column. Otherwise each figure has a row.
     */
    default boolean isSideBySide() {
        return false;
    }

    /** A picture of its figures, as SVG, which the page shows above their table; empty where it has none. */
    default Optional<String> picture(List<Figure> figures) {
        return Optional.empty();
    }
}
