package se.paragraf.benchmarks.load;

import java.io.IOException;
import java.util.List;

/** Several streams of requests by one client, in an order that repeats: each part as often as it is named. */
public final class Mix implements Requests {

    private final List<Requests> order;
    private int next;
    private Requests current;

    /** Sends requests in this order, again and again. */
    public Mix(List<Requests> order, int first) {
        this.order = List.copyOf(order);
        this.next = first;
        this.current = order.get(0);
    }

    @Override
    public byte[] next() {
        current = order.get(Math.floorMod(next++, order.size()));
        return current.next();
    }

    @Override
    public void answered(int status, HttpConnection answer) throws IOException {
        current.answered(status, answer);
    }
}
