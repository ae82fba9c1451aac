package se.paragraf.web.connections;

/**
 * One client connection: what it does at present, and whether it has proved itself by a valid token. Its phase is
 * guarded by the {@link ConnectionTable} that it is in.
 */
final class ClientConnection {

    /** The request attribute that holds the connection of a request. */
    static final String ATTRIBUTE = ClientConnection.class.getName();

    /** What a connection does. */
    enum Phase {
        /** A TLS handshake or the head of a request is awaited or under way. */
        HEAD,
        /** Kept alive between two requests. */
        IDLE,
        /** A request is processed in a worker. */
        SERVING,
        /** A request has been answered, and a worker discards the rest of its body. */
        DISCARDING,
        /** A request is answered outside of the workers. */
        ASYNC;

        boolean holdsWorker() {
            return this == SERVING || this == DISCARDING;
        }
    }

    private final String network;
    private final boolean exempt;
    private final Runnable cutOff;
    private final Transfer received = new Transfer();
    private final Transfer sent = new Transfer();
    private volatile boolean proven;
    private Phase phase = Phase.HEAD;
    private long phaseSince;

    /**
     * A connection that was just accepted.
     *
     * @param network what it is counted under
     * @param exempt whether it is not counted by network
     * @param cutOff ends it from any thread, without waiting
     */
    ClientConnection(String network, boolean exempt, Runnable cutOff) {
        this.network = network;
        this.exempt = exempt;
        this.cutOff = cutOff;
    }

    String network() {
        return network;
    }

    boolean isExempt() {
        return exempt;
    }

    /** Marks the connection as one over which a valid token came. */
    void prove() {
        proven = true;
    }

    boolean isProven() {
        return proven;
    }

    Transfer received() {
        return received;
    }

    Transfer sent() {
        return sent;
    }

    Phase phase() {
        return phase;
    }

    long phaseSince() {
        return phaseSince;
    }

    void enter(Phase next, long now) {
        phase = next;
        phaseSince = now;
        if (next == Phase.SERVING) {
            received.restart();
            sent.restart();
        }
    }

    /** Whether a worker, or another thread, waits until the client sends or takes something. */
    boolean isWaitedFor() {
        return received.isWaiting() || sent.isWaiting();
    }

    void cutOff() {
        cutOff.run();
    }
}
