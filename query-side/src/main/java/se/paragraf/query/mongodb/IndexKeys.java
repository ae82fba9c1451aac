package se.paragraf.query.mongodb;

import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.NoneOf;

/**
 * Keys of the multikey index over the views: the field, the value and a {@linkplain DayIntervals interval of days} on which
 * it holds, as one string. A filter is a few points, or one range, of a single index over all fields, and it is exact.
 *
 * <p>A compound index over field, value and days, with {@code $elemMatch}, would have to choose between the order of the
 * list, passing over every document that ever had the value, and the day, sorting all that have it.
 */
final class IndexKeys {

    /** The member of a document that holds its keys. */
    static final String KEYS = "keys";

    /** U+001F, the unit separator, which no indexed text contains. */
    private static final char SEPARATOR = '\u001f';

    /** The last character there is: a prefix and this sort after every text with the prefix. */
    private static final String LAST = Character.toString(Character.MAX_CODE_POINT);

    private IndexKeys() {}

    /** The keys of the entries. Where one value holds in several ranges, days in more than one count once. */
    static Set<String> of(Set<IndexEntry> entries) {
        Map<String, List<IndexEntry>> ranges = entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> start(entry.field(), entry.value()) + SEPARATOR, TreeMap::new, Collectors.toList()));
        Set<String> keys = new LinkedHashSet<>();
        ranges.forEach((start, held) -> addTo(keys, start, held));
        return keys;
    }

    private static void addTo(Set<String> keys, String start, List<IndexEntry> ranges) {
        LocalDate reached = LocalDate.MIN;
        for (IndexEntry range : ranges.stream()
                .sorted(Comparator.comparing(IndexEntry::validFrom))
                .toList()) {
            LocalDate from = range.validFrom().isBefore(reached) ? reached : range.validFrom();
            if (from.isBefore(range.validUntil())) {
                DayIntervals.of(from, range.validUntil()).forEach(interval -> keys.add(start + interval));
                reached = range.validUntil();
            }
        }
    }

    /** The filter for documents that meet the filter on the day: points of the index, and ranges of it, or the negation. */
    static Bson filter(Filter filter, LocalDate day) {
        List<String> points = new ArrayList<>();
        List<Bson> any = new ArrayList<>();
        for (Condition condition : filter.alternatives()) {
            String start = start(condition.field(), condition.value());
            if (condition.match() == Condition.Match.WHOLE) {
                DayIntervals.containing(day).forEach(interval -> points.add(start + SEPARATOR + interval));
            } else {
                any.add(range(start, day));
            }
        }
        if (!points.isEmpty()) {
            any.add(Filters.in(KEYS, points));
        }
        if (filter instanceof NoneOf) {
            return Filters.nor(any);
        }
        return any.size() == 1 ? any.get(0) : Filters.or(any);
    }

    /** The filter for documents with keys of the field, with values that begin so, that hold on the day. */
    static Bson holding(String field, String prefix, LocalDate day) {
        return range(start(field, prefix), day);
    }

    /** The filter for single keys of the field, with values that begin so, that hold on the day. */
    static Bson isHolding(String field, String prefix, LocalDate day) {
        return Filters.regex(KEYS, beginsAndHolds(start(field, prefix), day));
    }

    /**
     * An element of the keys that begins so and holds on the day. The range is what the server takes for bounds of the
     * index; the regular expression has alternatives, for which it would read the whole index.
     */
    private static Bson range(String start, LocalDate day) {
        return new Document(
                KEYS,
                new Document(
                        "$elemMatch",
                        new Document("$gte", start)
                                .append("$lt", start + LAST)
                                .append("$regex", beginsAndHolds(start, day))));
    }

    private static String beginsAndHolds(String start, LocalDate day) {
        return DayIntervals.containing(day).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining(
                        "|", "^" + Pattern.quote(start) + "[^" + SEPARATOR + "]*" + SEPARATOR + "(", ")$"));
    }

    /** The value in a key. */
    static String value(String key) {
        return key.substring(key.indexOf(SEPARATOR) + 1, key.lastIndexOf(SEPARATOR));
    }

    /** The key in readable form. */
    static String readable(String key) {
        return key.replace(SEPARATOR, ' ');
    }

    private static String start(String field, String value) {
        return field + SEPARATOR + value;
    }
}
