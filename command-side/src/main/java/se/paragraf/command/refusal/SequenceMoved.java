package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The case has moved on since the registrar saw it.
 *
 * @param expectedSequence what the registrar saw
 * @param currentSequence where the case stands
 */
public record SequenceMoved(long expectedSequence, long currentSequence) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.SEQUENCE_MOVED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ärendet har ändrats: det står på " + currentSequence + ", inte på " + expectedSequence + ".",
                "The case has moved on: it stands at " + currentSequence + ", not at " + expectedSequence + ".");
    }
}
