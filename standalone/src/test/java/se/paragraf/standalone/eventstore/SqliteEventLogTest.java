package se.paragraf.standalone.eventstore;

import java.nio.file.Path;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.EventLogContract;
import se.paragraf.standalone.server.RunningRegister;

/** The contract, on the file of the embedded register. */
class SqliteEventLogTest extends EventLogContract {

    @TempDir
    private Path folder;

    @Override
    protected void withStore(Trial trial) throws Exception {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            trial.on(
                    running.context().getBean(EventStore.class),
                    running.context().getBean(EventLog.class));
        }
    }
}
