package se.paragraf.query.accesslog;

import java.util.List;

/** The record of accesses. Entries are added and never changed or taken away. */
public interface AccessLog {

    /**
     * Adds an entry; it is kept when this returns.
     *
     * @throws RuntimeException if it cannot be kept
     */
    void append(AccessEntry access);

    /** The entries that match, the latest first. */
    List<AccessEntry> read(AccessQuery query);
}
