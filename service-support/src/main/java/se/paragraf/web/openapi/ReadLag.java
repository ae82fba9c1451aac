package se.paragraf.web.openapi;

/** Measures how far the answers to reads are behind what is recorded. */
@FunctionalInterface
public interface ReadLag {

    /**
     * The lag at present.
     *
     * @throws RuntimeException if it cannot be measured
     */
    Measured measure();

    /**
     * A lag.
     *
     * @param events how many recorded events are not in the answers yet
     * @param seconds for how long the first of these has been waiting; 0 where there is none
     */
    record Measured(long events, long seconds) {}
}
