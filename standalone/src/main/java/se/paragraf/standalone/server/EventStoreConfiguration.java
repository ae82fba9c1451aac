package se.paragraf.standalone.server;

import io.micrometer.core.instrument.MeterRegistry;
import org.axonframework.config.Configuration;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import se.paragraf.axon.RecordingClock;
import se.paragraf.command.aggregate.SnapshotKey;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.standalone.eventstore.NotifyingEventSource;
import se.paragraf.standalone.eventstore.RecordKey;
import se.paragraf.standalone.eventstore.SqliteEventLog;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Axon's event store on the SQLite file of events, with its metrics. */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DataFolder.class)
class EventStoreConfiguration {

    @Bean(destroyMethod = "close")
    SqliteEventStorageEngine eventStorageEngine(
            DataFolder folder,
            @Qualifier("eventSerializer") Serializer eventSerializer,
            Serializer serializer,
            Configuration configuration,
            MeterRegistry registry,
            NotifyingEventSource.Commits commits,
            ObjectProvider<RecordingClock> clock) {
        SqliteEventStorageEngine engine = SqliteEventStorageEngine.builder(folder.data())
                .keyFile(RecordKey.location(folder.data(), folder.recordKey()))
                .eventSerializer(eventSerializer)
                .snapshotSerializer(serializer)
                .upcasterChain(configuration.upcasterChain())
                .snapshotFilter(configuration.snapshotFilter())
                .commitListener(commits.then(EventStoreMetrics.commits(registry)))
                .open();
        // A clock that was set back between two runs must not show; a process that records nothing has none.
        clock.ifAvailable(recording -> engine.latestInstant().ifPresent(recording::advanceTo));
        return engine;
    }

    @Bean
    SnapshotKey snapshotKey(SqliteEventStorageEngine engine) {
        return new SnapshotKey(engine.recordKey().key());
    }

    @Bean
    NotifyingEventSource.Commits commits() {
        return new NotifyingEventSource.Commits();
    }

    @Bean
    EventStoreMetrics eventStoreMetrics(SqliteEventStorageEngine engine) {
        return new EventStoreMetrics(engine);
    }

    @Bean
    EventLog eventLog(SqliteEventStorageEngine engine) {
        return new SqliteEventLog(engine);
    }
}
