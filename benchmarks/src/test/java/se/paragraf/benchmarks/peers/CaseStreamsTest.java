package se.paragraf.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.junit.jupiter.api.Test;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;

class CaseStreamsTest {

    private final CaseStreams cases = CaseStreams.madeUp();

    @Test
    void a_stream_has_sixteen_events_in_sequence_under_one_identifier_that_its_payloads_bear() {
        List<StoredEvent> stream = cases.next();

        assertThat(stream)
                .extracting(StoredEvent::sequence)
                .containsExactlyElementsOf(LongStream.range(0, 16).boxed().toList());
        assertThat(stream)
                .extracting(StoredEvent::agreementId)
                .containsOnly(stream.get(0).agreementId());
        assertThat(stream)
                .allSatisfy(event -> assertThat(EventJson.mapper()
                                .readTree(event.payload())
                                .get("agreementId")
                                .asString())
                        .isEqualTo(event.agreementId()));
    }

    @Test
    void streams_and_events_never_have_the_same_identifier_twice() {
        List<StoredEvent> events = IntStream.range(0, 100)
                .boxed()
                .flatMap(each -> cases.next().stream())
                .toList();

        assertThat(events).extracting(StoredEvent::eventId).doesNotHaveDuplicates();
        assertThat(events.stream().map(StoredEvent::agreementId).distinct()).hasSize(100);
    }

    @Test
    void an_event_that_is_serialized_and_read_again_is_the_same() {
        StoredEvent event = cases.next().get(0);
        AsStoredSerializer serializer = new AsStoredSerializer();

        SerializedObject<byte[]> payload = serializer.serialize(AsStoredSerializer.payload(event), byte[].class);
        SerializedObject<byte[]> metaData = serializer.serialize(MetaData.from(event.metaData()), byte[].class);
        StoredEvent read = AsStoredSerializer.stored(new GenericDomainEventMessage<>(
                StoredEvent.AGGREGATE_TYPE,
                event.agreementId(),
                event.sequence(),
                new GenericMessage<>(
                        event.eventId(),
                        serializer.<byte[], Object>deserialize(payload),
                        serializer.<byte[], MetaData>deserialize(metaData)),
                event::recordedAt));

        assertThat(read).isEqualTo(event);
    }
}
