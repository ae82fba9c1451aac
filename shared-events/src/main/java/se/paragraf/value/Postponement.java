package se.paragraf.value;

/** How a council put a matter off; a one-third minority can force either (KL 5:50). */
public enum Postponement {
    /** Put off to a later meeting (bordläggning). */
    TABLED,
    /** Sent back for further preparation (återremiss). */
    REFERRED_BACK
}
