package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.JWKSetSource;
import com.nimbusds.jose.jwk.source.JWKSetUnavailableException;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An issuer's keys, at times that the test sets. */
class IssuerKeysTest {

    private final AtomicLong now = new AtomicLong(1_000_000_000_000L);
    private final Issuer issuer = new Issuer();
    private final IssuerKeys keys = new IssuerKeys(issuer, now::get);

    @AfterEach
    void close() throws Exception {
        issuer.hanging.countDown();
        keys.close();
    }

    @Test
    void given_unknown_keys_when_tokens_name_them_then_the_issuer_is_asked_twice_an_interval_at_most()
            throws Exception {
        for (int number = 0; number < 1_000; number++) {
            assertThat(find("unknown " + number)).isEmpty();
        }
        assertThat(issuer.requests).isLessThanOrEqualTo(2);

        now.addAndGet(IssuerKeys.INTERVAL.toMillis() + 1);
        find("unknown");

        assertThat(issuer.requests).isBetween(2, 4);
    }

    @Test
    void given_a_flood_of_unknown_keys_when_the_issuer_has_a_new_key_then_it_is_found_in_the_next_interval()
            throws Exception {
        for (int number = 0; number < 100; number++) {
            find("unknown " + number);
        }
        issuer.ids = List.of("one", "new");

        now.addAndGet(IssuerKeys.INTERVAL.toMillis() + 1);

        assertThat(find("new")).hasSize(1);
    }

    @Test
    void given_an_issuer_that_fails_when_a_token_names_a_known_key_then_it_is_found_for_an_hour() throws Exception {
        find("one");
        issuer.fails = true;

        now.addAndGet(Duration.ofMinutes(59).toMillis());
        assertThat(find("one")).hasSize(1);

        now.addAndGet(Duration.ofMinutes(2).toMillis());
        assertThatThrownBy(() -> find("one")).isInstanceOf(KeySourceException.class);
    }

    @Test
    void given_an_issuer_that_fails_when_tokens_come_then_it_is_asked_twice_an_interval_at_most() {
        issuer.fails = true;

        for (int number = 0; number < 1_000; number++) {
            assertThatThrownBy(() -> find("one")).isInstanceOf(KeySourceException.class);
        }

        assertThat(issuer.requests).isLessThanOrEqualTo(2);
    }

    @Test
    void given_an_issuer_that_hangs_when_many_ask_for_unknown_keys_then_known_ones_are_found_and_few_wait()
            throws Exception {
        find("one");
        now.addAndGet(IssuerKeys.INTERVAL.toMillis() + 1);
        issuer.hangs = true;
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<?>> waiting = new ArrayList<>();
            for (int number = 0; number < IssuerKeys.MAX_WAITING; number++) {
                waiting.add(threads.submit(() -> find("unknown")));
            }
            while (keys.waiting() < IssuerKeys.MAX_WAITING) {
                Thread.onSpinWait();
            }

            assertThat(find("one")).hasSize(1);
            assertThatThrownBy(() -> find("unknown")).isInstanceOf(JWKSetUnavailableException.class);

            issuer.hanging.countDown();
            for (Future<?> answered : waiting) {
                assertThat((List<?>) answered.get()).isEmpty();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private List<JWK> find(String id) throws KeySourceException {
        return keys.get(new JWKSelector(new JWKMatcher.Builder().keyID(id).build()), null);
    }

    private static final class Issuer implements JWKSetSource<SecurityContext> {

        private final CountDownLatch hanging = new CountDownLatch(1);
        private volatile List<String> ids = List.of("one");
        private volatile boolean fails;
        private volatile boolean hangs;
        private volatile int requests;

        @Override
        public synchronized JWKSet getJWKSet(
                JWKSetCacheRefreshEvaluator refresh, long time, @Nullable SecurityContext context)
                throws KeySourceException {
            requests++;
            if (hangs) {
                try {
                    hanging.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
            if (fails) {
                throw new JWKSetUnavailableException("away");
            }
            return new JWKSet(ids.stream()
                    .<JWK>map(id ->
                            new OctetSequenceKey.Builder(new byte[32]).keyID(id).build())
                    .toList());
        }

        @Override
        public void close() {}
    }
}
