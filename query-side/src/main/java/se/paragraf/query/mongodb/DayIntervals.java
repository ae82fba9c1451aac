package se.paragraf.query.mongodb;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Names days by blocks of 2, 4, 8 … days, so that a range of days becomes a few names, a day becomes the names of the
 * blocks that it lies in, and whether the day lies in the range becomes a question of equal names, which any index
 * answers. These are the canonical intervals of a segment tree (de Berg et al., Computational Geometry, section 10.3).
 */
final class DayIntervals {

    /** Days before and after these, some 5,700 years from 1970, count as the first and the last. */
    private static final long FIRST = -(1L << 21);

    private static final long END = 1L << 21;

    private DayIntervals() {}

    /** The fewest blocks that together are the days from the first on, until before the end; none where there are none. */
    static List<String> of(LocalDate first, LocalDate end) {
        List<String> blocks = new ArrayList<>();
        cover(FIRST, END, within(first), end.equals(LocalDate.MAX) ? END : within(end), blocks);
        return blocks;
    }

    /** Every block that the day lies in. */
    static List<String> containing(LocalDate day) {
        List<String> blocks = new ArrayList<>();
        long number = within(day);
        for (long size = END - FIRST; size >= 1; size /= 2) {
            blocks.add(name(FIRST + Math.floorDiv(number - FIRST, size) * size, size));
        }
        return blocks;
    }

    private static void cover(long start, long end, long first, long last, List<String> blocks) {
        if (last <= start || end <= first) {
            return;
        }
        if (first <= start && end <= last) {
            blocks.add(name(start, end - start));
            return;
        }
        long middle = start + (end - start) / 2;
        cover(start, middle, first, last, blocks);
        cover(middle, end, first, last, blocks);
    }

    private static String name(long start, long size) {
        return Long.toString(start, Character.MAX_RADIX) + "+" + Long.toString(size, Character.MAX_RADIX);
    }

    private static long within(LocalDate day) {
        return Math.max(FIRST, Math.min(END - 1, day.toEpochDay()));
    }
}
