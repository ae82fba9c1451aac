package se.paragraf.tls;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** The URL of a started server, for clients on the same machine. */
public final class ListenerAddress {

    private ListenerAddress() {}

    /**
     * The URL; with the loopback address where the server listens on all addresses.
     *
     * @param port the port on which it listens
     */
    public static URI of(Environment environment, int port) {
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        InetAddress address = address(environment);
        String host =
                address.isAnyLocalAddress() || address.isLoopbackAddress() ? "127.0.0.1" : address.getHostAddress();
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** Whether the listener has no TLS and is reachable from other machines. */
    public static boolean isExposedPlaintext(Environment environment) {
        return !environment.containsProperty("server.ssl.bundle")
                && !address(environment).isLoopbackAddress();
    }

    private static InetAddress address(Environment environment) {
        try {
            return InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
        } catch (UnknownHostException e) {
            throw new IllegalStateException("server.address is no address", e);
        }
    }
}
