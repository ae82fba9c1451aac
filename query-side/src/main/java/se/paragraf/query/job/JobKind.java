package se.paragraf.query.job;

/** What takes long. Of each kind one at a time is under way, over all instances. */
public enum JobKind {
    /** The views are made anew from the events. */
    REBUILD,
    /** The views, and the events themselves, are checked. */
    AUDIT
}
