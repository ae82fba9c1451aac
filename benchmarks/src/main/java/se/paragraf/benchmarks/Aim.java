package se.paragraf.benchmarks;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.benchmarks.growth.GrowthBenchmark;

/**
 * What a figure should be: a bound, or that times another figure.
 *
 * @param benchmark the name of the benchmark
 * @param subject how the name of the subject begins; an empty string is every one
 * @param metric the metric
 * @param atLeast whether the value should be at least the bound, rather than at most
 * @param bound the bound
 * @param times the figure that the bound is to be multiplied with, or null
 */
record Aim(
        String benchmark,
        String subject,
        String metric,
        boolean atLeast,
        double bound,
        @Nullable Reference times) {

    /**
     * Names a figure.
     *
     * @param benchmark the name of its benchmark
     * @param subject its subject
     * @param metric its metric
     */
    record Reference(String benchmark, String subject, String metric) {

        private boolean isOf(Figure figure) {
            return benchmark.equals(figure.benchmark())
                    && subject.equals(figure.subject())
                    && metric.equals(figure.metric());
        }
    }

    /** All aims. */
    static final List<Aim> ALL = List.of(
            atLeast("http", "register", "commands: rate", 3_000),
            atLeast("http", "register", "commands: rate, of the empty controller's", 0.5),
            atLeast("http", "register", "status: rate", 6_000),
            atLeast("http", "register", "status: rate, of the empty controller's", 0.5),
            atMost("http", "register", "status: cost", 0.5),
            new Aim(
                    "http",
                    "register",
                    "commands: cost",
                    false,
                    2,
                    new Reference("commands", CommandBenchmark.WITH_VIEWS, "cost")),
            atMost("http", "register", "memory: most resident", 400),
            atMost("views", "", "command to visible view: p99", 50),
            atMost("views", "", "behind after a burst", 250),
            atLeast("commands", CommandBenchmark.WITH_VIEWS, "rate, of raw inserts", 0.5),
            atLeast("record", "", "rebuild: rate, of the raw scan", 0.25),
            atLeast("record-million", "", "rebuild: rate, of the raw scan", 0.25),
            atLeast("record", "", "audit: rate", 50_000),
            atLeast("record-million", "", "audit: rate", 50_000),
            atMost("record", "", RecordBenchmark.EXPORT, 300),
            atMost("record-million", "", RecordBenchmark.EXPORT, 300),
            atMost("record-million", "", RecordBenchmark.LONGER, 1_000),
            atMost("record", "", RecordBenchmark.LONGER, 1_000),
            atMost("start", "launcher, Java 17", "start", 3_000),
            atMost("start", "launcher, Java 25", "start", 1_500),
            atLeast("services", "", ServicesBenchmark.PER_PROCESSOR, 1),
            atMost("services", "", "command to visible view: p99", 300),
            atMost("growth", "", GrowthBenchmark.GROWTH, 1));

    private static Aim atLeast(String benchmark, String subject, String metric, double bound) {
        return new Aim(benchmark, subject, metric, true, bound, null);
    }

    private static Aim atMost(String benchmark, String subject, String metric, double bound) {
        return new Aim(benchmark, subject, metric, false, bound, null);
    }

    /** The aim of a figure. */
    static Optional<Aim> of(Figure figure) {
        return ALL.stream().filter(aim -> aim.isOf(figure)).findFirst();
    }

    private boolean isOf(Figure figure) {
        return benchmark.equals(figure.benchmark())
                && figure.subject().startsWith(subject)
                && metric.equals(figure.metric());
    }

    /** What is said of a figure beside it: the bound, and whether it is met. */
    String verdict(Figure figure, List<Figure> all) {
        double factor = times == null
                ? 1
                : all.stream()
                        .filter(times::isOf)
                        .mapToDouble(Figure::value)
                        .findFirst()
                        .orElse(Double.NaN);
        if (Double.isNaN(factor)) {
            return "";
        }
        double limit = bound * factor;
        boolean met = atLeast ? figure.value() >= limit : figure.value() <= limit;
        return (atLeast ? "≥ " : "≤ ") + PerformancePage.number(limit) + (met ? ", met" : ", **not met**");
    }
}
