package se.paragraf.tls;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** Where a server that has started answers, as it is asked on its own machine. */
public final class ListenerAddress {

    private ListenerAddress() {}

    /**
     * The address; where the server listens on all of the machine's, the loopback one.
     *
     * @param port on which it listens
     */
    public static URI of(Environment environment, int port) {
        String scheme = environment.containsProperty("server.ssl.bundle") ? "https" : "http";
        InetAddress listens = listens(environment);
        String host =
                listens.isAnyLocalAddress() || listens.isLoopbackAddress() ? "127.0.0.1" : listens.getHostAddress();
        return URI.create(scheme + "://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + port);
    }

    /** Whether what is said can be read by others: it is plain, and not only for this machine. */
    public static boolean isOverheard(Environment environment) {
        return !environment.containsProperty("server.ssl.bundle")
                && !listens(environment).isLoopbackAddress();
    }

    private static InetAddress listens(Environment environment) {
        try {
            return InetAddress.getByName(environment.getProperty("server.address", "0.0.0.0"));
        } catch (UnknownHostException noAddress) {
            throw new IllegalStateException("server.address is no address", noAddress);
        }
    }
}
