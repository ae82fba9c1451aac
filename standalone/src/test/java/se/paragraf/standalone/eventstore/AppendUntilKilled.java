package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import org.axonframework.eventhandling.DomainEventMessage;

/** Appends from several threads until killed, and prints the identifier of each event once it is acknowledged. */
final class AppendUntilKilled {

    /** Ends each line, so that a line cut short is recognised. */
    static final String END = ";";

    private static final int WRITERS = 8;

    private AppendUntilKilled() {}

    public static void main(String[] arguments) {
        SqliteEventStorageEngine engine = Stores.open(Path.of(arguments[0]));
        for (int i = 0; i < WRITERS; i++) {
            new Thread(() -> appendUntilKilled(engine)).start();
        }
    }

    private static void appendUntilKilled(SqliteEventStorageEngine engine) {
        String aggregate = SampleEvents.newAggregateId();
        for (long sequence = 0; ; sequence++) {
            DomainEventMessage<?> event = SampleEvents.event(aggregate, sequence);
            engine.appendEvents(event);
            System.out.println(event.getIdentifier() + END);
        }
    }
}
