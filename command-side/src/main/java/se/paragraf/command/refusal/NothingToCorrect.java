package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The record says already what it ought to say.
 *
 * @param sequence the record
 * @param correctedField its member
 */
public record NothingToCorrect(long sequence, String correctedField) implements Refusal {

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
