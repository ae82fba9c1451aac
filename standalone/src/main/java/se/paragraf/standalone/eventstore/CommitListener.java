package se.paragraf.standalone.eventstore;

import java.time.Duration;

/** Is told of each commit, by the thread that writes: it must be quick, and what it throws is logged only. */
@FunctionalInterface
public interface CommitListener {

    /** Told of nothing. */
    CommitListener NONE = (appends, time) -> {};

    /**
     * Events were committed.
     *
     * @param appends how many appends were committed together, from 1
     * @param time how long that took, from the first append of them to where all were on disk
     */
    void committed(long appends, Duration time);
}
