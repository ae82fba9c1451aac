package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often an address may try. */
class FailedAuthenticationLimiterTest {

    private static final int MOST = 10;
    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanoseconds = new AtomicLong();
    private final FailedAuthenticationLimiter attempts = new FailedAuthenticationLimiter(MOST, nanoseconds::get);

    @Test
    void given_few_bad_tokens_when_another_is_presented_then_it_is_looked_at() {
        fail(ADDRESS, MOST - 1);

        assertThatCode(() -> attempts.admit(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_another_is_presented_then_it_is_not_looked_at() {
        fail(ADDRESS, MOST);

        assertThatThrownBy(() -> attempts.admit(ADDRESS, "next")).isInstanceOf(TooManyFailedAttemptsException.class);
    }

    @Test
    void given_many_bad_tokens_when_the_window_is_over_then_the_next_is_looked_at() {
        fail(ADDRESS, MOST);

        nanoseconds.addAndGet(FailedAuthenticationLimiter.WINDOW.toNanos());

        assertThatCode(() -> attempts.admit(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_another_address_presents_one_then_it_is_looked_at() {
        fail(ADDRESS, MOST);

        assertThatCode(() -> attempts.admit("192.0.2.8", "next")).doesNotThrowAnyException();
    }

    @Test
    void given_many_bad_tokens_when_a_good_one_of_the_same_address_comes_then_it_is_heard() {
        attempts.succeeded("good");
        fail(ADDRESS, MOST);

        assertThatCode(() -> attempts.admit(ADDRESS, "good")).doesNotThrowAnyException();
    }

    @Test
    void given_bad_tokens_from_a_network_of_ipv6_when_another_address_of_it_presents_one_then_it_is_not_looked_at() {
        fail("2001:db8:0:1::1", MOST);

        assertThatThrownBy(() -> attempts.admit("2001:db8:0:1:ffff::2", "next"))
                .isInstanceOf(TooManyFailedAttemptsException.class);
        assertThatCode(() -> attempts.admit("2001:db8:0:2::1", "next")).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int time = 0; time < times; time++) {
            attempts.failed(address);
        }
    }
}
