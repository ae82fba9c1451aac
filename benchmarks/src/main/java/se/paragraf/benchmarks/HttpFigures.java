package se.paragraf.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import se.paragraf.benchmarks.load.Window;
import se.paragraf.benchmarks.load.Workload;

/** The figures of windows of HTTP load. */
final class HttpFigures {

    private HttpFigures() {}

    /** Rate, latency and processor time of a workload. */
    static List<Figure> of(
            String benchmark, String subject, Workload workload, List<Window> rounds, Durability durability) {
        List<Figure> figures = new ArrayList<>();
        String word = workload.word();
        figures.add(figure(benchmark, subject, word + ": rate", "/s", rounds, Window::rate, durability));
        figures.add(figure(
                benchmark,
                subject,
                word + ": p50",
                "ms",
                rounds,
                each -> each.latencies().median(),
                durability));
        figures.add(figure(
                benchmark,
                subject,
                word + ": p99",
                "ms",
                rounds,
                each -> each.latencies().percentile(0.99),
                durability));
        if (rounds.get(0).serverMilliseconds() > 0) {
            figures.add(figure(benchmark, subject, word + ": cost", "ms", rounds, Window::serverCost, durability));
        }
        figures.add(figure(benchmark, subject, word + ": client cost", "ms", rounds, Window::clientCost, durability));
        return figures;
    }

    /** The ratio of a value of two subjects, round by round. */
    static Figure ratio(
            String benchmark,
            String subject,
            String metric,
            List<Window> rounds,
            List<Window> others,
            ToDoubleFunction<Window> value,
            Durability durability) {
        double[] ratios = IntStream.range(0, rounds.size())
                .mapToDouble(round -> value.applyAsDouble(rounds.get(round)) / value.applyAsDouble(others.get(round)))
                .toArray();
        return Figure.ofRounds(benchmark, subject, metric, "×", ratios, durability);
    }

    private static Figure figure(
            String benchmark,
            String subject,
            String metric,
            String unit,
            List<Window> rounds,
            ToDoubleFunction<Window> value,
            Durability durability) {
        return Figure.ofRounds(
                benchmark,
                subject,
                metric,
                unit,
                rounds.stream().mapToDouble(value).toArray(),
                durability);
    }
}
