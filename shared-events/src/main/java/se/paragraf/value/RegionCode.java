package se.paragraf.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The two-digit code of a Swedish county, which is also its region's, by Statistics Sweden (SCB). A string: leading
 * zeros count. Whether such a region exists is for the reference data to say.
 *
 * @param value two digits, such as 24
 */
public record RegionCode(@JsonValue String value) implements Comparable<RegionCode> {

    /** Refuses what does not have the form of a code. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public RegionCode(@Nullable String value) {
        if (value == null || value.length() != 2 || !Check.isDigits(value)) {
            throw new InvalidValueException(
                    new Wording("är ingen regionkod", "is not a region's code"),
                    new Wording("en sträng med två siffror, som \"24\"", "a string of two digits, such as \"24\""));
        }
        this.value = value;
    }

    /** The region as a decider of its own decisions. */
    public Authority asAuthority() {
        return new Authority(value);
    }

    @Override
    public int compareTo(RegionCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
