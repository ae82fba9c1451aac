package se.paragraf.query.accesslog;

import java.util.List;

/** Port to the append-only access log. */
public interface AccessLog {

    /**
     * Appends an entry, which is durable when this returns.
     *
     * @throws RuntimeException if it cannot be stored
     */
    void append(AccessEntry access);

    /** Reads the entries that match, the latest first. */
    List<AccessEntry> read(AccessQuery query);

    /** Reads all entries that were stored when this began, and checks that none was altered, inserted or removed. */
    AccessLogVerification verify();
}
