package se.paragraf.query.trail;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a table as comma-separated values. One that a spreadsheet would take for a formula is preceded by an
 * apostrophe, as OWASP advises against CSV injection.
 */
public final class CsvCell {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    private CsvCell() {}

    /** The value as a cell; nothing as an empty one. */
    public static String of(@Nullable Object value) {
        String text = Objects.toString(value, "");
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
