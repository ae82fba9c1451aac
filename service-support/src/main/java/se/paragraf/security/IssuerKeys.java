package se.paragraf.security;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetSourceWrapper;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.jwk.source.RateLimitedJWKSetSource;
import com.nimbusds.jose.jwk.source.RefreshAheadCachingJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The issuer's public keys (JSON Web Key Set, RFC 7517), cached for {@link #LIFETIME}: from an age of {@link #RENEWED}
 * on they are fetched again in the background, and kept meanwhile, also where the issuer does not answer. A token that
 * names a key that is not among them has them fetched, at most twice in {@link #INTERVAL}, however many such tokens
 * come. At most {@value #MAX_WAITING} requests wait for keys at a time; a token whose key is known waits for nothing.
 */
final class IssuerKeys implements JWKSource<SecurityContext>, Closeable {

    /** The time in which the keys are fetched twice at most. */
    static final Duration INTERVAL = Duration.ofSeconds(10);

    /** How many requests wait for keys at a time. */
    static final int MAX_WAITING = 32;

    private static final Duration RENEWED = Duration.ofMinutes(5);
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(7);

    private final JWKSetSource<SecurityContext> keys;
    private final LongSupplier clock;
    private final Semaphore waiting = new Semaphore(MAX_WAITING);
    private volatile long goodUntil = Long.MIN_VALUE;

    /**
     * Keys that are not fetched before they are needed.
     *
     * @param issuer fetches the keys at each call
     * @param clock milliseconds since the epoch
     */
    IssuerKeys(JWKSetSource<SecurityContext> issuer, LongSupplier clock) {
        this.clock = clock;
        this.keys = new RefreshAheadCachingJWKSetSource<>(
                new RateLimitedJWKSetSource<>(new Dated(issuer), INTERVAL.toMillis(), null),
                LIFETIME.toMillis(),
                LONGEST_WAIT.toMillis(),
                LIFETIME.minus(RENEWED).toMillis(),
                false,
                null);
    }

    /**
     * The keys that fit a token's header; none where its key is unknown.
     *
     * @throws KeySourceException if that cannot be told at present
     */
    @Override
    public List<JWK> get(JWKSelector selector, @Nullable SecurityContext context) throws KeySourceException {
        if (clock.getAsLong() >= goodUntil) {
            return selector.select(fetched(JWKSetCacheRefreshEvaluator.noRefresh(), context));
        }
        JWKSet cached = keys.getJWKSet(JWKSetCacheRefreshEvaluator.noRefresh(), clock.getAsLong(), context);
        List<JWK> found = selector.select(cached);
        if (!found.isEmpty()) {
            return found;
        }
        try {
            return selector.select(fetched(JWKSetCacheRefreshEvaluator.referenceComparison(cached), context));
        } catch (RateLimitReachedException e) {
            // The issuer was asked some seconds ago, and the token's key was not among its.
            return found;
        }
    }

    private JWKSet fetched(JWKSetCacheRefreshEvaluator refresh, @Nullable SecurityContext context)
            throws KeySourceException {
        if (!waiting.tryAcquire()) {
            throw new JWKSetUnavailableException("many requests wait for the issuer's keys already");
        }
        try {
            return keys.getJWKSet(refresh, clock.getAsLong(), context);
        } finally {
            waiting.release();
        }
    }

    /** How many requests wait for keys now. */
    int waiting() {
        return MAX_WAITING - waiting.availablePermits();
    }

    @Override
    public void close() throws IOException {
        keys.close();
    }

    /** Notes until when the fetched keys are cached. */
    private final class Dated extends JWKSetSourceWrapper<SecurityContext> {

        Dated(JWKSetSource<SecurityContext> issuer) {
            super(issuer);
        }

        @Override
        public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator refresh, long now, @Nullable SecurityContext context)
                throws KeySourceException {
            JWKSet fetched = getSource().getJWKSet(refresh, now, context);
            goodUntil = now + LIFETIME.toMillis();
            return fetched;
        }
    }
}
