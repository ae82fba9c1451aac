package se.paragraf.appeal;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;

/** The days on which a statutory period does not end (lag 1930:173, 2 §). */
final class SwedishCalendar {

    private static final HolidayManager HOLIDAYS =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN));

    private SwedishCalendar() {}

    static boolean isDayOff(LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        return weekday == SATURDAY || weekday == SUNDAY || isEve(day) || HOLIDAYS.isHoliday(day);
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
