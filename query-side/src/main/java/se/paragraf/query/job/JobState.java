package se.paragraf.query.job;

/** Where a run stands. */
public enum JobState {
    /** It is under way. */
    RUNNING,
    /** It came to its end. */
    DONE,
    /** It could not go on. */
    FAILED,
    /** Someone asked for it to be cancelled, and it stopped. */
    CANCELLED,
    /** The process that executed it was not heard of for longer than a run may be silent. */
    ABANDONED
}
