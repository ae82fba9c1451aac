package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The proposal names no party.
 */
public record NoParty() implements Refusal {

    @Override
    public Rule rule() {
        return Rule.NO_PARTY;
    }

    @Override
    public Wording detail() {
        return new Wording("Överenskommelsen har ingen part.", "The agreement has no party.");
    }
}
