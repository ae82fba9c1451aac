package se.paragraf.standalone.migrate;

import com.google.protobuf.ByteString;
import io.axoniq.axonserver.connector.event.AppendEventsTransaction;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import se.paragraf.query.axonserver.AxonServerEventLog;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;

/**
 * The events in Axon Server. Whatever else a connection needs, such as a token or a certificate, is taken from the same
 * variables of the environment as the services take it from ({@code AXON_AXONSERVER_…}).
 */
public final class AxonServerMigrationLog implements MigrationLog, AutoCloseable {

    private static final long TIMEOUT_SECONDS = 30;

    private final String servers;
    private final AxonServerConnectionManager connections;

    private AxonServerMigrationLog(String servers, AxonServerConnectionManager connections) {
        this.servers = servers;
        this.connections = connections;
    }

    /**
     * Connects to Axon Server.
     *
     * @param servers HOST:PORT, several separated by commas
     */
    public static AxonServerMigrationLog connect(String servers) {
        AxonServerConfiguration configuration =
                Binder.get(new StandardEnvironment()).bindOrCreate("axon.axonserver", AxonServerConfiguration.class);
        configuration.setServers(servers);
        configuration.setSuppressDownloadMessage(true);
        AxonServerConnectionManager connections = AxonServerConnectionManager.builder()
                .axonServerConfiguration(configuration)
                .build();
        connections.start();
        return new AxonServerMigrationLog(servers, connections);
    }

    @Override
    public String name() {
        return "Axon Server at " + servers;
    }

    @Override
    public EventLog events() {
        return new AxonServerEventLog(() -> connections.getConnection().eventChannel());
    }

    @Override
    public void append(List<StoredEvent> events) {
        AppendEventsTransaction transaction =
                connections.getConnection().eventChannel().startAppendEventsTransaction();
        events.stream().map(AxonServerMigrationLog::event).forEach(transaction::appendEvent);
        try {
            transaction.commit().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("stopped while appending events", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("events were not appended: " + e.getMessage(), e);
        }
    }

    static Event event(StoredEvent stored) {
        Event.Builder event = Event.newBuilder()
                .setMessageIdentifier(stored.eventId())
                .setAggregateIdentifier(stored.agreementId())
                .setAggregateSequenceNumber(stored.sequence())
                .setAggregateType(StoredEvent.AGGREGATE_TYPE)
                .setTimestamp(stored.recordedAt().toEpochMilli())
                .setPayload(SerializedObject.newBuilder()
                        .setType(stored.type())
                        .setRevision(Objects.requireNonNullElse(stored.revision(), ""))
                        .setData(ByteString.copyFromUtf8(stored.payload())));
        stored.metaData()
                .forEach((key, value) -> event.putMetaData(
                        key, MetaDataValue.newBuilder().setTextValue(value).build()));
        return event.build();
    }

    @Override
    public void close() {
        connections.shutdown();
    }
}
