package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The running number of a decision in a body's minutes, written § 192.
 *
 * @param value from 1 to 99,999
 */
public record ParagraphNumber(@JsonValue int value) {

    /** Refuses a number that minutes do not have. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public ParagraphNumber {
        if (value < 1 || value > 99_999) {
            throw new InvalidValueException(
                    new Wording("är inget paragrafnummer", "is not a paragraph's number"),
                    new Wording("ett heltal från 1 till 99999", "a whole number from 1 to 99999"));
        }
    }

    @Override
    public String toString() {
        return "§ " + value;
    }
}
