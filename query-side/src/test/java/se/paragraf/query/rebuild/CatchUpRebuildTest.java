package se.paragraf.query.rebuild;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import se.paragraf.query.job.NaiveJobStore;
import se.paragraf.query.view.Generation;
import se.paragraf.query.view.NaiveViewStore;
import se.paragraf.query.view.ViewReader;

/** Views that are far behind the record when the register starts. */
class CatchUpRebuildTest {

    private static final int EVENTS = 3;

    private final CaseFile file = new CaseFile("RS 1-2022", 1)
            .proposed("Samverkan", null, "2401", "2480")
            .adopted("2401", null)
            .adopted("2480", null);
    private final NaiveEventLog events = new NaiveEventLog(true);
    private final NaiveViewStore store = new NaiveViewStore();
    private final RebuildJobs rebuilds = new RebuildJobs(
            store, events, StoredCases.content(), new NaiveJobStore(Clock.systemUTC()), Clock.systemUTC());

    @AfterEach
    void stop() throws InterruptedException {
        rebuilds.close();
    }

    @Test
    void given_views_that_are_far_behind_when_the_register_starts_then_they_are_rebuilt() throws Exception {
        StoredCases.stored(file).forEach(events::add);
        Generation before = store.live();

        new CatchUpRebuild(store, events, rebuilds, EVENTS).start();

        assertThat(store.awaitBeyond(EVENTS - 1, Duration.ofSeconds(30))).isTrue();
        assertThat(store.live()).isNotEqualTo(before);
        assertThat(rebuilds.count()).isOne();
    }

    @Test
    void given_views_that_are_a_little_behind_when_the_register_starts_then_the_projection_makes_them() {
        StoredCases.stored(file).forEach(events::add);

        new CatchUpRebuild(store, events, rebuilds, EVENTS + 1).start();

        assertThat(rebuilds.count()).isZero();
        assertThat((long) store.read(ViewReader::position)).isEqualTo(ViewReader.NOTHING);
    }

    @Test
    void given_views_that_are_up_to_date_when_the_register_starts_then_they_stay() {
        StoredCases.stored(file).forEach(events::add);
        StoredCases.project(StoredCases.stored(file), store);

        new CatchUpRebuild(store, events, rebuilds, EVENTS).start();

        assertThat(rebuilds.count()).isZero();
    }

    @Test
    void given_positions_with_gaps_when_the_views_are_far_behind_then_the_projection_makes_them() {
        NaiveEventLog withGaps = new NaiveEventLog();
        StoredCases.stored(file).forEach(withGaps::add);

        new CatchUpRebuild(store, withGaps, rebuilds, EVENTS).start();

        assertThat(rebuilds.count()).isZero();
    }

    @Test
    void given_a_register_without_events_when_it_starts_then_nothing_is_rebuilt() {
        new CatchUpRebuild(store, events, rebuilds, EVENTS).start();

        assertThat(rebuilds.count()).isZero();
    }
}
