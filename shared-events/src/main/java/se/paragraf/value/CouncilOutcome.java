package se.paragraf.value;

/** What the regional council decided. */
public enum CouncilOutcome {
    /** The agreement is adopted. */
    ADOPTED,
    /** The agreement is rejected. */
    REJECTED,
    /** The matter is sent back for further preparation (återremiss). */
    REFERRED_BACK
}
