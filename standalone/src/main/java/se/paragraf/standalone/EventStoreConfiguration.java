package se.paragraf.standalone;

import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Puts Axon's event store on the file of events. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
class EventStoreConfiguration {

    @Bean(destroyMethod = "close")
    SqliteEventStorageEngine eventStorageEngine(
            DataFolder folder,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer,
            Configuration configuration) {
        return SqliteEventStorageEngine.open(
                folder.data(),
                eventSerializer,
                serializer,
                configuration.upcasterChain(),
                configuration.snapshotFilter());
    }

    @Bean
    RecordedEvents recordedEvents(SqliteEventStorageEngine engine) {
        return new RecordedInFile(engine);
    }
}
