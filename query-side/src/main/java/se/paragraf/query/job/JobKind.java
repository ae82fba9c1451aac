package se.paragraf.query.job;

/** The kinds of jobs. One job of each kind runs at a time, over all instances. */
public enum JobKind {
    /** Rebuilds the views from the events. */
    REBUILD,
    /** Checks the views against the events, and the events themselves. */
    AUDIT
}
