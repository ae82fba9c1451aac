package se.paragraf.query.access;

import java.util.List;

/** The record of accesses. Entries are added and never changed or taken away. */
public interface AccessLog {

    /**
     * Adds an entry; it is kept when this returns.
     *
     * @throws RuntimeException if it cannot be kept
     */
    void append(Access access);

    /** The entries that match, the latest first. */
    List<Access> read(AccessQuery query);
}
