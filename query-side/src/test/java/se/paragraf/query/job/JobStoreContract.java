package se.paragraf.query.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every record of runs does. A test of one extends this class and says how to come by an empty one. */
public abstract class JobStoreContract {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** The clock that the record goes by. */
    protected final SteeredClock clock = new SteeredClock();

    /** What is tried on a record. */
    protected interface Trial {

        /**
         * Tries it.
         *
         * @param runs an empty record
         */
        void on(JobStore runs) throws Exception;
    }

    /** Tries it on an empty record that goes by the clock. */
    protected abstract void withEmptyRecord(Clock clock, Trial trial) throws Exception;

    private void givenNoRuns(Trial trial) throws Exception {
        withEmptyRecord(clock, trial);
    }

    @Test
    void given_no_run_when_one_begins_then_it_is_under_way_and_found() throws Exception {
        givenNoRuns(runs -> {
            Job begun = runs.begin(JobKind.REBUILD, "{\"done\":0}");

            assertThat(begun)
                    .isEqualTo(new Job(
                            begun.id(),
                            JobKind.REBUILD,
                            JobState.RUNNING,
                            clock.instant(),
                            null,
                            false,
                            "{\"done\":0}"));
            assertThat(runs.find(begun.id())).contains(begun);
            assertThat(runs.find(JobId.random())).isEmpty();
        });
    }

    @Test
    void given_a_run_under_way_when_another_of_its_kind_begins_then_it_is_refused_and_the_one_under_way_is_named()
            throws Exception {
        givenNoRuns(runs -> {
            Job running = runs.begin(JobKind.REBUILD, "{}");

            assertThatThrownBy(() -> runs.begin(JobKind.REBUILD, "{}"))
                    .isInstanceOfSatisfying(
                            JobInProgressException.class,
                            refusal -> assertThat(refusal.running()).isEqualTo(running.id()));

            assertThat(runs.begin(JobKind.AUDIT, "{}").isRunning()).isTrue();
            assertThat(runs.count(JobKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void given_many_when_they_begin_at_once_then_one_does() throws Exception {
        givenNoRuns(runs -> {
            List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(attempt -> CompletableFuture.supplyAsync(() -> begins(runs)))
                    .toList();

            assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
            assertThat(runs.count(JobKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void given_a_run_under_way_when_it_makes_progress_then_everybody_sees_how_far_it_has_come() throws Exception {
        givenNoRuns(runs -> {
            Job begun = runs.begin(JobKind.REBUILD, "{\"done\":0}");

            Job further = runs.progress(begun.id(), "{\"done\":7}");

            assertThat(further.body()).isEqualTo("{\"done\":7}");
            assertThat(further.mustStop()).isFalse();
            assertThat(runs.find(begun.id())).contains(further);
        });
    }

    @Test
    void given_a_run_under_way_when_somebody_asks_for_it_to_be_cancelled_then_it_learns_so_by_its_progress()
            throws Exception {
        givenNoRuns(runs -> {
            Job begun = runs.begin(JobKind.REBUILD, "{}");

            Optional<Job> asked = runs.requestCancellation(begun.id());

            assertThat(asked).map(Job::cancellationRequested).contains(true);
            assertThat(asked).map(Job::isRunning).contains(true);
            assertThat(runs.progress(begun.id(), "{\"done\":1}").mustStop()).isTrue();
            Job ended = runs.end(begun.id(), JobState.CANCELLED, "{\"done\":1}");
            assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
            assertThat(runs.requestCancellation(JobId.random())).isEmpty();
        });
    }

    @Test
    void given_a_run_that_ended_then_nothing_changes_it_and_the_next_may_begin() throws Exception {
        givenNoRuns(runs -> {
            Job begun = runs.begin(JobKind.REBUILD, "{}");
            clock.pass(MOMENT);

            Job ended = runs.end(begun.id(), JobState.DONE, "{\"done\":9}");

            assertThat(ended.endedAt()).isEqualTo(clock.instant());
            clock.pass(MOMENT);
            assertThat(runs.end(begun.id(), JobState.FAILED, "{}")).isEqualTo(ended);
            assertThat(runs.progress(begun.id(), "{}")).isEqualTo(ended);
            assertThat(runs.requestCancellation(begun.id())).contains(ended);
            assertThat(runs.find(begun.id())).contains(ended);
            assertThat(runs.begin(JobKind.REBUILD, "{}").isRunning()).isTrue();
        });
    }

    @Test
    void given_a_run_that_is_silent_for_longer_than_its_lease_then_it_is_abandoned_and_the_next_may_begin()
            throws Exception {
        givenNoRuns(runs -> {
            Job silent = runs.begin(JobKind.REBUILD, "{}");
            clock.pass(MOMENT);
            runs.progress(silent.id(), "{\"done\":1}");
            clock.pass(JobStore.LEASE);
            assertThat(runs.find(silent.id())).map(Job::isRunning).contains(true);

            clock.pass(MOMENT);

            assertThat(runs.find(silent.id())).map(Job::state).contains(JobState.ABANDONED);
            assertThat(runs.list(JobKind.REBUILD, 0, 1))
                    .extracting(Job::isRunning)
                    .containsExactly(false);
            Job next = runs.begin(JobKind.REBUILD, "{}");
            assertThat(runs.progress(silent.id(), "{\"done\":2}").mustStop()).isTrue();
            assertThat(runs.end(silent.id(), JobState.DONE, "{}").state()).isEqualTo(JobState.ABANDONED);
            assertThat(runs.find(next.id())).map(Job::isRunning).contains(true);
        });
    }

    @Test
    void given_a_run_that_says_again_and_again_that_it_is_alive_then_it_keeps_its_place_for_as_long_as_it_takes()
            throws Exception {
        givenNoRuns(runs -> {
            Job running = runs.begin(JobKind.REBUILD, "{}");
            for (int times = 0; times < 5; times++) {
                clock.pass(JobStore.LEASE.minus(MOMENT));
                assertThat(runs.progress(running.id(), "{}").mustStop()).isFalse();
            }
            assertThatThrownBy(() -> runs.begin(JobKind.REBUILD, "{}")).isInstanceOf(JobInProgressException.class);
        });
    }

    @Test
    void given_several_runs_then_they_are_listed_by_kind_the_newest_first() throws Exception {
        givenNoRuns(runs -> {
            List<JobId> begun = IntStream.range(0, 5)
                    .mapToObj(number -> {
                        clock.pass(MOMENT);
                        JobId id = runs.begin(JobKind.REBUILD, "{}").id();
                        runs.end(id, JobState.DONE, "{}");
                        return id;
                    })
                    .toList();
            runs.begin(JobKind.AUDIT, "{}");

            assertThat(runs.list(JobKind.REBUILD, 1, 3))
                    .extracting(Job::id)
                    .containsExactly(begun.get(3), begun.get(2), begun.get(1));
            assertThat(runs.count(JobKind.REBUILD)).isEqualTo(5);
        });
    }

    @Test
    void a_run_that_nobody_began_has_no_progress_and_no_end() throws Exception {
        givenNoRuns(runs -> {
            assertThatThrownBy(() -> runs.progress(JobId.random(), "{}")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> runs.end(JobId.random(), JobState.DONE, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
            Job begun = runs.begin(JobKind.REBUILD, "{}");
            assertThatThrownBy(() -> runs.end(begun.id(), JobState.RUNNING, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    private static boolean begins(JobStore runs) {
        try {
            runs.begin(JobKind.REBUILD, "{}");
            return true;
        } catch (JobInProgressException refused) {
            return false;
        }
    }
}
