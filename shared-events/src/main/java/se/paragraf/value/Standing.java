package se.paragraf.value;

/** The standing of a party to the agreement. */
public enum Standing {
    /** It has not decided. */
    PENDING,
    /** It adopted, and no condition is open. */
    ADOPTED,
    /** It adopted on conditions of which some are open; that does not count as adopted. */
    ADOPTED_WITH_CONDITIONS,
    /** It rejected the agreement. */
    REJECTED,
    /** It put the matter off. */
    POSTPONED,
    /** It took back its own adoption. */
    REVOKED,
    /** A court annulled its adoption. */
    ANNULLED,
    /** It has left the agreement. */
    EXITED,
    /** It adopted on a day that nobody stated, which may be this one or a later one. */
    INDETERMINATE
}
