package se.paragraf.refusal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;

/** Why a reversal of records is refused, or something else because its record was reversed. */
public sealed interface ReversalRefusal extends Refusal {

    /** How many records a sentence names. */
    int MOST_IN_A_SENTENCE = 20;

    /**
     * The records were reversed before.
     *
     * @param records where they stand in the case file
     */
    record RecordIsReversed(List<Long> records) implements ReversalRefusal {

        /** Keeps its own copy. */
        public RecordIsReversed {
            records = List.copyOf(records);
        }

        @Override
        public Rule rule() {
            return Rule.RECORD_IS_REVERSED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Redan makulerat: post " + list(records) + ".", "Reversed already: record " + list(records) + ".");
        }
    }

    /**
     * The record belongs to a reversal, and a reversal is not reversed.
     *
     * @param sequence where it stands in the case file
     */
    record CannotBeReversed(long sequence) implements ReversalRefusal {

        @Override
        public Rule rule() {
            return Rule.CANNOT_BE_REVERSED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Post " + sequence
                            + " hör till en makulering och kan inte makuleras. Registrera det som var rätt på nytt.",
                    "Record " + sequence
                            + " belongs to a reversal and cannot be reversed. Record again what was right.");
        }
    }

    /**
     * Another proposed reversal has the records and waits for another person.
     *
     * @param reversalId the reversal
     * @param records where the records stand in the case file
     */
    record ReversalWaiting(ReversalId reversalId, List<Long> records) implements ReversalRefusal {

        /** Keeps its own copy. */
        public ReversalWaiting {
            records = List.copyOf(records);
        }

        @Override
        public Rule rule() {
            return Rule.REVERSAL_WAITING;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Post " + list(records) + " ingår i makulering " + reversalId + ", som väntar på beslut.",
                    "Record " + list(records) + " is in reversal " + reversalId + ", which waits for a decision.");
        }
    }

    /**
     * Other records rest on those that are to be reversed and are not in the proposal.
     *
     * @param records these records, in the order of recording
     */
    record RecordsRestOnIt(List<Resting> records) implements ReversalRefusal {

        /**
         * A record that rests on others.
         *
         * @param sequence where it stands in the case file
         * @param type the type of its event
         * @param day when it happened, or null where that is not stated
         */
        public record Resting(
                long sequence, String type, @Nullable LocalDate day) {

            private String line() {
                return sequence + " " + type + (day == null ? "" : " " + day);
            }
        }

        /** Keeps its own copy. */
        public RecordsRestOnIt {
            records = List.copyOf(records);
        }

        @Override
        public Rule rule() {
            return Rule.RECORDS_REST_ON_IT;
        }

        @Override
        public Wording detail() {
            String lines = list(records.stream().map(Resting::line).toList());
            return new Wording(
                    "Detta vilar på det som skulle makuleras och måste ingå i förslaget eller makuleras först: " + lines
                            + ".",
                    "These rest on what is to be reversed and have to be in the proposal or be reversed before: "
                            + lines + ".");
        }
    }

    /**
     * No such reversal waits to be approved or declined.
     *
     * @param reversalId the reversal that was named, or null
     * @param importDigest the imported list that was named, or null
     */
    record NoOpenReversal(
            @Nullable ReversalId reversalId, @Nullable Sha256 importDigest) implements ReversalRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_OPEN_REVERSAL;
        }

        @Override
        public Wording detail() {
            return reversalId == null
                    ? new Wording(
                            "Ingen makulering av listan " + importDigest + " väntar på beslut i ärendet.",
                            "No reversal of the list " + importDigest + " waits for a decision in the case.")
                    : new Wording(
                            "Makulering " + reversalId + " väntar inte på beslut.",
                            "Reversal " + reversalId + " does not wait for a decision.");
        }
    }

    /**
     * Nothing of that list stands recorded.
     *
     * @param importDigest the list's digest
     */
    record NothingImported(Sha256 importDigest) implements ReversalRefusal {

        @Override
        public Rule rule() {
            return Rule.NOTHING_IMPORTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Av listan " + importDigest + " finns inget som inte redan är makulerat.",
                    "Of the list " + importDigest + " nothing is there that is not reversed already.");
        }
    }

    /**
     * What waits for another person is more than can wait at a time.
     *
     * @param waiting how many reversals wait
     * @param limit how many characters they may have together before another one is taken
     */
    record ReversalsPileUp(int waiting, int limit) implements ReversalRefusal {

        @Override
        public Rule rule() {
            return Rule.REVERSALS_PILE_UP;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    waiting + " makuleringar väntar redan, med fler än " + limit + " tecken.",
                    waiting + " reversals wait already, with more than " + limit + " characters.");
        }
    }

    /**
     * The record is the counterpart of a supersession and is reversed with it, in the other case.
     *
     * @param sequence where it stands in the case file
     * @param predecessor the case that says that this agreement takes its place
     */
    record ReversedInPredecessor(long sequence, AgreementId predecessor) implements ReversalRefusal {

        @Override
        public Rule rule() {
            return Rule.REVERSED_IN_PREDECESSOR;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Post " + sequence + " makuleras tillsammans med ersättandet i ärende " + predecessor
                            + ", och där.",
                    "Record " + sequence + " is reversed together with the supersession in case " + predecessor
                            + ", and there.");
        }
    }

    private static String list(Collection<?> records) {
        String named =
                records.stream().limit(MOST_IN_A_SENTENCE).map(String::valueOf).collect(Collectors.joining(", "));
        int more = records.size() - MOST_IN_A_SENTENCE;
        return more > 0 ? named + " (+ " + more + ")" : named;
    }
}
