package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class FailedAuthenticationLimiterTest {

    private static final int MAX_FAILURES = 10;
    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanoseconds = new AtomicLong();
    private final FailedAuthenticationLimiter limiter = new FailedAuthenticationLimiter(MAX_FAILURES, nanoseconds::get);

    @Test
    void given_few_bad_tokens_when_another_fails_then_there_are_not_too_many() {
        fail(ADDRESS, MAX_FAILURES - 1);

        assertThat(limiter.isExceededBy(ADDRESS)).isFalse();
    }

    @Test
    void given_many_bad_tokens_when_another_fails_then_there_are_too_many() {
        fail(ADDRESS, MAX_FAILURES);

        assertThat(limiter.isExceededBy(ADDRESS)).isTrue();
    }

    @Test
    void given_many_bad_tokens_when_the_window_is_over_then_counting_starts_again() {
        fail(ADDRESS, MAX_FAILURES);

        nanoseconds.addAndGet(FailedAuthenticationLimiter.WINDOW.toNanos());

        assertThat(limiter.isExceededBy(ADDRESS)).isFalse();
    }

    @Test
    void given_many_bad_tokens_when_one_of_another_address_fails_then_it_is_its_first() {
        fail(ADDRESS, MAX_FAILURES);
        fail("::ffff:192.0.2.7", MAX_FAILURES);

        assertThat(limiter.isExceededBy("192.0.2.8")).isFalse();
        assertThat(limiter.isExceededBy("::ffff:192.0.2.8")).isFalse();
    }

    @Test
    void given_bad_tokens_from_a_network_of_ipv6_when_one_of_another_address_of_it_fails_then_they_count_together() {
        fail("2001:db8:0:1::1", MAX_FAILURES);

        assertThat(limiter.isExceededBy("2001:db8:0:1:ffff::2")).isTrue();
        assertThat(limiter.isExceededBy("2001:db8:0:2::1")).isFalse();
    }

    private void fail(String address, int times) {
        for (int time = 0; time < times; time++) {
            limiter.isExceededBy(address);
        }
    }
}
