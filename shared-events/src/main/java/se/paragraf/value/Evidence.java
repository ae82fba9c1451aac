package se.paragraf.value;

/** How the register knows of a decision. */
public enum Evidence {
    /** The decider's own minutes are held. */
    PRIMARY_MINUTES,
    /** Another record says so; date and paragraph may be missing until the minutes are found. */
    ASSERTED_BY_OTHER_RECORD
}
