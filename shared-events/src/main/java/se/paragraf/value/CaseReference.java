package se.paragraf.value;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A case by its number and, where it is stated, by its year. The year matters only where both numbers of a case number
 * could be one, such as in RSK 2023/2022.
 *
 * @param number the case number, as written
 * @param year which number of it is the year, or null where that is not stated
 */
public record CaseReference(CaseNumber number, @Nullable Integer year) {

    /** Refuses a year that is not in the number. */
    public CaseReference {
        Check.present("caseNumber", number);
        if (year != null && !number.canBeOf(year)) {
            throw new InvalidValueException(
                    "caseYear",
                    new Wording("är inget år i " + number, "is not a year in " + number),
                    new Wording(
                            "inget, eller det av numrets tal som är årtalet, från 1900 till 2199",
                            "nothing, or that one of its numbers that is the year, from 1900 to 2199"));
        }
    }

    /** A case by its number alone. */
    public static CaseReference of(CaseNumber number) {
        return new CaseReference(number, null);
    }

    /** What can be said of two references as to whether they are to one case. */
    public enum Comparison {
        /** They are to the same case. */
        SAME,
        /** They are to different cases. */
        DIFFERENT,
        /** Both numbers could be years, they stand in the other order, and not both references state the year. */
        UNCERTAIN
    }

    /**
     * Compares the references. Where both numbers could be years, the same order is the same case, whatever the punctuation,
     * unless both state different years; the other order is uncertain unless both state the year.
     */
    public Comparison compareWith(CaseReference other) {
        if (!number.canonical().equals(other.number.canonical())) {
            return Comparison.DIFFERENT;
        }
        if (!number.isOpenAsToYear()) {
            return Comparison.SAME;
        }
        if (year != null && other.year != null) {
            return year.equals(other.year) ? Comparison.SAME : Comparison.DIFFERENT;
        }
        return Objects.equals(number.firstOfTwoYears(), other.number.firstOfTwoYears())
                ? Comparison.SAME
                : Comparison.UNCERTAIN;
    }
}
