package se.paragraf.web.connections;

import java.io.IOException;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Adapter;
import org.apache.coyote.Request;
import org.apache.coyote.Response;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.AbstractEndpoint.Handler;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.NioEndpoint.NioSocketWrapper;
import org.apache.tomcat.util.net.SecureNioChannel;
import org.apache.tomcat.util.net.SocketBufferHandler;
import org.apache.tomcat.util.net.SocketEvent;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.web.security.TrustedProxies;

/**
 * Tomcat's HTTP/1.1 connector with a {@link ConnectionTable}. Tomcat's timeouts begin again with each byte; here the
 * head of a request has a deadline, bodies and answers a minimum rate, and connections and workers are shared out by
 * address. Tomcat makes it by its class name, with a table for all connections once it is {@linkplain #bound bound}.
 */
public final class BoundedHttpProtocol extends Http11NioProtocol {

    private static final Logger LOG = LoggerFactory.getLogger(BoundedHttpProtocol.class);
    private static final long SWEEP_MILLIS = 500;

    /** How many connections Tomcat accepts beyond the bound, for those that are cut off and not closed yet. */
    private static final int CLOSING = 1024;

    private final BoundedEndpoint endpoint;
    private @Nullable ScheduledFuture<?> sweeping;

    /** For Tomcat. */
    public BoundedHttpProtocol() {
        this(new BoundedEndpoint());
    }

    private BoundedHttpProtocol(BoundedEndpoint endpoint) {
        super(endpoint);
        this.endpoint = endpoint;
    }

    /**
     * Sets the bounds, and the proxies that have none by address, before the start. Those in total are what the connector has for connections and threads: an
     * eighth of the threads is kept free, so that there is one to take up a request at a bound.
     */
    public void bound(ConnectionProperties properties, TrustedProxies proxies) {
        int threads = getMaxThreads() < 1 ? Integer.MAX_VALUE : getMaxThreads();
        boolean unlimited = getMaxConnections() < 1;
        int connections = unlimited ? Integer.MAX_VALUE : getMaxConnections();
        endpoint.bound(
                new ConnectionTable(
                        new ConnectionTable.Bounds(
                                connections,
                                properties.connectionsPerAddress(),
                                Math.max(1, threads - Math.max(1, threads / 8)),
                                properties.requestsPerAddress(),
                                properties.headTimeout(),
                                properties.unreadBodyTimeout(),
                                properties.transferGrace()),
                        System::nanoTime),
                proxies);
        if (!unlimited) {
            setMaxConnections(connections + CLOSING);
        }
    }

    @Override
    public void setAdapter(Adapter adapter) {
        super.setAdapter(new BoundedAdapter(adapter, endpoint));
    }

