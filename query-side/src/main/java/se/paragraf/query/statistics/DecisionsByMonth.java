package se.paragraf.query.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.status.StatisticsIndex;
import se.paragraf.query.status.StatisticsIndex.DecisionKind;
import se.paragraf.query.status.StatisticsIndex.Span;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.value.RegionCode;

/**
 * How many decisions were taken in each month of a span of months, by the day on which they were taken, as of what is known
 * now. Every decision counts that is recorded and not reversed, also where another took its place or a court annulled it;
 * an adoption that is both asserted and evidenced counts once, by its minutes.
 *
 * @param from the first month, such as 2022-01
 * @param to the last month
 * @param region the code of the region in whose agreements they are counted; absent where all are
 * @param months the months in order, also those in which nothing was decided
 * @param undated the decisions of any time of which nobody stated the day, in the same agreements
 * @param position the position in the register that this answer reflects, or -1 where it reflects no event
 */
public record DecisionsByMonth(
        String from,
        String to,
        @Nullable RegionCode region,
        List<InMonth> months,
        DecisionCounts undated,
        long position) {

    /** How many months there are at most. */
    public static final int MOST_MONTHS = 120;

    /** Keeps its own copy of the list. */
    public DecisionsByMonth {
        months = List.copyOf(months);
    }

    /**
     * The decisions of one month.
     *
     * @param month the month, such as 2022-06
     * @param decisions how many there are of each kind
     */
    public record InMonth(String month, DecisionCounts decisions) {}

    /**
     * How many decisions there are of each kind.
     *
     * @param adoptions adoptions by parties, with conditions or without
     * @param rejections rejections by parties
     * @param postponements decisions of parties to table it or refer it back
     * @param revocations adoptions that parties took back
     * @param councilAdoptions adoptions by the regional council
     * @param councilRejections rejections by the regional council
     * @param councilReferrals decisions of the regional council to refer it back
     */
    public record DecisionCounts(
            long adoptions,
            long rejections,
            long postponements,
            long revocations,
            long councilAdoptions,
            long councilRejections,
            long councilReferrals) {

        private static DecisionCounts of(Map<DecisionKind, Long> counts) {
            return new DecisionCounts(
                    counts.getOrDefault(DecisionKind.ADOPTION, 0L),
                    counts.getOrDefault(DecisionKind.REJECTION, 0L),
                    counts.getOrDefault(DecisionKind.POSTPONEMENT, 0L),
                    counts.getOrDefault(DecisionKind.REVOCATION, 0L),
                    counts.getOrDefault(DecisionKind.COUNCIL_ADOPTION, 0L),
                    counts.getOrDefault(DecisionKind.COUNCIL_REJECTION, 0L),
                    counts.getOrDefault(DecisionKind.COUNCIL_REFERRAL, 0L));
        }
    }

    /**
     * Counts what the reader has.
     *
     * @param from the first month
     * @param to the last month, not before the first
     * @param region the region in whose agreements they are counted, or null for all
     */
    public static DecisionsByMonth of(YearMonth from, YearMonth to, @Nullable RegionCode region, ViewReader reader) {
        Map<String, Map<DecisionKind, Long>> counts = new HashMap<>();
        reader.countBy(ViewKind.STATUS, StatisticsIndex.DECIDED, Span.beginning(region), LocalDate.EPOCH)
                .forEach((value, documents) -> {
                    Span span = Span.of(value);
                    counts.computeIfAbsent(span.what().get(1), month -> new EnumMap<>(DecisionKind.class))
                            .merge(DecisionKind.valueOf(span.what().get(0)), documents * span.times(), Long::sum);
                });
        List<InMonth> months = new ArrayList<>();
        for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
            months.add(
                    new InMonth(month.toString(), DecisionCounts.of(counts.getOrDefault(month.toString(), Map.of()))));
        }
        return new DecisionsByMonth(
                from.toString(),
                to.toString(),
                region,
                months,
                DecisionCounts.of(counts.getOrDefault(StatisticsIndex.UNDATED, Map.of())),
                reader.position());
    }
}
