package se.paragraf.web.connections;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import se.paragraf.web.connections.ClientConnection.Phase;

/**
 * The open connections of a server, with their bounds. At a bound it is not the new connection that is refused: the
 * oldest that has never brought a valid token is cut off, and one that has is cut off last. So anyone who has a token gets
 * in, also from an address that others fill. The same holds for workers: what is cut off is the request whose client is
 * waited for, unread bodies first, then requests without a token.
 *
 * <p>All operations are short and thread-safe, and those of a request without a lock. Cutting off a connection only ends its socket; the thread that uses it,
 * or Tomcat's poller, notices and cleans up.
 */
final class ConnectionTable {

    /**
     * The bounds.
     *
     * @param connections how many connections may be open
     * @param connectionsPerNetwork how many of them may be of one network
     * @param workers how many requests may hold a worker
     * @param workersPerNetwork how many of them may be of one network and without a valid token
     * @param head how long the head of a request may take, with a TLS handshake
     * @param unreadBody how long an unread body is discarded
     * @param transferGrace how long a client is waited for before the minimum rate holds
     */
    record Bounds(
            int connections,
            int connectionsPerNetwork,
            int workers,
            int workersPerNetwork,
            Duration head,
            Duration unreadBody,
            Duration transferGrace) {}

    private final Bounds bounds;
    private final LongSupplier nanoTime;
    private final AtomicInteger workers = new AtomicInteger();

    /** Guards those that are open; held when one opens or closes, and where there are too many, not for each request. */
    private final Lock lock = new ReentrantLock();

    /** In the order in which they were accepted, as are those of each network. */
    private final Set<ClientConnection> open = new LinkedHashSet<>();

    private final Map<String, Set<ClientConnection>> byNetwork = new HashMap<>();

    ConnectionTable(Bounds bounds, LongSupplier nanoTime) {
        this.bounds = bounds;
        this.nanoTime = nanoTime;
    }

    /** Adds a connection that was accepted, and cuts off others, or it, where there are too many. */
    void accepted(ClientConnection connection) {
        enter(connection, Phase.HEAD);
        List<ClientConnection> excess = new ArrayList<>();
        lock.lock();
        try {
            open.add(connection);
            Set<ClientConnection> siblings =
                    byNetwork.computeIfAbsent(connection.network(), network -> new LinkedHashSet<>());
            siblings.add(connection);
            if (!connection.isExempt() && siblings.size() > bounds.connectionsPerNetwork()) {
                excess.add(forget(leastDeserving(siblings, connection)));
            }
            if (open.size() > bounds.connections()) {
                excess.add(forget(leastDeserving(open, connection)));
            }
        } finally {
            lock.unlock();
        }
        excess.forEach(ClientConnection::cutOff);
    }

    /** Removes a connection that was closed. */
    void closed(ClientConnection connection) {
        lock.lock();
        try {
            forget(connection);
        } finally {
            lock.unlock();
        }
    }

    /** Records that a worker has taken up bytes that came. */
    void readable(ClientConnection connection) {
        if (connection.phase() == Phase.IDLE) {
            enter(connection, Phase.HEAD);
        }
    }

    /** Records that a worker has taken up a request, and cuts off others where too many hold workers. */
    void serving(ClientConnection connection) {
        enter(connection, Phase.SERVING);
        // Where another thread has the lock, the next request or the sweep sees to it.
        if (workers.get() > bounds.workers() && lock.tryLock()) {
            List<ClientConnection> excess;
            try {
                excess = excessWorkers();
            } finally {
                lock.unlock();
            }
            excess.forEach(ClientConnection::cutOff);
        }
    }

    /** Records that the operation has ended, and its request's body may be unread. */
    void served(ClientConnection connection, boolean continuesAsync) {
        enter(connection, continuesAsync ? Phase.ASYNC : Phase.DISCARDING);
    }

    /** Records that the connection holds no worker any more. */
    void released(ClientConnection connection, boolean betweenRequests) {
        if (connection.phase() == Phase.DISCARDING) {
            enter(connection, betweenRequests ? Phase.IDLE : Phase.HEAD);
        }
    }

