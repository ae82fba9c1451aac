package se.paragraf.query.job;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * Names one run.
 *
 * @param value a random UUID
 */
public record JobId(@JsonValue UUID value) {

    /** A new, random identifier. */
    public static JobId random() {
        return new JobId(UUID.randomUUID());
    }

    /**
     * Parses an identifier. Spring finds this method by its name, for paths and parameters.
     *
     * @throws InvalidValueException if the text is not a UUID in its full form
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static JobId from(String text) {
        try {
            UUID value = UUID.fromString(text);
            if (value.toString().equalsIgnoreCase(text)) {
                return new JobId(value);
            }
        } catch (IllegalArgumentException e) {
            // Refused below, in the form of every other value.
        }
        throw new InvalidValueException(
                new Wording("är ingen körnings identitet", "is not a run's identifier"),
                new Wording(
                        "ett UUID, som 0b0c1a52-6a0f-4c57-8a4e-2d5e8f1b7c33",
                        "a UUID, such as 0b0c1a52-6a0f-4c57-8a4e-2d5e8f1b7c33"));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
