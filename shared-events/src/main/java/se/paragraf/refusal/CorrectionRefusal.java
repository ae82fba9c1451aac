package se.paragraf.refusal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Wording;

/** Why a correction or an annotation is refused. */
public sealed interface CorrectionRefusal extends Refusal {

    /**
     * The case has no record at that place.
     *
     * @param sequence the place that was named
     * @param last the place of the last record
     */
    record NoSuchRecord(long sequence, long last) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_SUCH_RECORD;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ärendet har ingen post " + sequence + "; den sista är " + last + ".",
                    "The case has no record " + sequence + "; the last one is " + last + ".");
        }
    }

    /**
     * The record has no such member, or the member cannot have such a value.
     *
     * @param field the field of the request that is at fault: field or newValue
     * @param reason what is wrong, as a clause
     * @param accepted what would be accepted
     */
    record CannotBeCorrected(String field, Wording reason, Wording accepted) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.CANNOT_BE_CORRECTED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Fältet " + field + " " + reason.sv() + "; godtas: " + accepted.sv() + ".",
                    "The field " + field + " " + reason.en() + "; accepted is " + accepted.en() + ".");
        }
    }

    /**
     * The record says already what it ought to say.
     *
     * @param sequence the record
     * @param correctedField its member
     */
    record NothingToCorrect(long sequence, String correctedField) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.NOTHING_TO_CORRECT;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Post " + sequence + " har redan det värdet i " + correctedField + ".",
                    "Record " + sequence + " has that value in " + correctedField + " already.");
        }
    }

    /**
     * No such correction waits to be approved or declined.
     *
     * @param correctionId the correction that was named
     */
    record NoOpenCorrection(CorrectionId correctionId) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.NO_OPEN_CORRECTION;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Rättelse " + correctionId + " väntar inte på beslut.",
                    "Correction " + correctionId + " does not wait for a decision.");
        }
    }

    /**
     * The person who approves or declines a correction or a reversal is the one who proposed it.
     *
     * @param correctionId the correction, or null where it is a reversal
     * @param reversalId the reversal, or null where it is a correction
     * @param proposedBy who proposed it
     */
    record SamePerson(
            @Nullable CorrectionId correctionId, @Nullable ReversalId reversalId, String proposedBy)
            implements CorrectionRefusal {

        /** The proposer of a correction. */
        public SamePerson(CorrectionId correctionId, String proposedBy) {
            this(correctionId, null, proposedBy);
        }

        /** The proposer of a reversal. */
        public SamePerson(ReversalId reversalId, String proposedBy) {
            this(null, reversalId, proposedBy);
        }

        @Override
        public Rule rule() {
            return Rule.SAME_PERSON;
        }

        @Override
        public Wording detail() {
            return reversalId == null
                    ? new Wording(
                            "Rättelse " + correctionId + " föreslogs av " + proposedBy + "; en annan person avgör den.",
                            "Correction " + correctionId + " was proposed by " + proposedBy
                                    + "; another person decides on it.")
                    : new Wording(
                            "Makulering " + reversalId + " föreslogs av " + proposedBy + "; en annan person avgör den.",
                            "Reversal " + reversalId + " was proposed by " + proposedBy
                                    + "; another person decides on it.");
        }
    }

    /**
     * The record has been corrected since the correction was proposed.
     *
     * @param correctionId the correction
     * @param correctedField the member that it is for
     */
    record CorrectionOutdated(CorrectionId correctionId, String correctedField) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.CORRECTION_OUTDATED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Uppgiften " + correctedField + " har rättats sedan rättelse " + correctionId + " föreslogs.",
                    "The member " + correctedField + " has been corrected since correction " + correctionId
                            + " was proposed.");
        }
    }

    /**
     * What waits for another person is more than can wait at a time.
     *
     * @param waiting how many corrections wait
     * @param limit how many characters they may have together before another one is taken
     */
    record CorrectionsPileUp(int waiting, int limit) implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.CORRECTIONS_PILE_UP;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    waiting + " rättelser väntar redan, med fler än " + limit + " tecken.",
                    waiting + " corrections wait already, with more than " + limit + " characters.");
        }
    }

    /**
     * The case file is not what its recorded events give: something was changed behind the register's back.
     *
     * @param members the members of the case file that differ
     */
    record NotAsRecorded(List<String> members) implements CorrectionRefusal {

        /** Keeps its own copy. */
        public NotAsRecorded {
            members = List.copyOf(members);
        }

        @Override
        public Rule rule() {
            return Rule.NOT_AS_RECORDED;
        }

        @Override
        public Wording detail() {
            String names = String.join(", ", members);
            return new Wording(
                    "Ärendet är inte som det registrerades; det skiljer i " + names + ". Ingenting har registrerats.",
                    "The case is not as it was recorded; it differs in " + names + ". Nothing was recorded.");
        }
    }

    /** The case was recorded in error, with its proposal: it takes only a new proposal, and remarks. */
    record CaseVoided() implements CorrectionRefusal {

        @Override
        public Rule rule() {
            return Rule.CASE_VOIDED;
        }

        @Override
        public Wording detail() {
            return new Wording(
                    "Ärendet registrerades av misstag och är makulerat. Bara ett nytt förslag och anmärkningar tas emot.",
                    "The case was recorded in error and has been voided. Only a new proposal and remarks are taken.");
        }
    }
}
