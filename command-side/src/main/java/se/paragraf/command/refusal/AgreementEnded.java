package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The agreement has ended.
 *
 * @param endedAs how it ended; not "status", which is the HTTP status of every problem document
 */
public record AgreementEnded(String endedAs) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.AGREEMENT_ENDED;
    }

    @Override
    public Wording detail() {
        return new Wording("Överenskommelsen är avslutad.", "The agreement has ended.");
    }
}
