package se.paragraf.command.imports.csv;

import org.jspecify.annotations.Nullable;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CaseReference;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/** Parser for the year of a case beside its number. */
final class CaseYearForm {

    private CaseYearForm() {}

    /** The number with the year that the row states, without one where it states none or one that is at fault. */
    static CaseReference reference(Cells cells, CaseNumber caseNumber) {
        Integer year = cells.read(Column.CASE_YEAR, text -> year(text, caseNumber));
        return new CaseReference(caseNumber, year);
    }

    private static @Nullable Integer year(String text, CaseNumber caseNumber) {
        if (!text.matches("\\d{4}")) {
            throw new InvalidValueException(
                    new Wording("är inget årtal", "is not a year"),
                    new Wording("ett årtal med fyra siffror, som 2022", "a year of four digits, such as 2022"));
        }
        return new CaseReference(caseNumber, Integer.valueOf(text)).year();
    }
}
