package se.paragraf.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionEvent;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import tools.jackson.databind.JsonNode;

/**
 * What was said of the records of a case file afterwards.
 *
 * @param corrected the corrections that hold, in the order of recording; also those of records that were reversed later
 * @param open the corrections that are proposed and wait for another person, in the order of recording
 * @param annotations the remarks, in the order of recording: the latest, up to 131,072 characters
 * @param earlierAnnotations how many remarks came before those, or null where none did
 * @param reversals the reversals of records that should never have been made, in the order of recording
 * @param openReversals the reversals that are proposed and wait for another person, in the order of recording
 */
public record Remarks(
        List<Corrected> corrected,
        List<OpenCorrection> open,
        List<RemarkOnRecord> annotations,
        @Nullable Integer earlierAnnotations,
        List<Reversal> reversals,
        List<OpenReversal> openReversals) {

    /** How many characters the remarks that are kept have at most. */
    static final int MOST_CHARACTERS = 128 * 1024;

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
    public record RemarkOnRecord(@Nullable Long sequence, String note, Instant recordedAt, String actor) {

        /**
         * The remark of a record.
         *
         * @throws IllegalArgumentException if the record is no annotation
         */
        public static RemarkOnRecord of(RecordedEvent recorded) {
            if (recorded.event() instanceof RecordAnnotated annotated) {
                return new RemarkOnRecord(
                        annotated.sequence(), annotated.note(), recorded.recordedAt(), recorded.actor());
            }
            throw new IllegalArgumentException("no annotation but a " + recorded.type());
        }
    }

    /**
     * A reversal: records that should never have been made.
     *
     * @param reversalId the reversal
     * @param records where the records stand in the case file, counted from 0
     * @param ground why they should not have been made
     * @param reason the reason in words
     * @param proposedBy who proposed it, or null where it was proposed in another case
     * @param approvedBy who approved it
     * @param recordedAt when; from then on everything reads as if the records were not there
     * @param sequence where the approval stands in the case file
     * @param proposedIn the other case in which it was proposed, or null
     */
    public record Reversal(
            ReversalId reversalId,
            List<Long> records,
            ReversalGround ground,
            String reason,
            @Nullable String proposedBy,
            String approvedBy,
            Instant recordedAt,
            long sequence,
            @Nullable AgreementId proposedIn) {

        /** Keeps its own copy of the records. */
        public Reversal {
            records = List.copyOf(records);
        }
    }

    /**
     * A reversal that waits for another person.
     *
     * @param reversalId the reversal
     * @param records where the records stand in the case file, counted from 0
     * @param ground why they should not have been made
     * @param reason the reason in words
     * @param recordedAt since when it waits
     * @param actor who proposed it
     */
    public record OpenReversal(
            ReversalId reversalId,
            List<Long> records,
            ReversalGround ground,
            String reason,
            Instant recordedAt,
            String actor) {

        /** Keeps its own copy of the records. */
        public OpenReversal {
            records = List.copyOf(records);
        }
    }

    /** Keeps its own copies of the lists. */
    public Remarks {
        corrected = List.copyOf(corrected);
        open = List.copyOf(open);
        annotations = List.copyOf(annotations);
        reversals = List.copyOf(reversals);
        openReversals = List.copyOf(openReversals);
    }

    /** The reversal of the record at that place of the case file; empty where it stands. */
    public Optional<Reversal> reversalOf(long sequence) {
        return reversals.stream()
                .filter(reversal -> reversal.records().contains(sequence))
                .findFirst();
    }

    /** The corrections of records that stand. */
    public List<Corrected> correctedThatStand() {
        Set<Long> reversed = new HashSet<>();
        reversals.forEach(reversal -> reversed.addAll(reversal.records()));
        return corrected.stream()
                .filter(correction -> !reversed.contains(correction.sequence()))
                .toList();
    }

    /** The same with these annotations. */
    Remarks annotated(List<RemarkOnRecord> some) {
        return new Remarks(corrected, open, some, earlierAnnotations, reversals, openReversals);
    }

    /** The same with the corrections of records at these places only. */
    Remarks of(Set<Long> sequences) {
        List<Corrected> some = corrected.stream()
                .filter(correction -> sequences.contains(correction.sequence()))
                .toList();
        return new Remarks(some, open, annotations, earlierAnnotations, reversals, openReversals);
    }

    /**
     * The remarks among the records of a case file. A correction or a remark that was itself reversed is left out.
     *
     * @param known the records, in the order of recording
     * @param reversed where those stand that were reversed
     * @param told which proposals and annotations are taken; what is approved or declined applies in any case
     */
    static Remarks among(List<RecordedEvent> known, Collection<Long> reversed, Predicate<RecordedEvent> told) {
        Reading reading = new Reading();
        for (RecordedEvent recorded : known) {
            if (!reversed.contains(recorded.sequence())) {
                reading.take(recorded, told.test(recorded));
            } else if (recorded.event() instanceof AdoptionEvent) {
                reading.note(recorded);
            }
        }
        return reading.remarks();
    }

    /** Walk through the records in the order of recording. */
    private static final class Reading {

        private final Map<Long, MunicipalityCode> parties = new HashMap<>();
        private final List<Corrected> corrected = new ArrayList<>();
        private final List<OpenCorrection> open = new ArrayList<>();
        private final List<RemarkOnRecord> annotations = new ArrayList<>();
        private final List<Reversal> reversals = new ArrayList<>();
        private final List<OpenReversal> openReversals = new ArrayList<>();
        private final Map<ReversalId, String> proposers = new HashMap<>();

        void note(RecordedEvent recorded) {
            if (recorded.event() instanceof AdoptionEvent adoption) {
                parties.put(recorded.sequence(), adoption.municipality());
            }
        }

        void take(RecordedEvent recorded, boolean told) {
            AgreementEvent event = recorded.event();
            note(recorded);
            if (event instanceof CorrectionProposed proposed && told) {
                open.add(open(proposed, recorded));
            } else if (event instanceof CorrectionDeclined declined) {
                open.removeIf(proposed -> proposed.correctionId().equals(declined.correctionId()));
            } else if (event instanceof RecordCorrected correction) {
                open.removeIf(proposed -> proposed.correctionId().equals(correction.correctionId()));
                corrected.add(Corrected.of(correction, recorded, parties.get(correction.sequence())));
            } else if (event instanceof RecordAnnotated && told) {
                annotations.add(RemarkOnRecord.of(recorded));
            } else if (event instanceof ReversalProposed proposed) {
                proposers.put(proposed.reversalId(), recorded.actor());
                if (told) {
                    openReversals.add(open(proposed, recorded));
                }
            } else if (event instanceof ReversalDeclined declined) {
                openReversals.removeIf(proposed -> proposed.reversalId().equals(declined.reversalId()));
            } else if (event instanceof RecordReversed reversal) {
                take(reversal, recorded);
            }
        }

        private void take(RecordReversed reversal, RecordedEvent recorded) {
            boolean proposedHere = reversal.proposedIn() == null;
            if (proposedHere) {
                openReversals.removeIf(proposed -> proposed.reversalId().equals(reversal.reversalId()));
            }
            reversals.add(new Reversal(
                    reversal.reversalId(),
                    reversal.records(),
                    reversal.ground(),
                    reversal.reason(),
                    proposedHere ? proposers.get(reversal.reversalId()) : null,
                    recorded.actor(),
                    recorded.recordedAt(),
                    recorded.sequence(),
                    reversal.proposedIn()));
        }

        private static OpenCorrection open(CorrectionProposed event, RecordedEvent recorded) {
            return new OpenCorrection(
                    event.correctionId(),
                    event.sequence(),
                    event.field(),
                    event.oldValue(),
                    event.newValue(),
                    event.reason(),
                    recorded.recordedAt(),
                    recorded.actor());
        }

        private static OpenReversal open(ReversalProposed event, RecordedEvent recorded) {
            return new OpenReversal(
                    event.reversalId(),
                    event.records(),
                    event.ground(),
                    event.reason(),
                    recorded.recordedAt(),
                    recorded.actor());
        }

        Remarks remarks() {
            int dropped = beyond(annotations);
            reversals.forEach(
                    reversal -> open.removeIf(proposed -> reversal.records().contains(proposed.sequence())));
            return new Remarks(
                    corrected,
                    open,
                    annotations.subList(dropped, annotations.size()),
                    dropped == 0 ? null : dropped,
                    reversals,
                    openReversals);
        }
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
}
