package se.paragraf.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.AppliedCorrections;
import se.paragraf.query.history.NotedWarning;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.query.history.Remarks.Reversal;
import se.paragraf.query.wording.EventWording;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Warning;
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
 * @param effectiveOn when it happened, as it is known when the trail is read; absent where nobody stated the day
 * @param actor who recorded it
 * @param decision the decision that it records, or that it happened to, as it is known when the trail is read; absent
 *     where there is none
 * @param data the event itself as it was recorded, whatever was corrected since
 * @param correctedBy the sequences of the corrections made to it, in order
 * @param corrected what they changed, the old value beside the new one
 * @param summary what it says, in words, with its corrections; the decision that it takes the place of is the one before
 *     it in the order of happening, as that is known when the trail is read
 * @param notBefore the first day on which it can have happened; absent where its day is stated, and where nothing tells
 * @param notAfter the last such day; absent where its day is stated
 * @param reversed why it should never have been recorded; absent where it stands
 * @param warnings the warnings that the register gave when it recorded it; absent where it gave none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailEntry(
        long sequence,
        long position,
        String eventId,
        String type,
        String revision,
        Instant recordedAt,
        @Nullable LocalDate effectiveOn,
        String actor,
        @Nullable TrailDecision decision,
        ObjectNode data,
        List<Long> correctedBy,
        List<Corrected> corrected,
        Wording summary,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable Struck reversed,
        @Nullable List<TrailWarning> warnings) {

    /**
     * Why a record is struck through.
     *
     * @param reversalId the reversal
     * @param ground why the record should not have been made
     * @param reason the reason in words
     * @param proposedBy who proposed the reversal; absent where that was in another case
     * @param approvedBy who approved it
     * @param recordedAt when
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Struck(
            ReversalId reversalId,
            ReversalGround ground,
            String reason,
            @Nullable String proposedBy,
            String approvedBy,
            Instant recordedAt) {

        static Struck of(Reversal reversal) {
            return new Struck(
                    reversal.reversalId(),
                    reversal.ground(),
                    reversal.reason(),
                    reversal.proposedBy(),
                    reversal.approvedBy(),
                    reversal.recordedAt());
        }
    }

    /**
     * A warning that the register gave when it recorded the event.
     *
     * @param code which one
     * @param record where the record that it is about stands in the case file; absent where there is none
     * @param sv the warning in Swedish
     * @param en the warning in English
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TrailWarning(String code, @Nullable Long record, String sv, String en) {

        static TrailWarning of(NotedWarning noted) {
            Wording wording = Arrays.stream(Warning.values())
                    .filter(warning -> warning.name().equals(noted.code()))
                    .map(Warning::wording)
                    .findFirst()
                    .orElseGet(() -> new Wording(noted.code(), noted.code()));
            return new TrailWarning(noted.code(), noted.record(), wording.sv(), wording.en());
        }
    }

    /**
     * The entry for the event, which reads as it does with the corrections among the facts; its data stays as recorded.
     *
     * @param facts what is known of the agreement when its trail is read
     */
    public static TrailEntry of(RecordedEvent recorded, AgreementFacts facts) {
        AppliedCorrections corrections = facts.corrections();
        RecordedEvent read = corrections.applyTo(recorded);
        List<Corrected> corrected = corrections.at(recorded.sequence());
        Optional<Reversal> reversal = facts.remarks().reversalOf(recorded.sequence());
        DayBounds days = facts.daysOfUndated(recorded.sequence()).orElseGet(() -> AgreementHistory.daysBeside(read));
        List<TrailWarning> warnings =
                recorded.warnings().stream().map(TrailWarning::of).toList();
        return new TrailEntry(
                recorded.sequence(),
                recorded.position(),
                recorded.eventId(),
                recorded.type(),
                recorded.revision(),
                recorded.recordedAt(),
                days.isStated() ? days.notAfter() : null,
                recorded.actor(),
                TrailDecision.of(read.event(), facts).orElse(null),
                TrailView.data(recorded.event()),
                corrected.stream().map(Corrected::correctedBy).toList(),
                corrected,
                reversal.isPresent()
                        ? EventWording.of(read.event(), corrected)
                        : EventWording.of(
                                read.event(),
                                corrected,
                                facts.replacedAt(recorded.sequence()).orElse(null),
                                facts.lastDayAt(recorded.sequence())),
                days.isStated() ? null : days.notBefore(),
                days.isStated() ? null : days.notAfter(),
                reversal.map(Struck::of).orElse(null),
                warnings.isEmpty() ? null : warnings);
    }
}
