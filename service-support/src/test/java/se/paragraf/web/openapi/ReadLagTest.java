package se.paragraf.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ReadLagTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicLong events = new AtomicLong(3);
    private final ApiInfoController controller =
            new ApiInfoController(Optional.of(() -> new ReadLag.Measured(events.getAndIncrement(), 7)), nanos::get);

    @Test
    void given_events_that_wait_when_the_api_is_asked_then_it_says_how_many_and_for_how_long() {
        assertThat(controller.read().eventsWaiting()).isEqualTo(3);
        assertThat(controller.read().secondsBehind()).isEqualTo(7);
    }

    @Test
    void given_many_requests_in_a_second_when_they_are_answered_then_the_lag_is_measured_once() {
        controller.read();
        nanos.addAndGet(Duration.ofMillis(999).toNanos());
        assertThat(controller.read().eventsWaiting()).isEqualTo(3);

        nanos.addAndGet(Duration.ofMillis(1).toNanos());

        assertThat(controller.read().eventsWaiting()).isEqualTo(4);
    }

    @Test
    void given_a_lag_that_cannot_be_measured_when_the_api_is_asked_then_it_answers_without_it() {
        ApiInfo info = new ApiInfoController(
                        Optional.of(() -> {
                            throw new IllegalStateException("planted");
                        }),
                        nanos::get)
                .read();

        assertThat(info).isEqualTo(ApiInfo.CURRENT);
    }
}
