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
import se.paragraf.query.example.ThreadPerTask;

/** Contract of a job store. The test of a store extends this class and provides an empty one. */
public abstract class JobStoreContract {

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** The clock of the store. */
    protected final SteeredClock clock = new SteeredClock();

    /** A test body. */
    protected interface Trial {

        /**
         * Runs the test.
         *
         * @param jobs an empty store
         */
        void on(JobStore jobs) throws Exception;
    }

    /** Runs the test on an empty store with that clock. */
    protected abstract void withEmptyRecord(Clock clock, Trial trial) throws Exception;

    private void givenNoJobs(Trial trial) throws Exception {
        withEmptyRecord(clock, trial);
    }

    @Test
    void given_no_job_when_one_begins_then_it_is_under_way_and_found() throws Exception {
        givenNoJobs(jobs -> {
            Job begun = jobs.begin(JobKind.REBUILD, "{\"done\":0}");

            assertThat(begun)
                    .isEqualTo(new Job(
                            begun.id(),
                            JobKind.REBUILD,
                            JobState.RUNNING,
                            clock.instant(),
                            null,
                            false,
                            "{\"done\":0}"));
            assertThat(jobs.find(begun.id())).contains(begun);
            assertThat(jobs.find(JobId.random())).isEmpty();
        });
    }

