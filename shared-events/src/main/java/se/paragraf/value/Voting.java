package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How a decision was taken, as its minutes state it: the form, and the votes where they were counted.
 *
 * @param form by acclamation, open vote or secret ballot
 * @param inFavour how many voted for the decision, in JSON {@code for}; null where it is not stated
 * @param against how many voted against it; null where it is not stated
 * @param abstained how many abstained; null where it is not stated
 */
public record Voting(
        VotingForm form,
        @JsonProperty("for") @Nullable Integer inFavour,
        @Nullable Integer against,
        @Nullable Integer abstained) {

    /** The most votes of a kind that a decision may have. */
    public static final int MOST_VOTES = 9_999;

    /** Refuses votes below 0 or above 9,999, and votes beside an acclamation, where none are counted. */
    public Voting {
        Check.present("form", form);
        count("for", inFavour, form);
        count("against", against, form);
        count("abstained", abstained, form);
    }

    private static void count(String field, @Nullable Integer votes, VotingForm form) {
        if (votes == null) {
            return;
        }
        if (form == VotingForm.ACCLAMATION) {
            throw new InvalidValueException(
                    field,
                    new Wording(
                            "är angivet vid acklamation, där inga röster räknas", "is stated beside an acclamation"),
                    new Wording(
                            "inget, eller form VOTE eller SECRET_BALLOT", "nothing, or form VOTE or SECRET_BALLOT"));
        }
        if (votes < 0 || votes > MOST_VOTES) {
            throw new InvalidValueException(
                    field,
                    new Wording("är inget antal röster", "is no number of votes"),
                    new Wording("ett heltal från 0 till " + MOST_VOTES, "a whole number from 0 to " + MOST_VOTES));
        }
    }
}
