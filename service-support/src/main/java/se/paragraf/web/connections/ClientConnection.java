package se.paragraf.web.connections;

import java.util.function.BooleanSupplier;

/**
 * One client connection: what it does at present, and whether it has proved itself by a valid token. Only the thread that
 * works for it changes what it does; any thread may look.
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

    /** A phase, and since when by the clock of the table. */
    private record Activity(Phase phase, long since) {}

    private final String network;
    private final boolean exempt;
    private final BooleanSupplier hasUnread;
    private final Runnable cutOff;
    private final Transfer received = new Transfer();
    private final Transfer sent = new Transfer();
    private volatile boolean proven;
    private volatile Activity activity = new Activity(Phase.HEAD, 0);

    /**
     * A connection that was just accepted.
     *
     * @param network what it is counted under
     * @param exempt whether it is not counted by network
     * @param hasUnread whether bytes have come that no worker has taken up yet, so that it is the server that is waited for
     * @param cutOff ends it from any thread, without waiting
     */
    ClientConnection(String network, boolean exempt, BooleanSupplier hasUnread, Runnable cutOff) {
        this.network = network;
        this.exempt = exempt;
        this.hasUnread = hasUnread;
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
        return activity.phase();
    }

    /** How long it has been in its phase. */
    long elapsed(long now) {
        return now - activity.since();
    }

    /**
     * Requests that are sent without waiting for the answers to those before count as one transfer, so that none of them
     * gives a slow client its grace again.
     */
    void enter(Phase next, long now) {
        if (next == Phase.SERVING && phase() == Phase.HEAD) {
            received.restart();
            sent.restart();
        }
        activity = new Activity(next, now);
    }

    /** Whether the client has to send or take something before there is anything to do for it. */
    boolean isWaitedFor() {
        return activity.phase() == Phase.HEAD || activity.phase() == Phase.IDLE
                ? !hasUnread.getAsBoolean()
                : received.isWaiting() || sent.isWaiting();
    }

    void cutOff() {
        cutOff.run();
    }
}
