package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * No board has proposed or given its opinion.
 */
public record NoBoardHeard() implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_BOARD_HEARD;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Ingen nämnd eller styrelse har berett ärendet.",
                "No board has proposed or given its opinion on the matter.");
    }
}
