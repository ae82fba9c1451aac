package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.query.view.ViewDocument;

/**
 * What an entry of a calendar can be found by. A state that changes by the date alone is entered with the days on which it
 * holds, so nothing need be written on the day that it changes.
 */
public final class CalendarIndex {

    /** The state of what is entered. */
    public static final String STATE = "state";
    /** Holds on the days on which there is something to look at, whatever its state; its value is {@link #YES}. */
    public static final String LISTED = "listed";
    /** The value of {@link #LISTED}. */
    public static final String YES = "yes";

    private CalendarIndex() {}

    /**
     * The entries for a state that is a function of the day.
     *
     * @param state the state on a day, or null where there is nothing to look at
     * @param breaks the days on which it may change
     */
    static Set<IndexEntry> of(Function<LocalDate, @Nullable Enum<?>> state, Stream<LocalDate> breaks) {
        List<LocalDate> days = breaks.sorted().distinct().toList();
        Set<IndexEntry> entries = new HashSet<>();
        for (int index = -1; index < days.size(); index++) {
            LocalDate from = index < 0 ? LocalDate.MIN : days.get(index);
            LocalDate until = index + 1 < days.size() ? days.get(index + 1) : LocalDate.MAX;
            Enum<?> held = state.apply(from);
            if (held != null) {
                entries.add(new IndexEntry(STATE, held.name(), from, until));
                entries.add(new IndexEntry(LISTED, YES, from, until));
            }
        }
        return entries;
    }

    /** The current documents whose index entries have changed. */
    static List<ViewDocument> foundDifferently(List<ViewDocument> before, List<ViewDocument> now) {
        Map<DocumentKey, Set<IndexEntry>> held = new HashMap<>();
        before.forEach(document -> held.put(document.key(), document.entries()));
        return now.stream()
                .filter(document -> !document.entries().equals(held.get(document.key())))
                .toList();
    }
}
