package se.paragraf.query.statistics;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.status.StatisticsIndex;

/**
 * How many days there are from the proposal to an adoption. Each quantile is by nearest rank: the smallest number of days
 * that so many of them did not take more than, so it is one that occurred.
 *
 * @param count how many adoptions are reckoned: those of which both days are stated and that are not dated before the
 *     proposal
 * @param median half of them took so many days or fewer; absent where there are none
 * @param p90 nine out of ten took so many days or fewer; absent where there are none
 * @param undated how many adoptions are not reckoned because nobody stated their day, or that of the proposal
 */
public record LeadTime(
        long count, @Nullable Long median, @Nullable Long p90, long undated) {

    /**
     * The lead time of adoptions.
     *
     * @param counts how many adoptions took so many days, as the index has them
     */
    static LeadTime of(Map<String, Long> counts) {
        SortedMap<Long, Long> sorted = new TreeMap<>();
        counts.forEach((days, count) -> {
            if (!days.equals(StatisticsIndex.UNDATED) && !days.equals(StatisticsIndex.BEFORE)) {
                sorted.put(Long.valueOf(days), count);
            }
        });
        long count = sorted.values().stream().mapToLong(Long::longValue).sum();
        return new LeadTime(
                count,
                quantile(sorted, count, 50),
                quantile(sorted, count, 90),
                counts.getOrDefault(StatisticsIndex.UNDATED, 0L));
    }

    private static @Nullable Long quantile(SortedMap<Long, Long> counts, long count, int percent) {
        long rank = (count * percent + 99) / 100;
        long passed = 0;
        for (Map.Entry<Long, Long> each : counts.entrySet()) {
            passed += each.getValue();
            if (passed >= rank) {
                return each.getKey();
            }
        }
        return null;
    }
}
