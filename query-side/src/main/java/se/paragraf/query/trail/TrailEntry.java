package se.paragraf.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.wording.EventWording;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;

/**
 * One event of an agreement's trail.
 *
 * @param sequence its place in the agreement's case file, counted from 0
 * @param position its place among all events of the register
 * @param eventId its identifier
 * @param type what it is, such as AdoptedByMunicipality
 * @param revision the revision of its stored form
 * @param recordedAt when the register learned it
 * @param effectiveOn when it happened; the day of recording where that is not stated
 * @param actor who recorded it
 * @param decision the decision that it records; absent where it records none
 * @param data the event itself
 * @param correctedBy the sequences of the corrections made to it; empty while no correction can be recorded
 * @param summary what it says, in words
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        long sequence,
        long position,
        String eventId,
        String type,
        String revision,
        Instant recordedAt,
        LocalDate effectiveOn,
        String actor,
        @Nullable TrailDecision decision,
        JsonNode data,
        List<Long> correctedBy,
        Wording summary) {

    /** The entry for the event. */
    public static TrailEntry of(RecordedEvent recorded) {
        return new TrailEntry(
                recorded.sequence(),
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                recorded.revision(),
                recorded.recordedAt(),
                recorded.effectiveOn(),
                recorded.actor(),
                TrailDecision.of(recorded.event()).orElse(null),
                TrailView.data(recorded.event()),
                List.of(),
                EventWording.of(recorded.event()));
    }
}
