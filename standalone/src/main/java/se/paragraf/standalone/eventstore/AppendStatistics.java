package se.paragraf.standalone.eventstore;

/**
 * What an event store has done since it was opened. Every figure counts from zero and only grows.
 *
 * @param appends appends that were committed, each of one or more events
 * @param events events that were committed
 * @param conflicts appends that were refused because one of their events was already there
 * @param batches commits; appends divided by batches is how well group commit works
 * @param failedBatches commits that failed as a whole, with every append in them
 */
public record AppendStatistics(long appends, long events, long conflicts, long batches, long failedBatches) {

    /** Of a store that was just opened. */
    static final AppendStatistics NONE = new AppendStatistics(0, 0, 0, 0, 0);

    AppendStatistics withFailedBatch() {
        return new AppendStatistics(appends, events, conflicts, batches, failedBatches + 1);
    }
}
