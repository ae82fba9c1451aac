package se.paragraf.benchmarks;

/**
 * What is promised of what was acknowledged while a figure was measured.
 *
 * @param promise the promise, in a sentence
 * @param killTest the test that kills processes to check it, or why there is none
 */
public record Durability(String promise, String killTest) {

    /** The embedded event store. */
    public static final Durability EMBEDDED = new Durability(
            "A command is acknowledged when its events are on disk: SQLite, write-ahead log, `synchronous=FULL`, one"
                    + " `fsync` for each commit, which waiting commands share.",
            "`KilledRegisterTest`, `KilledProcessTest`");

    /** Views and reports, which are made from the record. */
    public static final Durability DERIVED = new Durability(
            "What is made is derived from a record that is not written to, and can be made again: new views take the place"
                    + " of the old ones in one step.",
            "`KilledRebuildTest`, `LostViewsTest`");

    /** Reads, which promise nothing beyond what they read. */
    public static final Durability READ = new Durability("Nothing is written.", "none: there is nothing to lose");
}
