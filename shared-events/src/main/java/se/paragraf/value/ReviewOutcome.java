package se.paragraf.value;

/** The outcome of a review (aktualitetsprövning). */
public enum ReviewOutcome {
    /** The agreement stands as it is. */
    KEEP,
    /** The agreement should be amended. */
    AMEND,
    /** The agreement should be terminated. */
    TERMINATE
}
