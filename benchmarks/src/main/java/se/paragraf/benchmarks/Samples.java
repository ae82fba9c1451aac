package se.paragraf.benchmarks;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Measured values in rising order, and their order statistics.
 *
 * @param rising the values; never empty
 */
public record Samples(double[] rising) {

    /** Sorts a copy of the values. */
    public static Samples of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("nothing was measured");
        }
        double[] rising = values.clone();
        Arrays.sort(rising);
        return new Samples(rising);
    }

    /** Nanoseconds as milliseconds. */
    public static Samples ofNanoseconds(LongStream nanoseconds) {
        return of(nanoseconds.mapToDouble(each -> each / 1e6).toArray());
    }

    /** The smallest value that is not exceeded by that share of all values (nearest rank). */
    public double percentile(double share) {
        int rank = (int) Math.ceil(share * rising.length);
        return rising[Math.max(rank, 1) - 1];
    }

    /** The middle value; of an even number, the lower of the two in the middle. */
    public double median() {
        return percentile(0.5);
    }

    /** The smallest value. */
    public double smallest() {
        return rising[0];
    }

    /** The largest value. */
    public double largest() {
        return rising[rising.length - 1];
    }
}
