package se.paragraf.axon;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.event.json.EventJson;

/**
 * How Axon reads and writes events, the same wherever they are handled. With it a service imports Axon's own settings:
 * {@code spring.config.import: classpath:service-support.yaml}.
 */
@Configuration(proxyBeanMethods = false)
public class AxonEventConfiguration {

    static {
        // Axon Server keeps milliseconds; an event is the same in every store.
        GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    @Bean
    Jackson3SerializerCustomizer eventJson() {
        return EventJson::configure;
    }

    @Bean
    EventUpcasterChain upcastersByRevision() {
        return RevisionUpcaster.all();
    }

    @Bean
    RevisionResolver revisionResolver() {
        return new EventRevisionResolver();
    }
}
