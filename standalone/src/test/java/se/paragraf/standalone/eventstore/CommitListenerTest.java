package se.paragraf.standalone.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.query.example.ThreadPerTask;

/** The commit listener is notified of each commit and cannot block the store. */
class CommitListenerTest {

    @TempDir
    Path folder;

    private final BlockingQueue<Long> told = new LinkedBlockingQueue<>();

    @Test
    void given_appends_when_they_are_committed_then_the_listener_is_told_how_many_shared_each() throws Exception {
        try (SqliteEventStorageEngine engine = listenedToBy((appends, time) -> told.add(appends))) {
            engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0));

            assertThat(told.take()).isEqualTo(1);
        }
        assertThat(told).isEmpty();
    }

    @Test
    void given_a_listener_that_fails_when_events_are_appended_then_they_are_stored_all_the_same() {
        mustStoreInSpiteOf((appends, time) -> {
            throw new IllegalStateException("cannot count");
        });
    }

    @Test
    void given_a_listener_that_ends_in_an_error_when_events_are_appended_then_they_are_stored_all_the_same() {
        mustStoreInSpiteOf((appends, time) -> {
            throw new OutOfMemoryError("no room to count");
        });
    }

    private void mustStoreInSpiteOf(CommitListener listener) {
        SqliteEventStorageEngine engine = listenedToBy(listener);
        engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0));

        // By another thread, since a store that is held up answers neither this nor its close.
        CompletableFuture.runAsync(
                        () -> engine.appendEvents(SampleEvents.event(SampleEvents.newAggregateId(), 0)),
                        ThreadPerTask.EXECUTOR)
                .orTimeout(30, TimeUnit.SECONDS)
                .join();

        assertThat(engine.lastPosition()).hasValue(2);
        engine.close();
    }

    private SqliteEventStorageEngine listenedToBy(CommitListener listener) {
        return Stores.builder(folder).commitListener(listener).open();
    }
}
