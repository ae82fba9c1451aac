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
import se.paragraf.standalone.viewstore.WriteTransactions;

/** Puts the views, and the token that says how far they have come, on the file of views. */
@Configuration(proxyBeanMethods = false)
class ViewStoreConfiguration {

    /** The most events that the views take in within one transaction. */
    private static final int BATCH = 1_000;

    @Bean(destroyMethod = "close")
    ViewDatabase viewDatabase(DataFolder folder) {
        return ViewDatabase.open(folder.views());
    }

    /** Not a bean by itself: as one, Axon would open a transaction of the views around every command. */
    @Bean
    Views views(ViewDatabase database) {
        return new Views(new WriteTransactions(database));
    }

    @Bean
    SqliteViewStore viewStore(ViewDatabase database, Views views) {
        return new SqliteViewStore(database, views.transactions());
    }

    @Bean
    JobStore runs(ViewDatabase database, Clock clock) {
        return new SqliteJobStore(database, clock);
    }

    /** One thread takes the events in; a batch that cannot be written is tried again, and nothing is passed over. */
    @Bean
    ConfigurerModule projectionIntoTheViews(
            Views views,
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
                        ViewProjection.GROUP, configuration -> new SqliteTokenStore(views.transactions(), serializer))
                .registerTransactionManager(ViewProjection.GROUP, configuration -> views.transactions()));
    }

    record Views(WriteTransactions transactions) {}
}
