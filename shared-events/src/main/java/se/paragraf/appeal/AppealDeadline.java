package se.paragraf.appeal;

import java.time.LocalDate;

/**
 * Deadline for appeal against a decision: three weeks from the day on which the notice was posted (KL 13:5). Where the
 * last day is a Saturday, a Sunday, a public holiday, Midsummer Eve, Christmas Eve or New Year's Eve, the next weekday
 * takes its place (lag 1930:173 om beräkning av lagstadgad tid, 1–2 §§).
 */
public final class AppealDeadline {

    /** The weeks from the day of the notice (KL 13:5). */
    public static final int WEEKS = 3;

    private AppealDeadline() {}

    /**
     * The last day for appeal.
     *
     * @param postedOn the day on which the notice was posted; Tuesday 2022-11-22 gives Tuesday 2022-12-13
     */
    public static LocalDate lastDay(LocalDate postedOn) {
        LocalDate day = postedOn.plusWeeks(WEEKS);
        while (SwedishCalendar.isDayOff(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /**
     * The last day to appeal a judgment to the next instance, as the register reckons it: three weeks from the day of the
     * judgment, by the same rule for the last day. In law the time may run from when a party was served.
     *
     * @param decidedOn the day of the judgment
     */
    public static LocalDate lastDayAfterJudgment(LocalDate decidedOn) {
        return lastDay(decidedOn);
    }

    /** Whether the time for appeal is over on the day, for a notice posted then. */
    public static boolean isOver(LocalDate postedOn, LocalDate day) {
        return day.isAfter(lastDay(postedOn));
    }
}
