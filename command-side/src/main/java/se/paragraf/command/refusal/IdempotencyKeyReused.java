package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The key came before with another command.
 *
 * @param idempotencyKey the key
 */
public record IdempotencyKeyReused(String idempotencyKey) implements Refusal {

    @Override
    public Rule rule() {
        return Rule.IDEMPOTENCY_KEY_REUSED;
    }

    @Override
    public Wording detail() {
        return new Wording(
                "Idempotency-Key " + idempotencyKey + " har redan använts för något annat i ärendet.",
                "Idempotency-Key " + idempotencyKey + " was used for something else in this case.");
    }
}
