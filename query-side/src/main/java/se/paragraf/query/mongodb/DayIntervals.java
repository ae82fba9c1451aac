package se.paragraf.query.mongodb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Canonical intervals of a segment tree over days (de Berg et al., Computational Geometry, section 10.3): intervals of 1,
 * 2, 4, 8 … days, each with a name. A range of days becomes the names of a few intervals, a day the names of those that
 * contain it. Whether the range contains the day becomes an equality of names, which any index answers.
 */
final class DayIntervals {

    /** Days outside these bounds, some 5,700 years from 1970, count as the first and the last. */
    private static final long FIRST = -(1L << 21);

    private static final long END = 1L << 21;

    private DayIntervals() {}

    /** The fewest intervals that together make up the days from the first on, the end excluded; none for an empty range. */
    static List<String> of(LocalDate first, LocalDate end) {
        List<String> intervals = new ArrayList<>();
        cover(FIRST, END, within(first), end.equals(LocalDate.MAX) ? END : within(end), intervals);
        return intervals;
    }

    /** Every interval that contains the day. */
    static List<String> containing(LocalDate day) {
        List<String> intervals = new ArrayList<>();
        long number = within(day);
        for (long size = END - FIRST; size >= 1; size /= 2) {
            intervals.add(name(FIRST + Math.floorDiv(number - FIRST, size) * size, size));
        }
        return intervals;
    }

    private static void cover(long start, long end, long first, long last, List<String> intervals) {
        if (last <= start || end <= first) {
            return;
        }
        if (first <= start && end <= last) {
            intervals.add(name(start, end - start));
            return;
        }
        long middle = start + (end - start) / 2;
        cover(start, middle, first, last, intervals);
        cover(middle, end, first, last, intervals);
    }

    private static String name(long start, long size) {
        return Long.toString(start, Character.MAX_RADIX) + "+" + Long.toString(size, Character.MAX_RADIX);
    }

    private static long within(LocalDate day) {
        return Math.max(FIRST, Math.min(END - 1, day.toEpochDay()));
    }
}
