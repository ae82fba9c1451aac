package se.paragraf.benchmarks.peers;

import java.util.List;
import java.util.function.Consumer;
import se.paragraf.benchmarks.Durability;
import se.paragraf.query.eventlog.StoredEvent;

/** An event store under measurement, embedded or a server. Safe for use by many threads. */
interface Peer extends AutoCloseable {

    /** What it is called in the table. */
    String name();

    /** What it promises of an acknowledged append, by its manual. */
    Durability durability();

    /**
     * Appends one event, if the last one of its stream has the sequence before it; returns when the peer acknowledges it.
     *
     * @throws Exception if it was not appended, also because that sequence is taken
     */
    void append(StoredEvent event) throws Exception;

    /** The events of a stream, in the order of their sequences. */
    List<StoredEvent> stream(String agreementId) throws Exception;

    /** Reads all events that were appended since the peer was opened, in the order of its positions. */
    void scan(Consumer<StoredEvent> reader) throws Exception;

    /** The bytes on disk of events and indexes, without logs that are written over. */
    long storedBytes() throws Exception;

    /** The CPU time that the processes of the server have used, in milliseconds; 0 for an embedded one. */
    double serverCpuMilliseconds();

    /** Brings its statistics up to date, as its own maintenance would in time. */
    default void analyze() throws Exception {}

    @Override
    void close();
}
