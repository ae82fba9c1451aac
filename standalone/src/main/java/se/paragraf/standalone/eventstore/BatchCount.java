package se.paragraf.standalone.eventstore;

/** Counts a batch while it is written; counted in the statistics once it is committed. */
final class BatchCount {

    private long appends;
    private long events;
    private long conflicts;

    void add(PendingWrite write, WriteOutcome outcome) {
        if (write instanceof PendingWrite.Append append) {
            if (outcome instanceof WriteOutcome.Refused) {
                conflicts++;
            } else {
                appends++;
                events += append.events().size();
            }
        }
    }

    /** How many appends it has that were not refused. */
    long appends() {
        return appends;
    }

    AppendStatistics addedTo(AppendStatistics before) {
        return new AppendStatistics(
                before.appends() + appends,
                before.events() + events,
                before.conflicts() + conflicts,
                before.batches() + 1,
                before.failedBatches());
    }
}
