package se.paragraf.standalone;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.ledger.RecordedEvents;
import se.paragraf.query.ledger.RecordedEventsContract;

/** The contract, on the file of the embedded register. */
class RecordedInFileTest extends RecordedEventsContract {

    @TempDir
    private Path folder;

    @Override
    protected void withStore(Trial trial) throws Exception {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            trial.on(
                    running.context().getBean(EventStore.class),
                    running.context().getBean(RecordedEvents.class));
        }
    }
}
