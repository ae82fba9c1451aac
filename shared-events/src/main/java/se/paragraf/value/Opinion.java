package se.paragraf.value;

/** The opinion of a body that prepared the matter. */
public enum Opinion {
    /** It proposes that the agreement be adopted. */
    PROPOSES,
    /** It supports a proposal made by another. */
    SUPPORTS,
    /** It objects. */
    OBJECTS,
    /** It has no objection. */
    NO_OBJECTION
}
