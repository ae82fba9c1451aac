package se.paragraf.service;

import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.event.json.EventJson;

/**
 * How Axon reads and writes events, the same wherever they are handled. With it a service imports Axon's own settings:
 * {@code spring.config.import: classpath:service-edge.yaml}.
 */
@Configuration(proxyBeanMethods = false)
public class EventsInAxon {

    @Bean
    Jackson3SerializerCustomizer eventJson() {
        return EventJson::configure;
    }

    @Bean
    EventUpcasterChain upcastersByRevision() {
        return UpcastByRevision.all();
    }

    @Bean
    RevisionResolver revisionResolver() {
        return new RevisionOfEvents();
    }
}
