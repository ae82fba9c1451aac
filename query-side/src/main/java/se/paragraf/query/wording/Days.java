package se.paragraf.query.wording;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import se.paragraf.value.Period;
import se.paragraf.value.Wording;

/** Days as they are written out: 13 juni 2022, 13 June 2022. */
public final class Days {

    private static final DateTimeFormatter SV = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.forLanguageTag("sv"));
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private Days() {}

    /** As "13 juni 2022" and "13 June 2022". */
    public static Wording of(LocalDate day) {
        return new Wording(SV.format(day), EN.format(day));
    }

    /** As "den 13 juni 2022" and "on 13 June 2022". */
    public static Wording onThe(LocalDate day) {
        return new Wording("den " + SV.format(day), "on " + EN.format(day));
    }

    /** Its first and its last day. */
    public static Wording of(Period period) {
        return new Wording(
                SV.format(period.from()) + " – " + SV.format(period.to()),
                EN.format(period.from()) + " – " + EN.format(period.to()));
    }
}
