package se.paragraf.web.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletInputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.DelegatingServletInputStream;
import se.paragraf.web.problem.EdgeProblems;
import se.paragraf.web.problem.ProblemException;

/** How long a body may take. The time is the test's. */
class LimitedInputStreamTest {

    private static final int MEBIBYTE = 1024 * 1024;

    private final AtomicLong nanoseconds = new AtomicLong();
    private final ServletInputStream sent =
            new DelegatingServletInputStream(new java.io.ByteArrayInputStream(new byte[MEBIBYTE]));
    private final LimitedInputStream body = new LimitedInputStream(sent, MEBIBYTE, nanoseconds::get);

    @Test
    void given_a_small_body_when_it_comes_within_the_grace_then_it_is_read() {
        pass(LimitedInputStream.GRACE.toNanos());

        assertThat(body.read()).isZero();
    }

    @Test
    void given_a_small_body_when_it_takes_longer_then_it_is_cut_off() {
        assertThat(body.read()).isZero();
        pass(LimitedInputStream.GRACE.toNanos() + 1);

        assertTooSlow();
    }

    @Test
    void given_a_large_body_when_it_comes_quickly_enough_then_it_is_read_however_long_it_takes() {
        int perSecond = (int) LimitedInputStream.BYTES_PER_SECOND;
        int read = 0;
        while (read < MEBIBYTE) {
            pass(1_000_000_000L);
            read += body.read(new byte[perSecond], 0, perSecond);
        }
        assertThat(body.read()).isEqualTo(-1);
        assertThat(nanoseconds.get()).isGreaterThan(LimitedInputStream.GRACE.toNanos());
    }

    @Test
    void given_a_large_body_when_it_comes_byte_by_byte_then_it_is_cut_off() {
        for (int second = 0; second < LimitedInputStream.GRACE.toSeconds(); second++) {
            pass(1_000_000_000L);
            body.read();
        }
        pass(1_000_000_000L);

        assertTooSlow();
    }

    private void assertTooSlow() {
        assertThatThrownBy(body::read)
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type()).isEqualTo(EdgeProblems.TOO_SLOW));
    }

    private void pass(long more) {
        nanoseconds.addAndGet(more);
    }
}
