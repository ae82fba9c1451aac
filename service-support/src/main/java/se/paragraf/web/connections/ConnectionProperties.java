package se.paragraf.web.connections;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The bounds of client connections, under {@code paragraf.http}. How many connections and requests there are in total
 * are settings of Tomcat: {@code server.tomcat.max-connections} and {@code server.tomcat.threads.max}.
 *
 * @param connectionsPerAddress how many connections an address may have open (an IPv6 network, /64), 1 or more; 512 by
 *     default
 * @param requestsPerAddress how many requests without a valid token may be processed at a time for an address, 1 or
 *     more; 64 by default
 * @param headTimeout how long a client may take for the head of a request, with the TLS handshake before the first, 1
 *     millisecond or more; 20 seconds by default
 * @param unreadBodyTimeout how long the rest of a body that no operation has read is discarded, 1 millisecond or more;
 *     5 seconds by default
 * @param transferGrace how long may be waited for a client that sends or takes nothing, in one request; beyond it the
 *     client has {@link #MIN_BYTES_PER_SECOND} to keep up with; 1 millisecond or more, 35 seconds by default, which is
 *     a little more than bodies have
 */
@ConfigurationProperties("paragraf.http")
public record ConnectionProperties(
        @DefaultValue("512") int connectionsPerAddress,
        @DefaultValue("64") int requestsPerAddress,
        @DefaultValue("20s") Duration headTimeout,
        @DefaultValue("5s") Duration unreadBodyTimeout,
        @DefaultValue("35s") Duration transferGrace) {

    /** The minimum rate of bodies and answers, after the grace. */
    public static final long MIN_BYTES_PER_SECOND = 16 * 1024;

    /**
     * Checks each of them.
     *
     * @throws IllegalArgumentException where one is too small
     */
    public ConnectionProperties {
        mustBePositive("connections-per-address", connectionsPerAddress);
        mustBePositive("requests-per-address", requestsPerAddress);
        mustBePositive("head-timeout", headTimeout.toMillis());
        mustBePositive("unread-body-timeout", unreadBodyTimeout.toMillis());
        mustBePositive("transfer-grace", transferGrace.toMillis());
    }

    private static void mustBePositive(String name, long value) {
        if (value < 1) {
            throw new IllegalArgumentException("paragraf.http." + name + " must be at least 1, not " + value);
        }
    }
}
