package se.paragraf.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.junit.jupiter.api.Test;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.AuthenticatedSnapshots;
import se.paragraf.command.aggregate.SnapshotCodes;
import se.paragraf.command.aggregate.SnapshotKey;

/** A snapshot is judged by its columns and its code, before any of its content is read. */
class SnapshotFilterTest {

    private static final String CLASS_OF_REVISION_2 = "se.paragraf.command.agreement.Agreement";
    private static final String ID = Examples.ID.toString();
    private static final byte[] STORED = "not read".getBytes(UTF_8);

    private final EventStore events = EmbeddedEventStore.builder()
            .storageEngine(new InMemoryEventStorageEngine())
            .build();
    private final SnapshotCodes codes = new SnapshotCodes(SnapshotKey.ofThisProcess());
    private final AuthenticatedSnapshots authenticated = new AuthenticatedSnapshots(() -> codes, () -> events);
    private final SnapshotFilter filter = new CommandSideConfiguration().caseFileSnapshotFilter(authenticated);
    private final String last = recorded(0);

    @Test
    void a_snapshot_of_this_revision_with_its_code_is_loaded() {
        assertThat(filter.test(snapshot(last, 0, STORED))).isTrue();
        assertThat(authenticated.passedOver()).isZero();
    }

    @Test
    void a_snapshot_of_revision_2_is_passed_over_whose_class_is_gone() {
        assertThat(filter.test(entry("snapshot", 0, CLASS_OF_REVISION_2, "2", STORED)))
                .isFalse();
        assertThat(authenticated.passedOver()).isZero();
    }

    @Test
    void a_snapshot_without_a_code_is_passed_over_and_counted() {
        assertThat(filter.test(entry(last, 0, type(), Agreement.SNAPSHOT_REVISION, STORED)))
                .isFalse();
        assertThat(authenticated.passedOver()).isEqualTo(1);
    }

    @Test
    void a_snapshot_whose_content_or_sequence_was_changed_is_passed_over() {
        String identifier = codes.identifierOf(snapshot(last, 0, STORED), last);
        recorded(1);

        assertThat(filter.test(entry(identifier, 0, type(), Agreement.SNAPSHOT_REVISION, "changed".getBytes(UTF_8))))
                .isFalse();
        assertThat(filter.test(entry(identifier, 1, type(), Agreement.SNAPSHOT_REVISION, STORED)))
                .isFalse();
    }

    @Test
    void a_snapshot_of_another_register_is_passed_over() {
        SnapshotCodes others = new SnapshotCodes(SnapshotKey.ofThisProcess());

        assertThat(filter.test(entry(
                        others.identifierOf(snapshot(last, 0, STORED), last),
                        0,
                        type(),
                        Agreement.SNAPSHOT_REVISION,
                        STORED)))
                .isFalse();
    }

    @Test
    void a_snapshot_that_was_made_from_other_events_is_passed_over() {
        assertThat(filter.test(snapshot("another event", 0, STORED))).isFalse();
        assertThat(filter.test(snapshot(last, 7, STORED))).isFalse();
        assertThat(authenticated.passedOver()).isEqualTo(2);
    }

    private String recorded(long sequence) {
        DomainEventMessage<?> event = new GenericDomainEventMessage<>("Agreement", ID, sequence, Examples.proposed());
        events.publish(event);
        return event.getIdentifier();
    }

    private DomainEventData<?> snapshot(String lastEventId, long sequence, byte[] stored) {
        DomainEventData<?> entry = entry("", sequence, type(), Agreement.SNAPSHOT_REVISION, stored);
        return entry(codes.identifierOf(entry, lastEventId), sequence, type(), Agreement.SNAPSHOT_REVISION, stored);
    }

    private static String type() {
        return Agreement.class.getName();
    }

    private static DomainEventData<?> entry(
            String identifier, long sequence, String payloadType, String revision, byte[] stored) {
        return new GenericDomainEventEntry<>(
                "Agreement",
                ID,
                sequence,
                identifier,
                Instant.EPOCH.toString(),
                payloadType,
                revision,
                stored,
                new byte[0]);
    }
}
