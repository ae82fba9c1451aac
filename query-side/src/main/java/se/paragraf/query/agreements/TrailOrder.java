package se.paragraf.query.agreements;

/** The orders in which a trail can be read. */
public enum TrailOrder {
    /** As the register learned it. */
    RECORDED,
    /** As it happened: by day, and within one day as the rules count it. */
    HAPPENED
}
