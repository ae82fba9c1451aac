package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Identifier of a proposed reversal within its agreement.
 *
 * @param value counted from 1 in the order of proposing
 */
public record ReversalId(@JsonValue int value) {

    /** Refuses a number below 1. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ReversalId {
        if (value < 1) {
            throw invalid();
        }
    }

    /**
     * Parses an identifier. Spring finds this method by its name, for paths.
     *
     * @throws InvalidValueException if the text is not a whole number of 1 or above
     */
    public static ReversalId from(String text) {
        try {
            return new ReversalId(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            throw invalid();
        }
    }

    private static InvalidValueException invalid() {
        return new InvalidValueException(
                new Wording("är ingen makulerings nummer", "is not a reversal's number"),
                new Wording("ett heltal från 1", "a whole number from 1"));
    }

    @Override
    public String toString() {
        return Integer.toString(value);
    }
}
