package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * An authority that decides and keeps minutes: a municipality by its four-digit code or a region by its two-digit one.
 *
 * @param value two or four digits, such as 24 or 2480
 */
public record Authority(@JsonValue String value) implements Comparable<Authority> {

    /** Refuses what does not have the form of a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Authority(@Nullable String value) {
        if (value == null || (value.length() != 2 && value.length() != 4) || !Check.isDigits(value)) {
            throw new InvalidValueException(
                    new Wording("är ingen myndighetskod", "is not an authority's code"),
                    new Wording(
                            "en sträng med två siffror för en region, som \"24\", eller fyra för en kommun, som \"2480\"",
                            "a string of two digits for a region, such as \"24\", or four for a municipality, such as \"2480\""));
        }
        this.value = value;
    }

    /** Whether this is a region; else it is a municipality. */
    public boolean isRegion() {
        return value.length() == 2;
    }

    @Override
    public int compareTo(Authority other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
