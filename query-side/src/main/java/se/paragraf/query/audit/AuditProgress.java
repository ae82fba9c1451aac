package se.paragraf.query.audit;

/**
 * How far an audit has come. Each event is read twice: once where it is recorded, once in its case file.
 *
 * @param phase what it does
 * @param done how many readings of events are done
 * @param total how many there will be
 */
public record AuditProgress(Phase phase, long done, long total) {

    /** What an audit does, in this order. */
    public enum Phase {
        /** It waits until the views have come as far as it goes. */
        AWAITING_VIEWS,
        /** It reads every event in the order of the positions. */
        READING_EVENTS,
        /** It folds each case again and compares. */
        COMPARING_CASES,
        /** It looks for documents and index entries that no case accounts for. */
        LOOKING_FOR_STRAYS,
        /** It reads every document that was handed in. */
        READING_DOCUMENTS
    }
}