    /** Cuts off what is past a deadline or too slow, and what holds too many workers. To be called every so often. */
    void sweep() {
        List<ClientConnection> excess;
        lock.lock();
        try {
            long now = nanoTime.getAsLong();
            excess = open.stream()
                    .filter(connection -> isOverdue(connection, now))
                    .collect(Collectors.toCollection(ArrayList::new));
            excess.forEach(this::forget);
            excess.addAll(excessWorkers());
        } finally {
            lock.unlock();
        }
        excess.forEach(ClientConnection::cutOff);
    }

    private void enter(ClientConnection connection, Phase next) {
        int before = connection.phase().holdsWorker() ? 1 : 0;
        int after = next.holdsWorker() ? 1 : 0;
        connection.enter(next, nanoTime.getAsLong());
        workers.addAndGet(after - before);
    }

    private boolean isOverdue(ClientConnection connection, long now) {
        long elapsed = connection.elapsed(now);
        boolean tooSlow = connection.received().isTooSlow(bounds.transferGrace(), now)
                || connection.sent().isTooSlow(bounds.transferGrace(), now);
        return switch (connection.phase()) {
            case HEAD -> elapsed > bounds.head().toNanos();
            case SERVING -> tooSlow;
            case DISCARDING -> tooSlow || elapsed > bounds.unreadBody().toNanos();
            case ASYNC -> connection.sent().isTooSlow(bounds.transferGrace(), now);
            // Tomcat has a timeout for these, which no byte can prolong.
            case IDLE -> false;
        };
    }

    private ClientConnection forget(ClientConnection connection) {
        open.remove(connection);
        Set<ClientConnection> siblings = byNetwork.get(connection.network());
        if (siblings != null && siblings.remove(connection) && siblings.isEmpty()) {
            byNetwork.remove(connection.network());
        }
        return connection;
    }

    /**
     * The connection to cut off for the sake of the newest: of those that have not proved themselves the oldest whose
     * client is waited for, so that anyone who has sent a request is heard.
     */
    private static ClientConnection leastDeserving(Collection<ClientConnection> connections, ClientConnection newest) {
        Predicate<ClientConnection> unproven = connection -> !connection.isProven() && connection != newest;
        return first(connections, unproven.and(ClientConnection::isWaitedFor))
                .or(() -> first(connections, unproven))
                .or(() -> first(connections, connection -> connection.phase() == Phase.IDLE))
                .orElse(newest);
    }

    /** Those to cut off so that each network, and all together, hold no more workers than they may. */
    private List<ClientConnection> excessWorkers() {
        List<ClientConnection> working = open.stream()
                .filter(connection -> connection.phase().holdsWorker())
                .collect(Collectors.toCollection(ArrayList::new));
        List<ClientConnection> excess = new ArrayList<>();
        working.stream()
                .filter(connection -> !connection.isExempt() && !isProvenRequest(connection))
                .collect(Collectors.groupingBy(ClientConnection::network))
                .values()
                .forEach(share -> excess.addAll(slowest(share, share.size() - bounds.workersPerNetwork())));
        working.removeAll(Set.copyOf(excess));
        excess.addAll(slowest(working, working.size() - bounds.workers()));
        excess.forEach(this::forget);
        return excess;
    }

    private static boolean isProvenRequest(ClientConnection connection) {
        return connection.isProven() && connection.phase() == Phase.SERVING;
    }

    /**
     * Of the requests whose clients are waited for, so many: first those that are answered already, then those without a
     * valid token, then those of the network that holds most workers; the oldest first.
     */
    private static List<ClientConnection> slowest(Collection<ClientConnection> working, int count) {
        if (count <= 0) {
            return List.of();
        }
        Map<String, Long> shares =
                working.stream().collect(Collectors.groupingBy(ClientConnection::network, Collectors.counting()));
        return working.stream()
                .filter(ClientConnection::isWaitedFor)
                .sorted(Comparator.comparing(ConnectionTable::isProvenRequest)
                        .thenComparing(connection -> connection.phase() != Phase.DISCARDING)
                        .thenComparing(connection -> -shares.getOrDefault(connection.network(), 0L)))
                .limit(count)
                .toList();
    }

    private static Optional<ClientConnection> first(
            Collection<ClientConnection> connections, Predicate<ClientConnection> condition) {
        return connections.stream().filter(condition).findFirst();
    }
}
