package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedAuthenticationLimiterTest {

    private static final int MAX_FAILURES = 10;
    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanoseconds = new AtomicLong();
    private final FailedAuthenticationLimiter limiter = new FailedAuthenticationLimiter(MAX_FAILURES, nanoseconds::get);

    @Test
    void given_few_bad_tokens_when_another_is_presented_then_it_is_verified() {
        fail(ADDRESS, MAX_FAILURES - 1);

        assertThatCode(() -> limiter.check(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_another_is_presented_then_it_is_refused_unverified() {
        fail(ADDRESS, MAX_FAILURES);

        assertThatThrownBy(() -> limiter.check(ADDRESS, "next"))
                .isInstanceOf(FailedAuthenticationLimiter.TooManyFailedAttemptsException.class);
    }

    @Test
    void given_many_bad_tokens_when_the_window_is_over_then_the_next_is_verified() {
        fail(ADDRESS, MAX_FAILURES);

        nanoseconds.addAndGet(FailedAuthenticationLimiter.WINDOW.toNanos());

        assertThatCode(() -> limiter.check(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_another_address_presents_one_then_it_is_verified() {
        fail(ADDRESS, MAX_FAILURES);

        assertThatCode(() -> limiter.check("192.0.2.8", "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_a_good_one_of_the_same_address_comes_then_it_is_verified() {
        limiter.succeeded("good");
        fail(ADDRESS, MAX_FAILURES);

        assertThatCode(() -> limiter.check(ADDRESS, "good")).doesNotThrowAnyException();
    }

    @Test
    void
            given_bad_tokens_from_a_network_of_ipv6_when_another_address_of_it_presents_one_then_it_is_refused_unverified() {
        fail("2001:db8:0:1::1", MAX_FAILURES);

        assertThatThrownBy(() -> limiter.check("2001:db8:0:1:ffff::2", "next"))
                .isInstanceOf(FailedAuthenticationLimiter.TooManyFailedAttemptsException.class);
        assertThatCode(() -> limiter.check("2001:db8:0:2::1", "next")).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int time = 0; time < times; time++) {
            limiter.failed(address);
        }
    }
}
