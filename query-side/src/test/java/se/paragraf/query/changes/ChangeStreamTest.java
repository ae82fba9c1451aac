package se.paragraf.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.NaiveEventLog;

/** How long a stream lasts; what it sends is tested against a running register. */
class ChangeStreamTest {

    private final AtomicLong nanoTime = new AtomicLong();
    private final List<String> told = new ArrayList<>();

    @Test
    void given_a_stream_when_its_time_is_up_then_it_ends_so_that_the_client_is_authenticated_again() {
        ChangeStream stream =
                new ChangeStream(new ChangeFeed(new NaiveEventLog()), EventLog.NOTHING, new Told(), nanoTime::get);

        stream.run();

        assertThat(told).containsExactly("alive", "end");
    }

    private final class Told implements ChangeStream.Listener {

        @Override
        public void onChange(Change change) {
            told.add("change");
        }

        @Override
        public void onHeartbeat() {
            told.add("alive");
            nanoTime.addAndGet(ChangeStream.MAX_DURATION.toNanos());
        }

        @Override
        public void onEnd() {
            told.add("end");
        }
    }
}
