package se.paragraf.standalone.server;

import java.time.Clock;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.serialization.Serializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import se.paragraf.query.job.JobStore;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.standalone.eventstore.NotifyingEventSource;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.viewstore.SqliteJobStore;
import se.paragraf.standalone.viewstore.SqliteTokenStore;
import se.paragraf.standalone.viewstore.SqliteViewStore;
import se.paragraf.standalone.viewstore.ViewDatabase;

/** The view store on SQLite files, with the token store of its projection. */
@Configuration(proxyBeanMethods = false)
class ViewStoreConfiguration {

    /** The most events that are projected in one transaction. */
    private static final int BATCH = 1_000;

    @Bean(destroyMethod = "close")
    ViewDatabase viewDatabase(DataFolder folder) {
        return ViewDatabase.open(folder.views());
    }

    @Bean
    SqliteViewStore viewStore(ViewDatabase database) {
        return new SqliteViewStore(database);
    }

    @Bean
    JobStore jobStore(ViewDatabase database, Clock clock) {
        return new SqliteJobStore(database, clock);
    }

    /**
     * One thread projects the events; a batch that cannot be written is tried again, and none is skipped. The transactions
     * of the views are not a bean: Axon would open one around every command.
     */
    @Bean
    ConfigurerModule viewProjectionProcessor(
            ViewDatabase database,
            Serializer serializer,
            ObjectProvider<SqliteEventStorageEngine> events,
            NotifyingEventSource.Commits commits) {
        return configurer -> configurer.eventProcessing(processing -> processing
                .registerPooledStreamingEventProcessor(
                        ViewProjection.GROUP,
                        configuration -> new NotifyingEventSource(events.getObject(), commits),
                        (configuration, processor) -> processor
                                .initialSegmentCount(1)
                                .batchSize(BATCH)
                                // Axon's own choice is a token of a replay, which Jackson writes but will not read.
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerTokenStore(
                        ViewProjection.GROUP,
                        configuration -> new SqliteTokenStore(database.transactions(), serializer))
                .registerTransactionManager(ViewProjection.GROUP, configuration -> database.transactions()));
    }
}
