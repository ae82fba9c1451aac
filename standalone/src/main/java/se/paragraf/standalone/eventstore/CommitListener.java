package se.paragraf.standalone.eventstore;

import java.time.Duration;

/** A listener for commits. The committing thread calls it, so it must be quick; its exceptions are only logged. */
@FunctionalInterface
public interface CommitListener {

    /** Does nothing. */
    CommitListener NONE = (appends, time) -> {};

    /**
     * Events were committed.
     *
     * @param appends how many appends were committed together, from 1
     * @param time how long that took, from the first append of them to where all were on disk
     */
    void committed(long appends, Duration time);
}
