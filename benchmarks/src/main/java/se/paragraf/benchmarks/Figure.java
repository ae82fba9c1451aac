package se.paragraf.benchmarks;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a benchmark.
 *
 * @param benchmark the name of the benchmark
 * @param subject what was measured: a version or mode of the register, a peer, or the limit it is compared with
 * @param metric what the value is, such as {@code commands: rate}; with the benchmark and the subject it is unique
 * @param unit the unit of the value, such as {@code /s}, {@code ms}, {@code MB}, or {@code ×} for a ratio
 * @param value the value; of several rounds, the median
 * @param spread the largest value of all rounds less the smallest, or null where it was measured once
 * @param durability what was promised while it was measured
 */
public record Figure(
        String benchmark,
        String subject,
        String metric,
        String unit,
        double value,
        @Nullable Double spread,
        Durability durability) {

    /** A figure that was measured once. */
    public static Figure once(
            String benchmark, String subject, String metric, String unit, double value, Durability durability) {
        return new Figure(benchmark, subject, metric, unit, value, null, durability);
    }

    /** A figure of several rounds: their median and, where there are two at least, their spread. */
    public static Figure ofRounds(
            String benchmark, String subject, String metric, String unit, double[] rounds, Durability durability) {
        Samples samples = Samples.of(rounds);
        return new Figure(
                benchmark,
                subject,
                metric,
                unit,
                samples.median(),
                rounds.length > 1 ? samples.largest() - samples.smallest() : null,
                durability);
    }
}
