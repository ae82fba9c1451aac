package se.paragraf.command.refusal;

import se.paragraf.value.Wording;

/**
 * The record has no such member, or the member cannot have such a value.
 *
 * @param field the field of the request that is at fault: field or newValue
 * @param reason what is wrong, as a clause
 * @param accepted what would be accepted
 */
public record CannotBeCorrected(String field, Wording reason, Wording accepted) implements Refusal {

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
