package se.paragraf.query.history;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;

/**
 * An event together with what the register noted when it recorded it.
 *
 * @param position its place among all events of the register, rising without end
 * @param sequence its place in the agreement's case file, counted from 0 without gaps
 * @param eventId its identifier, unique in the register
 * @param type what it is, such as AdoptedByMunicipality
 * @param revision the revision of its stored form
 * @param recordedAt when the register learned it; never backdated
 * @param actor who recorded it
 * @param person the identifier of the person behind the actor, where another person has to approve what is proposed;
 *     null in other records, and where that was not noted
 * @param role in which role, or null where that was not noted
 * @param commandId the idempotency key of the command that it came from, or null where that was not noted
 * @param event what happened
 * @param warnings the warnings that the register gave when it recorded it
 */
public record RecordedEvent(
        long position,
        long sequence,
        String eventId,
        String type,
        String revision,
        Instant recordedAt,
        String actor,
        @Nullable String person,
        @Nullable String role,
        @Nullable String commandId,
        AgreementEvent event,
        List<NotedWarning> warnings) {

    /** Keeps its own copy of the warnings. */
    public RecordedEvent {
        warnings = List.copyOf(warnings);
    }

    /** An event that was recorded without warnings and without a person. */
    public RecordedEvent(
            long position,
            long sequence,
            String eventId,
            String type,
            String revision,
            Instant recordedAt,
            String actor,
            @Nullable String role,
            @Nullable String commandId,
            AgreementEvent event) {
        this(position, sequence, eventId, type, revision, recordedAt, actor, null, role, commandId, event, List.of());
    }

    /** The same record, read as saying this. */
    RecordedEvent reading(AgreementEvent says) {
        return new RecordedEvent(
                position,
                sequence,
                eventId,
                type,
                revision,
                recordedAt,
                actor,
                person,
                role,
                commandId,
                says,
                warnings);
    }
}
