package se.paragraf.value;

/** The kind of a body, which determines what it may decide. */
public enum BodyKind {
    /** The elected assembly (fullmäktige), which decides matters of principle (KL 5:1). */
    COUNCIL,
    /** A board (nämnd or styrelse), which must be heard before the council decides (KL 5:28). */
    BOARD,
    /**
     * A board's working committee (arbetsutskott): it prepares, and cannot be handed what is the council's (KL 6:38).
     */
    WORKING_COMMITTEE,
    /** A body that only prepares (beredning); non-binding. */
    PREPARATORY_BODY,
    /** An inter-municipal forum (delegation); not delegated power. */
    DELEGATION
}
