package se.paragraf.query.axonserver;

import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.EventLogContract;

/** The contract, on the Axon Server that {@code AXON_SERVERS} names. */
@EnabledIfEnvironmentVariable(
        named = "AXON_SERVERS",
        matches = ".+",
        disabledReason = "skipped: no Axon Server; set AXON_SERVERS")
class AxonServerEventLogTest extends EventLogContract {

    @Override
    protected void withStore(Trial trial) throws Exception {
        AxonServerConfiguration configuration = AxonServerConfiguration.builder()
                .servers(System.getenv("AXON_SERVERS"))
                .componentName("recorded-events-test")
                .build();
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        Serializer serializer = Jackson3Serializer.builder()
                .jsonMapperBuilderCustomizer(EventJson::configure)
                .build();
        AxonServerEventStore store = AxonServerEventStore.builder()
                .configuration(configuration)
                .platformConnectionManager(connections)
                .snapshotSerializer(serializer)
                .eventSerializer(serializer)
                .snapshotFilter(SnapshotFilter.allowAll())
                .build();
        try {
            trial.on(
                    store,
                    new AxonServerEventLog(() -> connections.getConnection().eventChannel()));
        } finally {
            connections.shutdown();
        }
    }
}