    @Test
    void given_a_job_under_way_when_another_of_its_kind_begins_then_it_is_refused_and_the_one_under_way_is_named()
            throws Exception {
        givenNoJobs(jobs -> {
            Job running = jobs.begin(JobKind.REBUILD, "{}");

            assertThatThrownBy(() -> jobs.begin(JobKind.REBUILD, "{}"))
                    .isInstanceOfSatisfying(
                            JobInProgressException.class,
                            refusal -> assertThat(refusal.running()).isEqualTo(running.id()));

            assertThat(jobs.begin(JobKind.AUDIT, "{}").isRunning()).isTrue();
            assertThat(jobs.count(JobKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void given_many_jobs_when_they_begin_at_once_then_one_does() throws Exception {
        givenNoJobs(jobs -> {
            List<CompletableFuture<Boolean>> attempts = IntStream.range(0, 8)
                    .mapToObj(attempt -> CompletableFuture.supplyAsync(() -> begins(jobs), ThreadPerTask.EXECUTOR))
                    .toList();

            assertThat(attempts.stream().filter(CompletableFuture::join)).hasSize(1);
            assertThat(jobs.count(JobKind.REBUILD)).isEqualTo(1);
        });
    }

    @Test
    void given_a_job_under_way_when_it_makes_progress_then_its_progress_is_seen() throws Exception {
        givenNoJobs(jobs -> {
            Job begun = jobs.begin(JobKind.REBUILD, "{\"done\":0}");

            Job further = jobs.progress(begun.id(), "{\"done\":7}");

            assertThat(further.body()).isEqualTo("{\"done\":7}");
            assertThat(further.mustStop()).isFalse();
            assertThat(jobs.find(begun.id())).contains(further);
        });
    }

    @Test
    void given_a_job_under_way_when_its_cancellation_is_requested_then_it_learns_so_by_its_progress() throws Exception {
        givenNoJobs(jobs -> {
            Job begun = jobs.begin(JobKind.REBUILD, "{}");

            Optional<Job> asked = jobs.requestCancellation(begun.id());

            assertThat(asked).map(Job::cancellationRequested).contains(true);
            assertThat(asked).map(Job::isRunning).contains(true);
            assertThat(jobs.progress(begun.id(), "{\"done\":1}").mustStop()).isTrue();
            Job ended = jobs.end(begun.id(), JobState.CANCELLED, "{\"done\":1}");
            assertThat(ended.state()).isEqualTo(JobState.CANCELLED);
            assertThat(jobs.requestCancellation(JobId.random())).isEmpty();
        });
    }

    @Test
    void given_a_job_that_ended_then_nothing_changes_it_and_the_next_may_begin() throws Exception {
        givenNoJobs(jobs -> {
            Job begun = jobs.begin(JobKind.REBUILD, "{}");
            clock.pass(MOMENT);

            Job ended = jobs.end(begun.id(), JobState.DONE, "{\"done\":9}");

            assertThat(ended.endedAt()).isEqualTo(clock.instant());
            clock.pass(MOMENT);
            assertThat(jobs.end(begun.id(), JobState.FAILED, "{}")).isEqualTo(ended);
            assertThat(jobs.progress(begun.id(), "{}")).isEqualTo(ended);
            assertThat(jobs.requestCancellation(begun.id())).contains(ended);
            assertThat(jobs.find(begun.id())).contains(ended);
            assertThat(jobs.begin(JobKind.REBUILD, "{}").isRunning()).isTrue();
        });
    }

    @Test
    void given_a_job_that_is_silent_for_longer_than_its_lease_then_it_is_abandoned_and_the_next_may_begin()
            throws Exception {
        givenNoJobs(jobs -> {
            Job silent = jobs.begin(JobKind.REBUILD, "{}");
            clock.pass(MOMENT);
            jobs.progress(silent.id(), "{\"done\":1}");
            clock.pass(JobStore.LEASE);
            assertThat(jobs.find(silent.id())).map(Job::isRunning).contains(true);

            clock.pass(MOMENT);

            assertThat(jobs.find(silent.id())).map(Job::state).contains(JobState.ABANDONED);
            assertThat(jobs.list(JobKind.REBUILD, 0, 1))
                    .extracting(Job::isRunning)
                    .containsExactly(false);
            Job next = jobs.begin(JobKind.REBUILD, "{}");
            assertThat(jobs.progress(silent.id(), "{\"done\":2}").mustStop()).isTrue();
            assertThat(jobs.end(silent.id(), JobState.DONE, "{}").state()).isEqualTo(JobState.ABANDONED);
            assertThat(jobs.find(next.id())).map(Job::isRunning).contains(true);
        });
    }

    @Test
    void given_a_job_that_renews_its_lease_then_it_keeps_it_for_as_long_as_it_takes() throws Exception {
        givenNoJobs(jobs -> {
            Job running = jobs.begin(JobKind.REBUILD, "{}");
            for (int times = 0; times < 5; times++) {
                clock.pass(JobStore.LEASE.minus(MOMENT));
                assertThat(jobs.progress(running.id(), "{}").mustStop()).isFalse();
            }
            assertThatThrownBy(() -> jobs.begin(JobKind.REBUILD, "{}")).isInstanceOf(JobInProgressException.class);
        });
    }

    @Test
    void given_several_jobs_then_they_are_listed_by_kind_the_newest_first() throws Exception {
        givenNoJobs(jobs -> {
            List<JobId> begun = IntStream.range(0, 5)
                    .mapToObj(number -> {
                        clock.pass(MOMENT);
                        JobId id = jobs.begin(JobKind.REBUILD, "{}").id();
                        jobs.end(id, JobState.DONE, "{}");
                        return id;
                    })
                    .toList();
            jobs.begin(JobKind.AUDIT, "{}");

            assertThat(jobs.list(JobKind.REBUILD, 1, 3))
                    .extracting(Job::id)
                    .containsExactly(begun.get(3), begun.get(2), begun.get(1));
            assertThat(jobs.count(JobKind.REBUILD)).isEqualTo(5);
        });
    }

    @Test
    void an_unknown_job_has_no_progress_and_no_end() throws Exception {
        givenNoJobs(jobs -> {
            assertThatThrownBy(() -> jobs.progress(JobId.random(), "{}")).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> jobs.end(JobId.random(), JobState.DONE, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
            Job begun = jobs.begin(JobKind.REBUILD, "{}");
            assertThatThrownBy(() -> jobs.end(begun.id(), JobState.RUNNING, "{}"))
                    .isInstanceOf(IllegalArgumentException.class);
        });
    }

    private static boolean begins(JobStore jobs) {
        try {
            jobs.begin(JobKind.REBUILD, "{}");
            return true;
        } catch (JobInProgressException refused) {
            return false;
        }
    }
}
