package se.paragraf.query.history;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.SwedishTime;

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
 * @param role in which role, or null where that was not noted
 * @param commandId the idempotency key of the command that it came from, or null where that was not noted
 * @param event what happened
 */
public record RecordedEvent(
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

    /** The day on which it happened, as far as that is stated; else the day on which it was recorded. */
    public LocalDate effectiveOn() {
        return event.happenedOn().orElseGet(() -> SwedishTime.day(recordedAt));
    }

    /** The same record, read as saying this. */
    RecordedEvent reading(AgreementEvent says) {
        return new RecordedEvent(position, sequence, eventId, type, revision, recordedAt, actor, role, commandId, says);
    }
}
