package se.paragraf.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import se.paragraf.query.ledger.NaiveRecordedEvents;
import se.paragraf.query.ledger.RecordedEvents;

/** Waiting for what is recorded next; the feed as a whole is tested against a running register. */
class ChangeFeedTest {

    private static final Duration A_MOMENT = Duration.ofMillis(300);

    private final ChangeFeed feed = new ChangeFeed(new NaiveRecordedEvents());

    @Test
    void givenNothingMoreIsRecorded_whenItIsWaitedFor_thenTheWaitEndsWithoutIt() throws Exception {
        assertThat(feed.awaitBeyond(RecordedEvents.NOTHING, A_MOMENT)).isFalse();
    }
}
