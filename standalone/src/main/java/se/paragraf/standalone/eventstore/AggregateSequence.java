package se.paragraf.standalone.eventstore;

import org.jspecify.annotations.Nullable;

/**
 * An event's place within its aggregate.
 *
 * @param aggregateId the aggregate
 * @param sequence the sequence number, from 0
 * @param aggregateType the name of the aggregate's type, or null if the event was published without one
 */
public record AggregateSequence(
        String aggregateId, long sequence, @Nullable String aggregateType) {}
