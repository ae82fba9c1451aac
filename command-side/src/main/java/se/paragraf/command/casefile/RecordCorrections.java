package se.paragraf.command.casefile;

import static se.paragraf.refusal.Guard.refuseIf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordCorrected;
import se.paragraf.refusal.CorrectionRefusal.CorrectionsPileUp;
import se.paragraf.refusal.CorrectionRefusal.NoOpenCorrection;
import se.paragraf.refusal.RefusedException;
import se.paragraf.refusal.ReversalRefusal.RecordIsReversed;
import se.paragraf.value.CorrectionId;
import tools.jackson.databind.JsonNode;

/**
 * The corrections that were proposed in a case file.
 *
 * @param proposed how many there were
 * @param open the proposals that wait for another person
 * @param moot the proposals that waited when their record was reversed
 */
public record RecordCorrections(int proposed, List<Open> open, List<Open> moot) {

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

    /** How many characters the corrections that wait may have together before another one is taken. */
    public static final int MOST_CHARACTERS_WAITING = 128 * 1024;

    /** No correction. */
    public static final RecordCorrections NONE = new RecordCorrections(0, List.of(), List.of());

    /**
     * The corrections among the records of a case file. One that was reversed counts only for the numbers that were given;
     * one of a record that was reversed waits for nobody.
     *
     * @param reversed where the records stand that were reversed
     */
    static RecordCorrections of(Collection<CaseRecord> records, Set<Long> reversed) {
        RecordCorrections corrections = NONE;
        for (CaseRecord record : records) {
            AgreementEvent event = record.fact().event();
            boolean stands = !reversed.contains(record.fact().sequence());
            if (event instanceof CorrectionProposed proposed) {
                corrections = corrections.proposed(proposed, record.author(), stands);
            } else if (stands && event instanceof RecordCorrected corrected) {
                corrections = corrections.without(corrected.correctionId());
            } else if (stands && event instanceof CorrectionDeclined declined) {
                corrections = corrections.without(declined.correctionId());
            }
        }
        return corrections.withoutThoseOf(reversed);
    }

    private RecordCorrections withoutThoseOf(Set<Long> reversed) {
        Map<Boolean, List<Open>> moot =
                open.stream().collect(Collectors.partitioningBy(waiting -> reversed.contains(waiting.sequence())));
        return new RecordCorrections(proposed, moot.getOrDefault(false, List.of()), moot.getOrDefault(true, List.of()));
    }

    /** Keeps its own copies. */
    public RecordCorrections {
        open = List.copyOf(open);
        moot = List.copyOf(moot);
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

    /** The correction waits for another person, and its record was not reversed. */
    public Open mustBeOpen(CorrectionId correctionId) {
        moot.stream()
                .filter(waiting -> waiting.correctionId().equals(correctionId))
                .forEach(waiting -> {
                    throw new RefusedException(new RecordIsReversed(List.of(waiting.sequence())));
                });
        return open.stream()
                .filter(waiting -> waiting.correctionId().equals(correctionId))
                .findFirst()
                .orElseThrow(() -> new RefusedException(new NoOpenCorrection(correctionId)));
    }

    /** The number that the next correction has. */
    public CorrectionId next() {
        return new CorrectionId(proposed + 1);
    }

    private RecordCorrections proposed(CorrectionProposed event, Author author, boolean stands) {
        Open waiting = new Open(
                event.correctionId(),
                event.sequence(),
                event.field(),
                event.oldValue(),
                event.newValue(),
                event.reason(),
                author);
        Stream<Open> more = stands ? Stream.of(waiting) : Stream.of();
        return new RecordCorrections(
                proposed + 1, Stream.concat(open.stream(), more).toList(), moot);
    }

    private RecordCorrections without(CorrectionId correctionId) {
        return new RecordCorrections(
                proposed,
                open.stream()
                        .filter(waiting -> !waiting.correctionId().equals(correctionId))
                        .toList(),
                moot);
    }
}
