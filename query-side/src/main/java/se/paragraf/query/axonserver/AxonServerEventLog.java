package se.paragraf.query.axonserver;

import io.axoniq.axonserver.connector.event.AggregateEventStream;
import io.axoniq.axonserver.connector.event.EventChannel;
import io.axoniq.axonserver.connector.event.EventStream;
import io.axoniq.axonserver.grpc.MetaDataValue;
import io.axoniq.axonserver.grpc.SerializedObject;
import io.axoniq.axonserver.grpc.event.Event;
import io.axoniq.axonserver.grpc.event.EventWithToken;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.value.AgreementId;

/** Event log of Axon Server, which reads the events of one agreement without their positions. */
public final class AxonServerEventLog implements EventLog {

    private static final long TIMEOUT_SECONDS = 10;
    private static final int MAX_PERMITS = 1_000;

    private final Supplier<EventChannel> channel;

    /**
     * Reads through a channel.
     *
     * @param channel the current channel; called for each read, since connections are replaced
     */
    public AxonServerEventLog(Supplier<EventChannel> channel) {
        this.channel = channel;
    }

    @Override
    public List<StoredEvent> after(long position, int limit) {
        long head = head();
        List<StoredEvent> found = new ArrayList<>();
        if (position >= head) {
            return found;
        }
        try (EventStream stream = channel.get().openStream(position, Math.min(limit, MAX_PERMITS))) {
            long reached = position;
            while (found.size() < limit && reached < head) {
                EventWithToken next = stream.nextIfAvailable(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (next == null) {
                    throw new EventStoreException("no event came after position " + reached);
                }
                reached = next.getToken();
                if (!next.getEvent().getAggregateIdentifier().isEmpty()) {
                    found.add(stored(reached, next.getEvent()));
                }
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading events", e);
        }
    }

    @Override
    public List<StoredEvent> ofAgreement(AgreementId agreementId, long fromSequence, int limit) {
        List<StoredEvent> found = new ArrayList<>();
        long beyond = fromSequence > Long.MAX_VALUE - limit ? Long.MAX_VALUE : fromSequence + limit;
        AggregateEventStream stream = channel.get().openAggregateStream(agreementId.toString(), fromSequence, beyond);
        try {
            while (found.size() < limit && stream.hasNext()) {
                found.add(stored(null, stream.next()));
            }
            return found;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading events", e);
        } finally {
            stream.cancel();
        }
    }

    @Override
    public long head() {
        try {
            return channel.get().getLastToken().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EventStoreException("interrupted while reading events", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new EventStoreException("the position of the last event cannot be read", e);
        }
    }

    private static StoredEvent stored(@Nullable Long position, Event event) {
        SerializedObject payload = event.getPayload();
        return new StoredEvent(
                position,
                event.getMessageIdentifier(),
                event.getAggregateIdentifier(),
                event.getAggregateSequenceNumber(),
                payload.getType(),
                payload.getRevision().isEmpty() ? null : payload.getRevision(),
                Instant.ofEpochMilli(event.getTimestamp()),
                payload.getData().toStringUtf8(),
                metaData(event.getMetaDataMap()));
    }

    private static SortedMap<String, String> metaData(Map<String, MetaDataValue> stored) {
        SortedMap<String, String> metaData = new TreeMap<>();
        stored.forEach((key, value) -> metaData.put(key, text(value)));
        return metaData;
    }

    private static String text(MetaDataValue value) {
        return switch (value.getDataCase()) {
            case TEXT_VALUE -> value.getTextValue();
            case NUMBER_VALUE -> String.valueOf(value.getNumberValue());
            case BOOLEAN_VALUE -> String.valueOf(value.getBooleanValue());
            case DOUBLE_VALUE -> String.valueOf(value.getDoubleValue());
            case BYTES_VALUE -> value.getBytesValue().getData().toStringUtf8();
            case DATA_NOT_SET -> "";
        };
    }
}
