package se.paragraf.command;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.EventCountSnapshotTriggerDefinition;
import org.axonframework.eventsourcing.SnapshotTriggerDefinition;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.SnapshotterSpanFactory;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.RevisionSnapshotFilter;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.lifecycle.Phase;
import org.axonframework.messaging.annotation.FixedValueParameterResolver;
import org.axonframework.messaging.annotation.HandlerDefinition;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.Repository;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.eventsourcing.SpringAggregateSnapshotter;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import se.paragraf.axon.AxonEventConfiguration;
import se.paragraf.axon.RecordingClock;
import se.paragraf.command.aggregate.AggregateNotFoundInterceptor;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.AgreementTargetResolver;
import se.paragraf.command.aggregate.AuthenticatedSnapshots;
import se.paragraf.command.aggregate.AuthenticatingSnapshotter;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.CommandLoggingInterceptor;
import se.paragraf.command.aggregate.SnapshotCodes;
import se.paragraf.command.aggregate.SnapshotKey;
import se.paragraf.command.aggregate.StoredCaseFiles;
import se.paragraf.command.dispatch.AppendMetrics;
import se.paragraf.web.WebConfiguration;

/**
 * Spring configuration of the command side: the aggregate, its rules and the registrar's API. The process that imports it
 * provides an event store, a cache of case files and a clock in Swedish time.
 */
@Configuration(proxyBeanMethods = false)
@ComponentScan(
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        // The service that runs this side alone has a configuration of its own.
        excludeFilters = @ComponentScan.Filter(SpringBootConfiguration.class))
@Import({WebConfiguration.class, AxonEventConfiguration.class})
public class CommandSideConfiguration {

    /** A case file with more events than this is loaded from a snapshot and the events after it. */
    static final int EVENTS_PER_SNAPSHOT = 100;

    /** A fallback, so that accounts, tokens and signatures go by the process's own clock and never by one that waits. */
    @Bean
    @Fallback
    RecordingClock recordingClock(Clock clock) {
        return new RecordingClock(clock).install();
    }

    /** Command handlers take today's date from the clock that stamps their events. */
    @Bean
    ParameterResolverFactory recordingClockResolver(RecordingClock clock) {
        return (handler, parameters, index) ->
                parameters[index].getType().equals(Clock.class) ? new FixedValueParameterResolver<>(clock) : null;
    }

    @Bean
    SnapshotTriggerDefinition caseFileSnapshots(Snapshotter snapshotter) {
        return new EventCountSnapshotTriggerDefinition(snapshotter, EVENTS_PER_SNAPSHOT);
    }

    @Bean
    SnapshotFilter caseFileSnapshotFilter(AuthenticatedSnapshots authenticated) {
        return RevisionSnapshotFilter.builder()
                // The aggregate's name in the store: the filter would recognise no snapshot by the class.
                .type(Agreement.class.getSimpleName())
                .revision(Agreement.SNAPSHOT_REVISION)
                .build()
                .combine(authenticated);
    }

    @Bean
    AuthenticatedSnapshots authenticatedSnapshots(
            ObjectProvider<SnapshotCodes> codes, ObjectProvider<EventStore> events, MeterRegistry registry) {
        AuthenticatedSnapshots snapshots = new AuthenticatedSnapshots(codes::getObject, events::getObject);
        FunctionCounter.builder("paragraf.snapshots.rejected", snapshots, AuthenticatedSnapshots::passedOver)
                .description("Snapshots that were passed over because this program did not make them as they are")
                .register(registry);
        return snapshots;
    }

    /** Codes by the key that the process supplies. */
    @Bean
    SnapshotCodes snapshotCodes(SnapshotKey key) {
        return new SnapshotCodes(key);
    }

    @Bean
    SpringAggregateSnapshotter aggregateSnapshotter(
            org.axonframework.config.Configuration axon,
            HandlerDefinition handlerDefinition,
            ParameterResolverFactory parameterResolverFactory,
            EventStore eventStore,
            TransactionManager transactionManager,
            SnapshotterSpanFactory spanFactory,
            SnapshotCodes codes,
            Serializer serializer) {
        return new AuthenticatingSnapshotter(
                SpringAggregateSnapshotter.builder()
                        .repositoryProvider(axon::repository)
                        .transactionManager(transactionManager)
                        .eventStore(eventStore)
                        .parameterResolverFactory(parameterResolverFactory)
                        .handlerDefinition(handlerDefinition)
                        .spanFactory(spanFactory),
                codes,
                serializer);
    }

    @Bean
    CommandTargetResolver agreementTargetResolver(ObjectProvider<CaseFiles> caseFiles) {
        return new AgreementTargetResolver(caseFiles::getObject);
    }

    @Bean
    CaseFiles caseFiles(EventStore events, ObjectProvider<Repository<Agreement>> agreements) {
        return new StoredCaseFiles(events, agreements::getObject);
    }

    @Bean
    ConfigurerModule appendMetrics(MeterRegistry registry) {
        return configurer -> configurer.configureMessageMonitor(
                EventStore.class, (configuration, type, name) -> new AppendMetrics(registry));
    }

    @Bean
    ConfigurerModule aggregateNotFoundInterceptor() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> configuration.commandBus().registerHandlerInterceptor(new AggregateNotFoundInterceptor())));
    }

    @Bean
    ConfigurerModule commandLoggingInterceptor() {
        return configurer -> configurer.onInitialize(configuration -> configuration.onStart(
                Phase.LOCAL_MESSAGE_HANDLER_REGISTRATIONS,
                () -> configuration.commandBus().registerHandlerInterceptor(new CommandLoggingInterceptor())));
    }
}
