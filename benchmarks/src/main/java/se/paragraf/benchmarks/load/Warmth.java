package se.paragraf.benchmarks.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a server is warm: the processor time of a request differs by less than 5 % in two windows that follow one
 * another, after three at least and twenty at most.
 */
public final class Warmth {

    private static final double TOLERANCE = 0.05;
    private static final int FEWEST = 3;

    private final int most;
    private final List<Double> costs = new ArrayList<>();

    /** Counts windows, and takes the server for warm after so many in any case. */
    public Warmth(int most) {
        this.most = most;
    }

    /** Takes in the processor time of a request in the next window. */
    public void add(double cost) {
        costs.add(cost);
    }

    /** Whether the server is warm. */
    public boolean isReached() {
        int count = costs.size();
        return count >= most || count >= FEWEST && isSteady(costs.get(count - 2), costs.get(count - 1));
    }

    private static boolean isSteady(double before, double after) {
        return Math.abs(after - before) < TOLERANCE * before;
    }
}
