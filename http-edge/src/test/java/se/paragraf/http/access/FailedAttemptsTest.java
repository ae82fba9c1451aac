package se.paragraf.http.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** How often an address may try. */
class FailedAttemptsTest {

    private static final int MOST = 10;
    private static final String ADDRESS = "192.0.2.7";

    private final AtomicLong nanoseconds = new AtomicLong();
    private final FailedAttempts attempts = new FailedAttempts(MOST, nanoseconds::get);

    @Test
    void givenFewBadTokens_whenAnotherIsPresented_thenItIsLookedAt() {
        fail(ADDRESS, MOST - 1);

        assertThatCode(() -> attempts.admit(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void givenManyBadTokens_whenAnotherIsPresented_thenItIsNotLookedAt() {
        fail(ADDRESS, MOST);

        assertThatThrownBy(() -> attempts.admit(ADDRESS, "next")).isInstanceOf(TooManyFailuresException.class);
    }

    @Test
    void givenManyBadTokens_whenTheWindowIsOver_thenTheNextIsLookedAt() {
        fail(ADDRESS, MOST);

        nanoseconds.addAndGet(FailedAttempts.WINDOW.toNanos());

        assertThatCode(() -> attempts.admit(ADDRESS, "next")).doesNotThrowAnyException();
    }

    @Test
    void givenManyBadTokens_whenAnotherAddressPresentsOne_thenItIsLookedAt() {
        fail(ADDRESS, MOST);

        assertThatCode(() -> attempts.admit("192.0.2.8", "next")).doesNotThrowAnyException();
    }

    @Test
    void givenManyBadTokens_whenAGoodOneOfTheSameAddressComes_thenItIsHeard() {
        attempts.succeeded("good");
        fail(ADDRESS, MOST);

        assertThatCode(() -> attempts.admit(ADDRESS, "good")).doesNotThrowAnyException();
    }

    @Test
    void givenBadTokensFromANetworkOfIpv6_whenAnotherAddressOfItPresentsOne_thenItIsNotLookedAt() {
        fail("2001:db8:0:1::1", MOST);

        assertThatThrownBy(() -> attempts.admit("2001:db8:0:1:ffff::2", "next"))
                .isInstanceOf(TooManyFailuresException.class);
        assertThatCode(() -> attempts.admit("2001:db8:0:2::1", "next")).doesNotThrowAnyException();
    }

    private void fail(String address, int times) {
        for (int time = 0; time < times; time++) {
            attempts.failed(address);
        }
    }
}
