package se.paragraf.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import se.paragraf.benchmarks.methods.Methods;

/** Single methods, by JMH. */
final class MethodBenchmark implements Benchmark {

    @Override
    public String name() {
        return "methods";
    }

    @Override
    public String description() {
        return """
                Single methods in one thread, by JMH: the average time of a call. The spread is the 99.9 % confidence
                interval. A case has a proposal, up to 15 adoptions, and annotations beyond that.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int iterations = context.number("rounds", 5, 1);
        TimeValue each = TimeValue.milliseconds(context.quick() ? 100 : 1_000);
        List<Figure> figures = new ArrayList<>();
        for (RunResult measured : new Runner(new OptionsBuilder()
                        .include(Methods.class.getName())
                        .forks(1)
                        .warmupIterations(context.quick() ? 1 : 4)
                        .warmupTime(each)
                        .measurementIterations(iterations)
                        .measurementTime(each)
                        .jvmArgs("-Xmx512m")
                        .build())
                .run()) {
            Result<?> result = measured.getPrimaryResult();
            String length = measured.getParams().getParam("records");
            double error = result.getScoreError();
            figures.add(new Figure(
                    name(),
                    words(result.getLabel()) + (length == null ? "" : ", " + length + " records"),
                    "time",
                    "µs",
                    result.getScore(),
                    Double.isNaN(error) ? null : 2 * error,
                    Durability.READ));
        }
        return figures;
    }

    private static String words(String method) {
        return method.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }
}
