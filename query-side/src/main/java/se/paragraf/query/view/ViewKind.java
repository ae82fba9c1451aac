package se.paragraf.query.view;

/** What a document in the view store is about. */
public enum ViewKind {
    /** The facts of one agreement; one document for each, with ordinal 0. */
    STATUS,
    /** One event of an agreement's trail; its ordinal is the event's sequence. */
    TRAIL,
    /** An event that could not be taken in, and what waits behind it; one document for each agreement at most. */
    DEAD_LETTER,
    /** One review window of an agreement, in a calendar; its ordinal is the window's number, less one. */
    REVIEW,
    /** One decision of an agreement that can be appealed, in a calendar; its ordinal counts from 0. */
    APPEAL,
    /** One correction that was proposed in an agreement's case file; its ordinal counts from 0. */
    CORRECTION,
    /** One reversal that was proposed in an agreement's case file; its ordinal counts from 0. */
    REVERSAL;

    /** Whether its documents follow from the facts and can be found by index entries. */
    public boolean isFound() {
        return this != TRAIL && this != DEAD_LETTER;
    }
}
