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

    /** A store that was just opened. */
    static final AppendStatistics NONE = new AppendStatistics(0, 0, 0, 0, 0);

    /** One commit that failed. */
    static final AppendStatistics FAILED_BATCH = new AppendStatistics(0, 0, 0, 0, 1);

    AppendStatistics plus(AppendStatistics more) {
        return new AppendStatistics(
                appends + more.appends,
                events + more.events,
                conflicts + more.conflicts,
                batches + more.batches,
                failedBatches + more.failedBatches);
    }
}
