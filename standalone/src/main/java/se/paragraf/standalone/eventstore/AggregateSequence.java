package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event's place within its aggregate.
 *
 * @param aggregateId whose event it is
 * @param sequence which of the aggregate's events it is, from 0
 * @param aggregateType the name of the aggregate's type, or null where the event was published without one
 */
public record AggregateSequence(
        String aggregateId, long sequence, @Nullable String aggregateType) {}
