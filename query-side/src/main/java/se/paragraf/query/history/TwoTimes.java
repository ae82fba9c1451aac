package se.paragraf.query.history;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.SwedishTime;

/**
 * The two times of a read: what had been recorded by an instant, and of that, what had happened by a day. Each may be
 * left open.
 *
 * @param knownAt only what had been recorded by then, that very instant included; null for all that is recorded
 * @param effectiveAt only what had happened by then, that very day included; null for all that is known
 */
public record TwoTimes(@Nullable Instant knownAt, @Nullable LocalDate effectiveAt) {

    /** All that is known, as of today. */
    public static final TwoTimes NOW = new TwoTimes(null, null);

    /** Whether neither time is given, so that it is the present that is read. */
    public boolean isNow() {
        return knownAt == null && effectiveAt == null;
    }

    /**
     * The day to work out the status for: the one given, else the day of the instant, so that the same question
     * has the same answer tomorrow.
     *
     * @param today the day where neither is given
     */
    public LocalDate day(LocalDate today) {
        if (effectiveAt != null) {
            return effectiveAt;
        }
        return knownAt == null ? today : SwedishTime.day(knownAt);
    }

    /**
     * Those of the events that were known by then. Nothing that is recorded later ever adds to them, not even where the
     * clock of the register was set back in between: what follows an unknown event is unknown.
     *
     * @param events events of one agreement in the order of recording
     */
    public List<RecordedEvent> known(List<RecordedEvent> events) {
        if (knownAt == null) {
            return List.copyOf(events);
        }
        List<RecordedEvent> known = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.recordedAt().isAfter(knownAt)) {
                break;
            }
            known.add(event);
        }
        return known;
    }
}
