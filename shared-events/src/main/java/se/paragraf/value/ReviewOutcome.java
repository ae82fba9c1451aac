package se.paragraf.value;

/** What a review (aktualitetsprövning) came to. */
public enum ReviewOutcome {
    /** The agreement stands as it is. */
    KEEP,
    /** The agreement ought to be amended. */
    AMEND,
    /** The agreement ought to be terminated. */
    TERMINATE
}
