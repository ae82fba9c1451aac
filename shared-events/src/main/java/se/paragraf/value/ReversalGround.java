package se.paragraf.value;

/** Why a record should never have been made. */
public enum ReversalGround {
    /** It belongs to another case. */
    WRONG_CASE,
    /** It belongs to another party. */
    WRONG_PARTY,
    /** It says another decision than was taken. */
    WRONG_DECISION,
    /** It is recorded twice. */
    DUPLICATE,
    /** Nothing was decided. */
    NOT_A_DECISION
}
