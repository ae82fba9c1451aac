package se.paragraf.value;

/**
 * How a court ended an appeal against a decision. It may annul a decision, never put another in its place (KL 13:8).
 */
public enum AppealOutcome {
    /** The court tried the appeal, and the decision stands. */
    UPHELD,
    /** The court annulled the decision, which is void from then on. */
    ANNULLED,
    /** The court did not try the appeal, or it was withdrawn; the decision stands. */
    DISMISSED
}
