package se.paragraf.refusal;

import se.paragraf.value.Wording;

/** Why a command is refused before its decision: its precondition or its idempotency key. */
public sealed interface DispatchRefusal extends Refusal {

    /**
     * The case has moved on since the registrar saw it.
     *
     * @param expectedSequence what the registrar saw
     * @param currentSequence where the case stands
     */
    record SequenceMoved(long expectedSequence, long currentSequence) implements DispatchRefusal {

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

    /**
     * The key came before with another command.
     *
     * @param idempotencyKey the key
     */
    record IdempotencyKeyReused(String idempotencyKey) implements DispatchRefusal {

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
}
