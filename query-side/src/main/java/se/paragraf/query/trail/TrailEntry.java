package se.paragraf.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AppliedCorrections;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.query.wording.EventWording;
import se.paragraf.value.Wording;
import tools.jackson.databind.node.ObjectNode;

/**
 * One event of an agreement's trail.
 *
 * @param sequence its place in the agreement's case file, counted from 0
 * @param position its place among all events of the register
 * @param eventId its identifier
 * @param type what it is, such as AdoptedByMunicipality
 * @param revision the revision of its stored form
 * @param recordedAt when the register learned it
 * @param effectiveOn when it happened, as it is known when the trail is read; the day of recording where that is not
 *     stated
 * @param actor who recorded it
 * @param decision the decision that it records, or that it happened to, as it is known when the trail is read; absent
 *     where there is none
 * @param data the event itself as it was recorded, whatever was corrected since
 * @param correctedBy the sequences of the corrections made to it, in order
 * @param corrected what they changed, the old value beside the new one
 * @param summary what it says, in words, with its corrections
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
        ObjectNode data,
        List<Long> correctedBy,
        List<Corrected> corrected,
        Wording summary) {

    /**
     * The entry for the event, which reads as it does with the corrections among the facts; its data stays as recorded.
     *
     * @param facts what is known of the agreement when its trail is read
     */
    public static TrailEntry of(RecordedEvent recorded, AgreementFacts facts) {
        AppliedCorrections corrections = facts.corrections();
        RecordedEvent read = corrections.applyTo(recorded);
        List<Corrected> corrected = corrections.at(recorded.sequence());
        return new TrailEntry(
                recorded.sequence(),
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                recorded.revision(),
                recorded.recordedAt(),
                read.effectiveOn(),
                recorded.actor(),
                TrailDecision.of(read.event(), facts).orElse(null),
                TrailView.data(recorded.event()),
                corrected.stream().map(Corrected::correctedBy).toList(),
                corrected,
                EventWording.of(read.event(), corrected));
    }
}
