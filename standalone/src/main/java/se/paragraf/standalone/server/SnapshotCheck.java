package se.paragraf.standalone.server;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.aggregate.Agreement;
import se.paragraf.command.aggregate.CaseFiles;
import se.paragraf.command.aggregate.SnapshotCodes;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.audit.Difference;
import se.paragraf.query.audit.Finding;
import se.paragraf.query.audit.RecordCheck;
import se.paragraf.standalone.eventstore.AggregateSequence;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Check of every snapshot: its code, and its content against the case file that the events give up to the same sequence, by
 * the command side's own fold. Snapshots of another revision are never read, and are left out.
 */
final class SnapshotCheck implements RecordCheck {

    private static final int PAGE = 100;
    private static final JsonMapper JSON = EventJson.mapper();

    private final SqliteEventStorageEngine engine;
    private final SnapshotCodes codes;
    private final CaseFiles caseFiles;

    SnapshotCheck(SqliteEventStorageEngine engine, SnapshotCodes codes, CaseFiles caseFiles) {
        this.engine = engine;
        this.codes = codes;
        this.caseFiles = caseFiles;
    }

    @Override
    public List<Wording> run(long upTo, Consumer<Difference> found, Runnable step) {
        List<SerializedEvent> page = engine.snapshotsAfter("", PAGE);
        while (!page.isEmpty()) {
            for (SerializedEvent snapshot : page) {
                if (Agreement.SNAPSHOT_REVISION.equals(snapshot.payloadRevision())) {
                    check(snapshot, found);
                }
                step.run();
            }
            page = engine.snapshotsAfter(aggregate(page.get(page.size() - 1)).aggregateId(), PAGE);
        }
        return List.of();
    }

    private void check(SerializedEvent snapshot, Consumer<Difference> found) {
        AggregateSequence aggregate = aggregate(snapshot);
        if (codes.lastEventOf(entry(snapshot, aggregate)) == null) {
            found.accept(difference(snapshot, "snapshot code", null, null));
        }
        try {
            AgreementId id = AgreementId.from(aggregate.aggregateId());
            JsonNode expected = JSON.readTree(JSON.writeValueAsString(caseFiles.asRecorded(id, aggregate.sequence())));
            JsonNode stored = JSON.readTree(snapshot.payload());
            differing("snapshot", expected, stored)
                    .forEach(member ->
                            found.accept(difference(snapshot, member.name(), member.expected(), member.found())));
        } catch (RuntimeException e) {
            found.accept(difference(snapshot, "snapshot", null, e.getMessage()));
        }
    }

    private record Member(String name, String expected, String found) {}

    /** The members that differ: those of an object by themselves, two levels down. */
    private static Stream<Member> differing(String name, JsonNode expected, JsonNode found) {
        if (expected.equals(found)) {
            return Stream.empty();
        }
        if (!expected.isObject()
                || !found.isObject()
                || name.chars().filter(each -> each == '.').count() == 2) {
            return Stream.of(new Member(name, expected.toString(), found.toString()));
        }
        return Stream.concat(expected.propertyNames().stream(), found.propertyNames().stream())
                .distinct()
                .flatMap(member -> differing(name + "." + member, expected.path(member), found.path(member)));
    }

    private static Difference difference(
            SerializedEvent snapshot, String field, @Nullable String expected, @Nullable String found) {
        AggregateSequence aggregate = aggregate(snapshot);
        try {
            return Difference.ofEvent(
                    Finding.SNAPSHOT_DIFFERS,
                    AgreementId.from(aggregate.aggregateId()),
                    aggregate.sequence(),
                    null,
                    field,
                    expected,
                    found);
        } catch (RuntimeException e) {
            return Difference.ofRecord(Finding.SNAPSHOT_DIFFERS, field, expected, aggregate.aggregateId());
        }
    }

    private static AggregateSequence aggregate(SerializedEvent snapshot) {
        return Objects.requireNonNull(snapshot.aggregate(), "a snapshot is of an aggregate");
    }

    private static GenericDomainEventEntry<byte[]> entry(SerializedEvent snapshot, AggregateSequence aggregate) {
        return new GenericDomainEventEntry<>(
                aggregate.aggregateType(),
                aggregate.aggregateId(),
                aggregate.sequence(),
                snapshot.eventId(),
                snapshot.recordedAt(),
                snapshot.payloadType(),
                snapshot.payloadRevision(),
                snapshot.payload().getBytes(StandardCharsets.UTF_8),
                snapshot.metadata().getBytes(StandardCharsets.UTF_8));
    }
}
