package se.paragraf.query.history;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.MunicipalityCode;
import tools.jackson.databind.JsonNode;

/**
 * What was said of the records of a case file afterwards.
 *
 * @param corrected the corrections that hold, in the order of recording
 * @param open the corrections that are proposed and wait for another person, in the order of recording
 * @param annotations the remarks, in the order of recording: the latest, up to 131,072 characters
 * @param earlierAnnotations how many remarks came before those, or null where none did
 */
public record Remarks(
        List<Corrected> corrected,
        List<OpenCorrection> open,
        List<RemarkOnRecord> annotations,
        @Nullable Integer earlierAnnotations) {

    /** How many characters the remarks that are kept have at most. */
    static final int MOST_CHARACTERS = 128 * 1024;

    /** Nothing was said. */
    static final Remarks NONE = new Remarks(List.of(), List.of(), List.of(), null);

    /**
     * A member of a record that has another value than was recorded.
     *
     * @param correctionId the correction
     * @param sequence where the record stands in the case file, counted from 0
     * @param field which member of it, with dots
     * @param oldValue what it said, or null where it said nothing
     * @param newValue what it says now, or null where it says nothing
     * @param reason why
     * @param correctedBy where the correction stands in the case file
     * @param recordedAt from when the new value shows
     * @param actor who approved it
     * @param municipality the party whose record it is, or null where it is not one party's
     */
    public record Corrected(
            CorrectionId correctionId,
            long sequence,
            String field,
            @Nullable JsonNode oldValue,
            @Nullable JsonNode newValue,
            String reason,
            long correctedBy,
            Instant recordedAt,
            String actor,
            @Nullable MunicipalityCode municipality) {

        static Corrected of(RecordCorrected event, RecordedEvent recorded, @Nullable MunicipalityCode municipality) {
            return new Corrected(
                    event.correctionId(),
                    event.sequence(),
                    event.field(),
                    event.oldValue(),
                    event.newValue(),
                    event.reason(),
                    recorded.sequence(),
                    recorded.recordedAt(),
                    recorded.actor(),
                    municipality);
        }
    }

    /**
     * A correction that waits for another person.
     *
     * @param correctionId the correction
     * @param sequence where the record stands in the case file, counted from 0
     * @param field which member of it, with dots
     * @param oldValue what it says, or null where it says nothing
     * @param newValue what it ought to say, or null where it ought to say nothing
     * @param reason why
     * @param recordedAt since when it waits
     * @param actor who proposed it
     */
    public record OpenCorrection(
            CorrectionId correctionId,
            long sequence,
            String field,
            @Nullable JsonNode oldValue,
            @Nullable JsonNode newValue,
            String reason,
            Instant recordedAt,
            String actor) {}

    /**
     * A remark.
     *
     * @param sequence where the record that it is about stands in the case file, or null for the case as a whole
     * @param note the remark
     * @param recordedAt when it was made
     * @param actor who made it
     */
    public record RemarkOnRecord(@Nullable Long sequence, String note, Instant recordedAt, String actor) {}

    /** Keeps its own copies of the lists. */
    public Remarks {
        corrected = List.copyOf(corrected);
        open = List.copyOf(open);
        annotations = List.copyOf(annotations);
    }

    Remarks after(CorrectionProposed event, RecordedEvent recorded) {
        OpenCorrection proposed = new OpenCorrection(
                event.correctionId(),
                event.sequence(),
                event.field(),
                event.oldValue(),
                event.newValue(),
                event.reason(),
                recorded.recordedAt(),
                recorded.actor());
        return new Remarks(corrected, with(open, proposed), annotations, earlierAnnotations);
    }

    Remarks after(CorrectionDeclined event) {
        return new Remarks(corrected, without(event.correctionId()), annotations, earlierAnnotations);
    }

    /** An approved correction waits no more; {@link #with} adds it to those that hold. */
    Remarks after(RecordCorrected event) {
        return new Remarks(corrected, without(event.correctionId()), annotations, earlierAnnotations);
    }

    /** The same remarks, with these corrections that hold. */
    Remarks with(List<Corrected> holding) {
        return new Remarks(holding, open, annotations, earlierAnnotations);
    }

    Remarks after(RecordAnnotated event, RecordedEvent recorded) {
        RemarkOnRecord annotation =
                new RemarkOnRecord(event.sequence(), event.note(), recorded.recordedAt(), recorded.actor());
        List<RemarkOnRecord> all = with(annotations, annotation);
        int dropped = beyond(all);
        int earlier = (earlierAnnotations == null ? 0 : earlierAnnotations) + dropped;
        return new Remarks(corrected, open, all.subList(dropped, all.size()), earlier == 0 ? null : earlier);
    }

    /** How many of the first remarks are too many. */
    private static int beyond(List<RemarkOnRecord> all) {
        int characters = 0;
        for (int index = all.size() - 1; index >= 0; index--) {
            characters += all.get(index).note().length();
            if (characters > MOST_CHARACTERS) {
                return index + 1;
            }
        }
        return 0;
    }

    private List<OpenCorrection> without(CorrectionId settled) {
        return open.stream()
                .filter(proposed -> !proposed.correctionId().equals(settled))
                .toList();
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
