package se.paragraf.query.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.EventPlace;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;

/**
 * Scan of the event log up to a position, in the order of the positions, which keeps only where each event is: some 170
 * bytes for each case file, four for each of its events, eight for each event's identifier. In both modes these are the
 * positions of a case file's events.
 */
final class EventScan {

    private static final int PAGE = 1_000;

    private final EventLog events;
    private final long upTo;
    private final Differences differences;
    private final Map<AgreementId, CasePositions> cases = new LinkedHashMap<>();
    private final Fingerprints eventIds = new Fingerprints();
    private final RecordedAtFalls falls = new RecordedAtFalls();
    private long last;
    private long count;

    EventScan(EventLog events, long upTo, Differences differences) {
        this.events = events;
        this.upTo = upTo;
        this.differences = differences;
        this.last = events.isGapless() ? 0 : EventLog.NOTHING;
    }

    /**
     * Scans the events.
     *
     * @param counted called after each page with the number of events so far
     */
    void run(LongConsumer counted) {
        forEachPage(page -> {
            page.forEach(this::take);
            counted.accept(count);
        });
        Set<Long> repeated = eventIds.repeated();
        if (!repeated.isEmpty()) {
            reportRepeated(repeated);
        }
    }

    /** Positions of the events of each case file, in the order in which the case files began. */
    Map<AgreementId, CasePositions> cases() {
        return cases;
    }

    /** Number of events. */
    long count() {
        return count;
    }

    /** What the report has to say whether or not something differs. */
    List<Wording> notes() {
        return falls.note().stream().toList();
    }

    private void take(EventPlace event) {
        long position = event.position();
        if (position <= last) {
            differences.add(Difference.ofPosition(
                    Finding.POSITION_NOT_RISING, position, "> " + last, String.valueOf(position)));
        } else if (events.isGapless() && position > last + 1) {
            String missing = last + 2 == position ? "" : " … " + (position - 1);
            differences.add(Difference.ofPosition(Finding.POSITION_MISSING, last + 1, last + 1 + missing, null));
        }
        last = position;
        count++;
        eventIds.add(event.eventId());
        try {
            AgreementId agreementId = AgreementId.from(event.agreementId());
            Instant before = cases.computeIfAbsent(agreementId, first -> new CasePositions())
                    .add(event.sequence(), position, event.recordedAt());
            if (event.recordedAt().isBefore(before)) {
                differences.add(Difference.ofEvent(
                        Finding.RECORDED_AT_FALLS,
                        agreementId,
                        event.sequence(),
                        position,
                        "recordedAt",
                        ">= " + before,
                        event.recordedAt().toString()));
            }
            falls.take(agreementId, position, event.recordedAt());
        } catch (InvalidValueException e) {
            differences.add(Difference.ofEvent(
                    Finding.EVENT_UNREADABLE,
                    null,
                    event.sequence(),
                    position,
                    "agreementId",
                    null,
                    event.agreementId()));
        }
    }

    /** Reads the events with repeated fingerprints again, and compares their identifiers in full. */
    private void reportRepeated(Set<Long> fingerprints) {
        Map<String, Long> met = new HashMap<>();
        forEachPage(page -> page.stream()
                .filter(event -> fingerprints.contains(Fingerprints.of(event.eventId())))
                .forEach(event -> {
                    Long first = met.putIfAbsent(event.eventId(), event.position());
                    if (first != null) {
                        differences.add(Difference.ofEvent(
                                Finding.EVENT_ID_REPEATED,
                                agreement(event),
                                event.sequence(),
                                event.position(),
                                "eventId",
                                null,
                                event.eventId() + " (" + first + ")"));
                    }
                }));
    }

    private void forEachPage(Consumer<List<EventPlace>> consumer) {
        long position = EventLog.NOTHING;
        List<EventPlace> page;
        do {
            page = upTo(events.placesAfter(position, PAGE));
            if (!page.isEmpty()) {
                consumer.accept(page);
                position = page.get(page.size() - 1).position();
            }
        } while (!page.isEmpty());
    }

    private List<EventPlace> upTo(List<EventPlace> page) {
        List<EventPlace> within = new ArrayList<>(page);
        within.removeIf(event -> event.position() > upTo);
        return within;
    }

    private static @Nullable AgreementId agreement(EventPlace event) {
        try {
            return AgreementId.from(event.agreementId());
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
