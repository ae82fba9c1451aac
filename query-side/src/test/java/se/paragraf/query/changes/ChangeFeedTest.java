package se.paragraf.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.eventlog.NaiveEventLog;

/** The wait for the next change; the feed as a whole is tested against a running register. */
class ChangeFeedTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final ChangeFeed feed = new ChangeFeed(new NaiveEventLog());

    @Test
    void given_nothing_more_is_recorded_when_it_is_waited_for_then_the_wait_ends_without_it() throws Exception {
        assertThat(feed.awaitBeyond(EventLog.NOTHING, A_MOMENT)).isFalse();
    }
}
