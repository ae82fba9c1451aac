package se.paragraf.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Rate limit for failed authentication, per address. Every token is verified first, so one that is good is accepted
 * whatever else came from its address. After too many unknown tokens within {@link #WINDOW}, further ones from that
 * address are answered with 429 in the place of 401. The count is bounded and expires; each instance of a service counts
 * for itself.
 */
final class FailedAuthenticationLimiter {

    /** The window in which failures are counted. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final int MAX_ADDRESSES = 100_000;
    private static final int MAX_LENGTH = 64;
    private static final int NETWORK_BYTES = 8;

    private final int maxFailures;
    private final Cache<String, AtomicInteger> failures;

    /** @param maxFailures how many failures of an address are answered as such within a window */
    FailedAuthenticationLimiter(int maxFailures, Ticker ticker) {
        this.maxFailures = maxFailures;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(MAX_ADDRESSES)
                .ticker(ticker)
                .build();
    }

    /** Counts an unknown token from an address, and tells whether there were too many within the window. */
    boolean isExceededBy(String address) {
        return failures.get(network(address), first -> new AtomicInteger()).incrementAndGet() > maxFailures;
    }

    /** The network that is counted: an IPv6 client usually has a whole /64 (RFC 6177 section 2). */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address.length() > MAX_LENGTH ? address.substring(0, MAX_LENGTH) : address;
        }
        try {
            // An address with a colon is a literal: no name is resolved.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            // An IPv4 address in the form of IPv6 has four bytes.
            return HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, NETWORK_BYTES));
        } catch (UnknownHostException e) {
            return "malformed";
        }
    }
}
