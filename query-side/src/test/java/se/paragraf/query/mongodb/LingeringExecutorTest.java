package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.Delayed;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class LingeringExecutorTest {

    @Test
    void given_an_hour_to_linger_when_a_batch_is_submitted_then_it_is_scheduled_in_an_hour() {
        LingeringExecutor executor = new LingeringExecutor("views", 1, Duration.ofHours(1));

        Future<?> batch = executor.submit(() -> {});

        assertThat(((Delayed) batch).getDelay(TimeUnit.MINUTES)).isBetween(58L, 60L);
        assertThat(executor.shutdownNow()).hasSize(1);
    }

    @Test
    void given_a_lingering_batch_when_the_executor_is_shut_down_then_the_batch_is_processed() throws Exception {
        AtomicBoolean processed = new AtomicBoolean();
        LingeringExecutor executor = new LingeringExecutor("views", 1, Duration.ofMillis(50));
        executor.submit(() -> processed.set(true));

        executor.shutdown();

        assertThat(executor.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        assertThat(processed).isTrue();
    }
}
