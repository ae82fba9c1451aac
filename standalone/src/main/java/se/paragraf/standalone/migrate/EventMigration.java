package se.paragraf.standalone.migrate;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.LongConsumer;
import se.paragraf.query.eventlog.StoredEvent;

/**
 * Copies all events of one store into another, exactly as stored and in order, and compares each copy with its original.
 * It can be repeated: events that an interrupted attempt has copied are found and not copied again. The source is not
 * changed.
 */
public final class EventMigration {

    private static final int BATCH = 500;

    private final MigrationLog from;
    private final MigrationLog to;
    private final LongConsumer progress;

    /** @param progress receives the number of events of each batch */
    public EventMigration(MigrationLog from, MigrationLog to, LongConsumer progress) {
        this.from = from;
        this.to = to;
        this.progress = progress;
    }

    /**
     * What was moved.
     *
     * @param events how many events either store has now
     * @param foundThere how many of them an earlier attempt had moved
     */
    public record Moved(long events, long foundThere) {}

    /**
     * Copies the events.
     *
     * @throws MigrationException if the target has other events, an event could not be stored there as it is, or the source
     *     grew meanwhile; stored events are never changed
     */
    public Moved run() {
        mustBeMovable();
        Beginning there = mustBeginAlike();
        progress.accept(there.events());
        EventIterator rest = there.restOfSource();
        for (List<StoredEvent> batch = rest.next(BATCH); !batch.isEmpty(); batch = rest.next(BATCH)) {
            to.append(batch);
            progress.accept(batch.size());
        }
        Beginning all = mustBeginAlike();
        if (all.restOfSource().hasNext()) {
            throw new MigrationException("something was recorded in " + from.name()
                    + " meanwhile; stop the command side that records there, and run the migration again.");
        }
        return new Moved(all.events(), there.events());
    }

    /** Every event can be read, and has a time that Axon Server can store, in whole milliseconds. */
    private void mustBeMovable() {
        EventIterator events = new EventIterator(from.events());
        while (events.hasNext()) {
            StoredEvent event = events.next();
            if (event.fault() != null) {
                throw new MigrationException("event " + event.eventId() + " in " + from.name()
                        + " cannot be read, and is not moved as something else: " + event.fault());
            }
            if (!event.recordedAt().equals(event.recordedAt().truncatedTo(ChronoUnit.MILLIS))) {
                throw new MigrationException("event " + event.eventId() + " was recorded at " + event.recordedAt()
                        + ", and Axon Server keeps milliseconds only: it would not be the same event there.");
            }
        }
    }

    /** The target has the source's first events, or all of them, or none, and nothing else. */
    private Beginning mustBeginAlike() {
        EventIterator source = new EventIterator(from.events());
        EventIterator target = new EventIterator(to.events());
        long events = 0;
        while (target.hasNext()) {
            StoredEvent found = target.next();
            if (!source.hasNext() || !same(source.next(), found)) {
                throw new MigrationException("event " + found.eventId() + " in " + to.name()
                        + " is not the one that is in its place in " + from.name()
                        + "; the target must be empty, or have what an earlier attempt moved.");
            }
            events++;
        }
        return new Beginning(events, source);
    }

    private static boolean same(StoredEvent one, StoredEvent other) {
        return one.eventId().equals(other.eventId())
                && one.agreementId().equals(other.agreementId())
                && one.sequence() == other.sequence()
                && one.type().equals(other.type())
                && Objects.equals(one.revision(), other.revision())
                && one.recordedAt().equals(other.recordedAt())
                && one.payload().equals(other.payload())
                && one.metaData().equals(other.metaData());
    }

    /**
     * The events that both stores have.
     *
     * @param events how many
     * @param restOfSource what the source has beyond them
     */
    private record Beginning(long events, EventIterator restOfSource) {}
}
