package se.paragraf.benchmarks.load;

import java.util.List;

/** Requests that are sent one after another, and then again from the first. */
public final class Cycle implements Requests {

    private final List<byte[]> requests;
    private int next;

    /**
     * Cycles through requests.
     *
     * @param first with which to begin, so that clients do not send the same at the same time
     */
    public Cycle(List<byte[]> requests, int first) {
        this.requests = List.copyOf(requests);
        this.next = first;
    }

    @Override
    public byte[] next() {
        return requests.get(Math.floorMod(next++, requests.size()));
    }
}