    @Override
    public void start() throws Exception {
        super.start();
        sweeping = getUtilityExecutor()
                .scheduleWithFixedDelay(this::sweep, SWEEP_MILLIS, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    @Override
    public void stop() throws Exception {
        if (sweeping != null) {
            sweeping.cancel(false);
        }
        super.stop();
    }

    private void sweep() {
        try {
            endpoint.table().sweep();
        } catch (RuntimeException e) {
            // An exception would end the sweeping.
            LOG.error("Client connections were not swept", e);
        }
    }

    /** The endpoint whose channels report to the table. */
    private static final class BoundedEndpoint extends NioEndpoint {

        private final ThreadLocal<@Nullable ClientConnection> current = new ThreadLocal<>();
        private @Nullable ConnectionTable table;
        private TrustedProxies proxies = new TrustedProxies(List.of());

        void bound(ConnectionTable connections, TrustedProxies exempt) {
            table = connections;
            proxies = exempt;
        }

        ConnectionTable table() {
            if (table == null) {
                throw new IllegalStateException("The connector has no bounds");
            }
            return table;
        }

        /** The connection that the calling thread works for; null outside of the connector's threads. */
        @Nullable
        ClientConnection current() {
            return current.get();
        }

        ClientConnection open(SocketChannel socket) {
            InetAddress address = socket.socket().getInetAddress();
            boolean exempt = address != null && proxies.contains(address);
            ClientConnection connection =
                    new ClientConnection(network(address), exempt, () -> hasUnread(socket), () -> cutOff(socket));
            table().accepted(connection);
            return connection;
        }

        private static boolean hasUnread(SocketChannel socket) {
            try {
                return socket.socket().getInputStream().available() > 0;
            } catch (IOException e) {
                return false;
            }
        }

        /** What a connection is counted under: an IPv6 client usually has a whole /64 (RFC 6177 section 2). */
        private static String network(@Nullable InetAddress address) {
            if (address == null) {
                return "";
            }
            byte[] bytes = address.getAddress();
            return HexFormat.of().formatHex(bytes, 0, address instanceof Inet6Address ? 8 : bytes.length);
        }

        /**
         * Ends the socket and leaves closing it to the thread that uses it: Tomcat's poller wakes up that thread, and
         * its buffers are in no other's hands. What was not sent yet is dropped.
         */
        private static void cutOff(SocketChannel socket) {
            try {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
                socket.shutdownInput();
                socket.shutdownOutput();
            } catch (IOException e) {
                LOG.trace("A connection was closed before it was cut off", e);
            }
        }

        @Override
        protected NioChannel createChannel(SocketBufferHandler buffer) {
            return isSSLEnabled() ? new SecureBoundedChannel(buffer, this) : new PlainBoundedChannel(buffer, this);
        }

        @Override
        public void setHandler(Handler<NioChannel> handler) {
            super.setHandler(new BoundedHandler(handler, this));
        }
    }

    /** A channel that tells the table when it opens and closes, and its connection what it moves. */
    private interface BoundedChannel {

        @Nullable
        ClientConnection connection();
    }

    /** What the channels with and without TLS have in common. */
    private static final class Tracking {

        private final BoundedEndpoint endpoint;
        private volatile @Nullable ClientConnection connection;

        Tracking(BoundedEndpoint endpoint) {
            this.endpoint = endpoint;
        }

        @Nullable
        ClientConnection connection() {
            return connection;
        }

        void reset(@Nullable SocketChannel socket) {
            closed();
            connection = socket == null ? null : endpoint.open(socket);
        }

        void closed() {
            ClientConnection ended = connection;
            if (ended != null) {
                endpoint.table().closed(ended);
            }
        }

        /** What the client has not taken by now would be kept by the kernel for as long as it answers. */
        void dropUnsent(@Nullable SocketChannel socket) throws IOException {
            ClientConnection ended = connection;
            if (ended != null && ended.sent().isWaiting() && socket != null && socket.isOpen()) {
                socket.setOption(StandardSocketOptions.SO_LINGER, 0);
            }
        }

        int read(int count) {
            ClientConnection reading = connection;
            if (reading != null) {
                reading.received().moved(count, count == 0, System.nanoTime());
            }
            return count;
        }

        int written(int count, boolean remaining) {
            ClientConnection writing = connection;
            if (writing != null) {
                writing.sent().moved(count, remaining, System.nanoTime());
            }
            return count;
        }
    }

    private static final class PlainBoundedChannel extends NioChannel implements BoundedChannel {

        private final Tracking tracking;

        PlainBoundedChannel(SocketBufferHandler buffer, BoundedEndpoint endpoint) {
            super(buffer);
            tracking = new Tracking(endpoint);
        }

        @Override
        public @Nullable ClientConnection connection() {
            return tracking.connection();
        }

        @Override
        public void reset(@Nullable SocketChannel socket, @Nullable NioSocketWrapper wrapper) throws IOException {
            super.reset(socket, wrapper);
            tracking.reset(socket);
        }

        @Override
        public void close() throws IOException {
            tracking.closed();
            tracking.dropUnsent(getIOChannel());
            super.close();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return tracking.read(super.read(target));
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return tracking.written(super.write(source), source.hasRemaining());
        }
    }

    private static final class SecureBoundedChannel extends SecureNioChannel implements BoundedChannel {

        private final Tracking tracking;

        SecureBoundedChannel(SocketBufferHandler buffer, BoundedEndpoint endpoint) {
            super(buffer, endpoint);
            tracking = new Tracking(endpoint);
        }

        @Override
        public @Nullable ClientConnection connection() {
            return tracking.connection();
        }

        @Override
        public void reset(@Nullable SocketChannel socket, @Nullable NioSocketWrapper wrapper) throws IOException {
            super.reset(socket, wrapper);
            tracking.reset(socket);
        }

        @Override
        public void close() throws IOException {
            tracking.closed();
            tracking.dropUnsent(getIOChannel());
            super.close();
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return tracking.read(super.read(target));
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            return tracking.written(super.write(source), source.hasRemaining() || getOutboundRemaining() > 0);
        }
    }

    /** Tells the table when a thread takes up a connection and leaves it. */
    private record BoundedHandler(Handler<NioChannel> handler, BoundedEndpoint endpoint)
            implements Handler<NioChannel> {

        @Override
        public SocketState process(SocketWrapperBase<NioChannel> wrapper, SocketEvent event) {
            ClientConnection connection =
                    wrapper.getSocket() instanceof BoundedChannel channel ? channel.connection() : null;
            if (connection == null) {
                return handler.process(wrapper, event);
            }
            endpoint.current.set(connection);
            endpoint.table().readable(connection);
            SocketState state = SocketState.CLOSED;
            try {
                state = handler.process(wrapper, event);
                return state;
            } finally {
                endpoint.current.remove();
                endpoint.table().released(connection, state == SocketState.OPEN);
            }
        }

        @Override
        public Object getGlobal() {
            return handler.getGlobal();
        }

        @Override
        public void release(SocketWrapperBase<NioChannel> wrapper) {
            handler.release(wrapper);
        }

        @Override
        public void pause() {
            handler.pause();
        }

        @Override
        public void recycle() {
            handler.recycle();
        }
    }

    /** Tells the table when a request begins and ends, and discards what it has left of its body. */
    private record BoundedAdapter(Adapter adapter, BoundedEndpoint endpoint) implements Adapter {

        @Override
        public void service(Request request, Response response) throws Exception {
            begin(request);
            try {
                adapter.service(request, response);
            } finally {
                end(request);
            }
        }

        @Override
        public boolean asyncDispatch(Request request, Response response, SocketEvent event) throws Exception {
            begin(request);
            try {
                return adapter.asyncDispatch(request, response, event);
            } finally {
                end(request);
            }
        }

        private void begin(Request request) {
            ClientConnection connection = endpoint.current();
            if (connection != null) {
                request.setAttribute(ClientConnection.ATTRIBUTE, connection);
                endpoint.table().serving(connection);
            }
        }

        private void end(Request request) {
            AtomicBoolean async = new AtomicBoolean();
            request.action(ActionCode.ASYNC_IS_ASYNC, async);
            ClientConnection connection = endpoint.current();
            if (connection != null) {
                endpoint.table().served(connection, async.get());
            }
            if (!async.get()) {
                UnreadBody.discard(request);
            }
        }

        @Override
        public boolean prepare(Request request, Response response) throws Exception {
            return adapter.prepare(request, response);
        }

        @Override
        public void log(Request request, Response response, long time) {
            adapter.log(request, response, time);
        }

        @Override
        public void checkRecycled(Request request, Response response) {
            adapter.checkRecycled(request, response);
        }

        @Override
        public String getDomain() {
            return adapter.getDomain();
        }
    }
}
