package se.paragraf.benchmarks.load;

/**
 * Whether a server is warm: Java's own compiler takes less than a tenth of its processor time in a window. That a request
 * costs as much as in the window before says less: it does so for minutes while the compiler still works.
 */
public final class Warmth {

    private static final double COMPILER = 0.1;
    private static final int FEWEST = 3;

    private final int most;
    private int windows;
    private boolean compiled;

    /** Counts windows, at least three, and takes the server for warm after so many in any case. */
    public Warmth(int most) {
        this.most = most;
    }

    /** Takes in the next window: the server's processor time in it, and what of that was its compiler's. */
    public void add(double processor, double compiler) {
        windows++;
        compiled = compiler < COMPILER * processor;
    }

    /** Whether the server is warm. */
    public boolean isReached() {
        return windows >= most || windows >= FEWEST && compiled;
    }

    /** How many windows that took so far. */
    public int windows() {
        return windows;
    }
}
