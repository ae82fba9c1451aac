package se.paragraf.command.dispatch;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.axonframework.messaging.Message;
import org.axonframework.monitoring.MessageMonitor;

/** Micrometer timer of appends: from the decision until the event is durable in the event store, whichever it is. */
public final class AppendMetrics implements MessageMonitor<Message<?>> {

    private final MeterRegistry registry;
    private final Timer stored;
    private final Timer refused;

    /** Registers the timers. */
    public AppendMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.stored = timer("stored");
        this.refused = timer("not_stored");
    }

    private Timer timer(String outcome) {
        return Timer.builder("paragraf.appends")
                .description("Events, from when they are decided to when they are stored")
                .tag("outcome", outcome)
                .serviceLevelObjectives(
                        Duration.ofMillis(2),
                        Duration.ofMillis(5),
                        Duration.ofMillis(10),
                        Duration.ofMillis(25),
                        Duration.ofMillis(50),
                        Duration.ofMillis(100),
                        Duration.ofMillis(250),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(20))
                .register(registry);
    }

    @Override
    public MonitorCallback onMessageIngested(Message<?> event) {
        Timer.Sample since = Timer.start(registry);
        return new MonitorCallback() {
            @Override
            public void reportSuccess() {
                since.stop(stored);
            }

            @Override
            public void reportFailure(Throwable cause) {
                since.stop(refused);
            }

            @Override
            public void reportIgnored() {}
        };
    }
}
