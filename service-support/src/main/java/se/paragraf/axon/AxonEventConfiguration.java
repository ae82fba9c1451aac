package se.paragraf.axon;

import java.time.Clock;
import java.time.ZoneOffset;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.RevisionResolver;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.jackson3.Jackson3SerializerCustomizer;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.event.Revision;
import se.paragraf.event.json.EventJson;

/**
 * Axon's serialization of events: JSON, revisions and upcasters, the same in every process. With it a service imports
 * Axon's own settings:
 * {@code spring.config.import: classpath:service-support.yaml}.
 */
@Configuration(proxyBeanMethods = false)
public class AxonEventConfiguration {

    static {
        // Axon Server stores milliseconds, so that is the precision in every store.
        GenericEventMessage.clock = Clock.tickMillis(ZoneOffset.UTC);
    }

    /** The same serialization and the same upcasters without an event store, for whatever only reads stored events. */
    public static org.axonframework.config.Configuration readingOnly() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(none -> Jackson3Serializer.builder()
                        .jsonMapperBuilderCustomizer(EventJson::configure)
                        .build())
                .registerEventUpcaster(none -> RevisionUpcaster.all())
                .buildConfiguration();
    }

    @Bean
    Jackson3SerializerCustomizer eventJson() {
        return EventJson::configure;
    }

    @Bean
    EventUpcasterChain upcastersByRevision() {
        return RevisionUpcaster.all();
    }

    /** Stores with each event the revision that its class states. */
    @Bean
    RevisionResolver revisionResolver() {
        return eventType -> {
            Revision revision = eventType.getAnnotation(Revision.class);
            return revision == null ? null : revision.value();
        };
    }
}
