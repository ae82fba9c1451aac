package se.paragraf.command.casefile;

import static se.paragraf.command.refusal.Guard.refuseIf;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.CorrectionRefusal.CorrectionsPileUp;
import se.paragraf.command.refusal.CorrectionRefusal.NoOpenCorrection;
import se.paragraf.command.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.command.refusal.RefusedException;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.CorrectionId;
import tools.jackson.databind.JsonNode;

/**
 * The corrections of a case file. The records themselves are not kept here, only what was corrected in them.
 *
 * @param last where the last record stands, counted from 0
 * @param proposed how many corrections were proposed
 * @param open the proposals that wait for another person
 * @param made what was corrected, in the order of approval
 */
public record RecordCorrections(long last, int proposed, List<Open> open, List<Made> made) {

    /**
     * A proposal that waits for another person.
     *
     * @param correctionId the correction
     * @param sequence the record
     * @param field its member
     * @param oldValue what it said when the correction was proposed
     * @param newValue what it ought to say
     * @param reason why
     * @param proposedBy who proposed it
     */
    public record Open(
            CorrectionId correctionId,
            long sequence,
            String field,
            @Nullable JsonNode oldValue,
            @Nullable JsonNode newValue,
            String reason,
            Author proposedBy) {}

    /**
     * A member of a record that was corrected.
     *
     * @param sequence the record
     * @param field its member
     * @param newValue what it says since
     */
    public record Made(
            long sequence, String field, @Nullable JsonNode newValue) {}

    /** How many characters the corrections that wait may have together before another one is taken. */
    public static final int MOST_CHARACTERS_WAITING = 128 * 1024;

    /** No record, no correction. */
    public static final RecordCorrections NONE = new RecordCorrections(-1, 0, List.of(), List.of());

    /** Keeps its own copies. */
    public RecordCorrections {
        open = List.copyOf(open);
        made = List.copyOf(made);
    }

    /** There is a record at that place. */
    public void mustHave(long sequence) {
        refuseIf(sequence < 0 || sequence > last, () -> new NoSuchRecord(sequence, last));
    }

    /** What waits for another person is no more than {@value #MOST_CHARACTERS_WAITING} characters. */
    public void mustHaveRoomForAnother() {
        long characters = open.stream()
                .mapToLong(waiting ->
                        (long) waiting.reason().length() + length(waiting.oldValue()) + length(waiting.newValue()))
                .sum();
        refuseIf(
                characters > MOST_CHARACTERS_WAITING,
                () -> new CorrectionsPileUp(open.size(), MOST_CHARACTERS_WAITING));
    }

    private static int length(@Nullable JsonNode value) {
        return value == null ? 0 : value.toString().length();
    }

    /** The correction waits for another person. */
    public Open mustBeOpen(CorrectionId correctionId) {
        return open.stream()
                .filter(waiting -> waiting.correctionId().equals(correctionId))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoOpenCorrection(correctionId)));
    }

    /** The number that the next correction has. */
    public CorrectionId next() {
        return new CorrectionId(proposed + 1);
    }

    /** What the record says, by the corrections that were made of it. */
    public AgreementEvent asCorrected(AgreementEvent recorded, long sequence) {
        AgreementEvent event = recorded;
        for (Made correction : made) {
            if (correction.sequence() == sequence) {
                event = Correction.apply(event, correction.field(), correction.newValue());
            }
        }
        return event;
    }

    RecordCorrections proposed(CorrectionProposed event, Author author) {
        Open waiting = new Open(
                event.correctionId(),
                event.sequence(),
                event.field(),
                event.oldValue(),
                event.newValue(),
                event.reason(),
                author);
        return new RecordCorrections(last, proposed + 1, with(open, waiting), made);
    }

    RecordCorrections approved(RecordCorrected event) {
        Made correction = new Made(event.sequence(), event.field(), event.newValue());
        return new RecordCorrections(last, proposed, without(event.correctionId()), with(made, correction));
    }

    RecordCorrections declined(CorrectionId correctionId) {
        return new RecordCorrections(last, proposed, without(correctionId), made);
    }

    RecordCorrections recordedAt(long sequence) {
        return new RecordCorrections(sequence, proposed, open, made);
    }

    private List<Open> without(CorrectionId correctionId) {
        return open.stream()
                .filter(waiting -> !waiting.correctionId().equals(correctionId))
                .toList();
    }

    private static <T> List<T> with(List<T> list, T added) {
        return Stream.concat(list.stream(), Stream.of(added)).toList();
    }
}
