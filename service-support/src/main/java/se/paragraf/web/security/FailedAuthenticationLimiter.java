package se.paragraf.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.core.AuthenticationException;
import se.paragraf.value.Sha256;

/**
 * Rate limit for failed authentication, per address. After too many unknown tokens within {@link #WINDOW}, further
 * tokens from that address are refused unverified until the window is over, so that tokens cannot be guessed at the
 * speed of the network. A token that was accepted lately, from any address, still passes: one faulty client in an
 * office does not lock the others out. Both caches are bounded and expire; each instance of a service counts for
 * itself.
 */
final class FailedAuthenticationLimiter {

    /** The window in which failures are counted. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Duration TRUSTED_FOR = Duration.ofHours(1);
    private static final int MAX_ADDRESSES = 100_000;
    private static final int MAX_TRUSTED = 10_000;

    private final int maxFailures;
    private final Cache<String, AtomicInteger> failures;
    private final Cache<Sha256, Boolean> acceptedTokens;

    /** @param maxFailures how many failures of an address are let through within a window */
    FailedAuthenticationLimiter(int maxFailures, Ticker ticker) {
        this.maxFailures = maxFailures;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(MAX_ADDRESSES)
                .ticker(ticker)
                .build();
        this.acceptedTokens = Caffeine.newBuilder()
                .expireAfterWrite(TRUSTED_FOR)
                .maximumSize(MAX_TRUSTED)
                .ticker(ticker)
                .build();
    }

    /**
     * Checks the limit before a token is verified.
     *
     * @throws TooManyFailedAttemptsException if the address has failed too often and the token was not accepted lately
     */
    void check(String address, String token) {
        AtomicInteger failed = failures.getIfPresent(network(address));
        if (failed != null && failed.get() >= maxFailures && acceptedTokens.getIfPresent(digest(token)) == null) {
            throw new TooManyFailedAttemptsException(WINDOW.toSeconds());
        }
    }

    /** Records that a token was accepted. */
    void succeeded(String token) {
        acceptedTokens.put(digest(token), Boolean.TRUE);
    }

    /** Records an unknown token from an address. */
    void failed(String address) {
        failures.get(network(address), first -> new AtomicInteger()).incrementAndGet();
    }

    /** The network that is counted: an IPv6 client usually has a whole /64 (RFC 6177 section 2). */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // An address with a colon is a literal: no name is resolved.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException e) {
            return address;
        }
    }

    private static Sha256 digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Too many failed attempts from an address: its tokens are refused unverified for a while. */
    static final class TooManyFailedAttemptsException extends AuthenticationException {

        private static final long serialVersionUID = 1L;

        private final long secondsToWait;

        TooManyFailedAttemptsException(long secondsToWait) {
            super("too many bad tokens from this address");
            this.secondsToWait = secondsToWait;
        }

        long secondsToWait() {
            return secondsToWait;
        }
    }
}
