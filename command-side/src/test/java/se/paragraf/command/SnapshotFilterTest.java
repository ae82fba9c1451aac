package se.paragraf.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.junit.jupiter.api.Test;
import se.paragraf.command.aggregate.Agreement;

/** A snapshot is judged by its columns, before any of its content is read. */
class SnapshotFilterTest {

    private static final String CLASS_OF_REVISION_2 = "se.paragraf.command.agreement.Agreement";

    private final SnapshotFilter filter = new CommandSideConfiguration().caseFileSnapshotFilter();

    @Test
    void a_snapshot_of_this_revision_is_loaded() {
        assertThat(filter.allow(snapshot(Agreement.class.getName(), Agreement.SNAPSHOT_REVISION)))
                .isTrue();
    }

    @Test
    void a_snapshot_of_revision_2_is_passed_over_whose_class_is_gone() {
        assertThat(filter.allow(snapshot(CLASS_OF_REVISION_2, "2"))).isFalse();
    }

    private static DomainEventData<?> snapshot(String payloadType, String revision) {
        return new GenericDomainEventEntry<>(
                "Agreement",
                Examples.ID.toString(),
                100,
                "snapshot",
                Instant.EPOCH.toString(),
                payloadType,
                revision,
                "not read".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                new byte[0]);
    }
}
