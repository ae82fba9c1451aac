package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The case has no record at that place.
 *
 * @param sequence the place that was named
 * @param last the place of the last record
 */
public record NoSuchRecord(long sequence, long last) implements Refusal {

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
