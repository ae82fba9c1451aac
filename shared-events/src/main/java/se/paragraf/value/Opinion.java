package se.paragraf.value;

/** What a body that prepared the matter said of it. */
public enum Opinion {
    /** It proposes that the agreement be adopted. */
    PROPOSES,
    /** It supports a proposal made by another. */
    SUPPORTS,
    /** It objects. */
    OBJECTS,
    /** It has nothing to object. */
    NO_OBJECTION
}
