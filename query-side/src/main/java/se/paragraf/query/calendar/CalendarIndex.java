package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.view.IndexEntry;

/**
 * What an entry of a calendar can be found by. A state that changes by the date alone is entered with the days on which it
 * holds, so nothing need be written on the day that it changes.
 */
public final class CalendarIndex {

    /** The state of what is entered. */
    public static final String STATE = "state";
    /** Holds on the days on which there is something to look at, whatever its state; its value is {@link #YES}. */
    public static final String LISTED = "listed";
    /** Holds while a stay of the decision lasts; its value is {@link #YES}. */
    public static final String STAYED = "stayed";
    /** The value of {@link #LISTED} and {@link #STAYED}. */
    public static final String YES = "yes";

    private CalendarIndex() {}

    /**
     * The entries for a state that is a function of the day.
     *
     * @param state the state on a day, or null where there is nothing to look at
     * @param breaks the days on which it may change
     */
    static Set<IndexEntry> of(Function<LocalDate, @Nullable Enum<?>> state, Stream<LocalDate> breaks) {
        List<LocalDate> days = Stream.concat(Stream.of(LocalDate.MIN), breaks)
                .sorted()
                .distinct()
                .toList();
        Set<IndexEntry> entries = new HashSet<>();
        add(STATE, entries, days, day -> Optional.ofNullable(state.apply(day)).map(Enum::name));
        add(LISTED, entries, days, day -> Optional.ofNullable(state.apply(day)).map(listed -> YES));
        return entries;
    }

    /** One entry for each longest stretch of days with the same value. */
    private static void add(
            String field, Set<IndexEntry> entries, List<LocalDate> days, Function<LocalDate, Optional<String>> value) {
        LocalDate from = LocalDate.MIN;
        Optional<String> held = value.apply(from);
        for (int index = 1; index <= days.size(); index++) {
            LocalDate until = index < days.size() ? days.get(index) : LocalDate.MAX;
            Optional<String> next = index < days.size() ? value.apply(until) : Optional.empty();
            if (index == days.size() || !next.equals(held)) {
                if (held.isPresent()) {
                    entries.add(new IndexEntry(field, held.get(), from, until));
                }
                from = until;
                held = next;
            }
        }
    }
}
