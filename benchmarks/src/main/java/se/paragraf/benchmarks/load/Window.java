package se.paragraf.benchmarks.load;

import se.paragraf.benchmarks.Samples;

/**
 * What was measured from one instant to another.
 *
 * @param nanoseconds how long it was
 * @param latencies how long each answer took, in milliseconds
 * @param serverMilliseconds the processor time of the server
 * @param clientMilliseconds the processor time of the clients
 */
public record Window(long nanoseconds, Samples latencies, double serverMilliseconds, double clientMilliseconds) {

    /** How many requests were answered. */
    public int requests() {
        return latencies.rising().length;
    }

    /** Answers a second. */
    public double rate() {
        return requests() * 1e9 / nanoseconds;
    }

    /** The processor time of the server for each request, in milliseconds. */
    public double serverCost() {
        return serverMilliseconds / requests();
    }

    /** The processor time of the clients for each request, in milliseconds. */
    public double clientCost() {
        return clientMilliseconds / requests();
    }
}
