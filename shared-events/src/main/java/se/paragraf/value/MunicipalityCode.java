package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The four-digit code of a Swedish municipality, by Statistics Sweden (SCB). A string: leading zeros count. Whether
 * such a municipality exists is for the reference data to say.
 *
 * @param value four digits, such as 2480
 */
public record MunicipalityCode(@JsonValue String value) implements Comparable<MunicipalityCode> {

    /** Refuses what does not have the form of a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MunicipalityCode(@Nullable String value) {
        if (value == null || value.length() != 4 || !Check.isDigits(value)) {
            throw new InvalidValueException(
                    new Wording("är ingen kommunkod", "is not a municipality's code"),
                    new Wording(
                            "en sträng med fyra siffror, som \"2480\"", "a string of four digits, such as \"2480\""));
        }
        this.value = value;
    }

    /** The municipality as a decider of its own decisions. */
    public Authority asAuthority() {
        return new Authority(value);
    }

    @Override
    public int compareTo(MunicipalityCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
