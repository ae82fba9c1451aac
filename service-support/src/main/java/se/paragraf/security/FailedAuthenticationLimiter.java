package se.paragraf.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicInteger;
import se.paragraf.value.Sha256;

/**
 * Counts the bad tokens that come from an address. After so many within {@link #WINDOW} no other token from there
 * is looked at until the window is over, so that nobody can try tokens at the speed of the network. A token that was good
 * lately, from wherever, is still heard: one faulty client in an office does not lock the others out. Both memories are
 * bounded and forget by themselves; each instance of a service counts for itself.
 */
final class FailedAuthenticationLimiter {

    /** How long bad tokens are counted together. */
    static final Duration WINDOW = Duration.ofMinutes(1);

    private static final Duration TRUST = Duration.ofHours(1);
    private static final int MOST_ADDRESSES = 100_000;
    private static final int MOST_TRUSTED = 10_000;

    private final int most;
    private final Cache<String, AtomicInteger> failures;
    private final Cache<Sha256, Boolean> goodLately;

    /** @param most how many bad tokens are answered as such within a window */
    FailedAuthenticationLimiter(int most, Ticker ticker) {
        this.most = most;
        this.failures = Caffeine.newBuilder()
                .expireAfterWrite(WINDOW)
                .maximumSize(MOST_ADDRESSES)
                .ticker(ticker)
                .build();
        this.goodLately = Caffeine.newBuilder()
                .expireAfterWrite(TRUST)
                .maximumSize(MOST_TRUSTED)
                .ticker(ticker)
                .build();
    }

    /**
     * Lets an attempt pass, or not.
     *
     * @throws TooManyFailedAttemptsException if the address has failed too often and the token is none that was good lately
     */
    void admit(String address, String token) {
        AtomicInteger failed = failures.getIfPresent(network(address));
        if (failed != null && failed.get() >= most && goodLately.getIfPresent(digest(token)) == null) {
            throw new TooManyFailedAttemptsException(WINDOW.toSeconds());
        }
    }

    /** Notes that a token was good. */
    void succeeded(String token) {
        goodLately.put(digest(token), Boolean.TRUE);
    }

    /** Notes that a bad token came from an address. */
    void failed(String address) {
        failures.get(network(address), first -> new AtomicInteger()).incrementAndGet();
    }

    /** Whoever has one IPv6 address usually has its whole /64 (RFC 6177 section 2), so that is what is counted. */
    private static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            // With a colon it is a literal, so nothing is looked up.
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes, 0, bytes.length / 2);
        } catch (UnknownHostException noAddress) {
            return address;
        }
    }

    private static Sha256 digest(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
