package se.paragraf.appeal;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.net.URL;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Calendar of the days on which a statutory period does not end (lag 1930:173, 2 §): Saturdays, Sundays, public holidays,
 * Midsummer Eve, Christmas Eve and New Year's Eve, each day by the calendar of its own year.
 *
 * <p>Which days are public holidays is told by lag 1989:253, in force since 1990: through 2004 with Whit Monday (annandag
 * pingst), from 2005 on with 6 June in its place (lag 2004:1320, in force 1 April 2005). The years from 1990 on are
 * covered by these. A year before 1990 is reckoned by the list of 1989 and by 2 § as it reads now, although both have
 * read otherwise: by SFS 1961:70, Saturdays counted only from June to September. A year to come is reckoned by the law
 * as it is.
 */
final class SwedishCalendar {

    private static final URL DAYS =
            Objects.requireNonNull(SwedishCalendar.class.getResource("holidays-sweden.xml"), "not in the jar");
    private static final HolidayManager HOLIDAYS = HolidayManager.getInstance(ManagerParameters.create(DAYS));

    /** The public holidays of each year that was asked for. */
    private static final Map<Year, Set<LocalDate>> BY_YEAR = new ConcurrentHashMap<>();

    private SwedishCalendar() {}

    static boolean isDayOff(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == SATURDAY || weekday == SUNDAY || isEve(day) || isPublicHoliday(day);
    }

    private static boolean isPublicHoliday(LocalDate day) {
        return BY_YEAR.computeIfAbsent(Year.from(day), SwedishCalendar::holidays)
                .contains(day);
    }

    private static Set<LocalDate> holidays(Year year) {
        return HOLIDAYS.getHolidays(year).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }

    /** Midsummer Eve, Christmas Eve and New Year's Eve, which are no public holidays but stand beside them in 2 §. */
    private static boolean isEve(LocalDate day) {
        boolean midsummerEve = day.getMonth() == Month.JUNE
                && day.getDayOfWeek() == DayOfWeek.FRIDAY
                && day.getDayOfMonth() >= 19
                && day.getDayOfMonth() <= 25;
        boolean decemberEve =
                day.getMonth() == Month.DECEMBER && (day.getDayOfMonth() == 24 || day.getDayOfMonth() == 31);
        return midsummerEve || decemberEve;
    }
}
