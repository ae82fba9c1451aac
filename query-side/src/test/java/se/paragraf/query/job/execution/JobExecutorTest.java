package se.paragraf.query.job.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.NaiveJobStore;
import se.paragraf.query.job.execution.JobExecutor.End;

class JobExecutorTest {

    private static final Duration HEARTBEAT_INTERVAL = Duration.ofMillis(5);
    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final NaiveJobStore jobs = new NaiveJobStore(Clock.systemUTC());
    private final JobExecutor executor = new JobExecutor(jobs, JobKind.AUDIT, HEARTBEAT_INTERVAL, TIMEOUT);

    @AfterEach
    void close() throws InterruptedException {
        executor.close();
    }

    @Test
    void given_work_that_comes_to_its_end_then_the_job_ends_as_it_says() throws InterruptedException {
        Job job = executor.start(new Work(() -> new End(JobState.DONE, "{\"result\":1}")));

        Job ended = ended(job.id());

        assertThat(ended.state()).isEqualTo(JobState.DONE);
        assertThat(ended.body()).isEqualTo("{\"result\":1}");
        assertThat(executor.list(0, 2)).containsExactly(ended);
        assertThat(executor.count()).isEqualTo(1);
    }

    @Test
    void given_work_that_throws_then_the_job_has_failed_for_that_reason_and_the_next_may_begin()
            throws InterruptedException {
        Job job = executor.start(new Work(() -> {
            throw new IllegalStateException("no disk");
        }));

        Job ended = ended(job.id());

        assertThat(ended.state()).isEqualTo(JobState.FAILED);
        assertThat(ended.body()).isEqualTo("{\"failure\":\"no disk\"}");
        Job next = executor.start(new Work(() -> new End(JobState.DONE, "{}")));
        assertThat(ended(next.id()).state()).isEqualTo(JobState.DONE);
    }

    @Test
    void given_work_that_runs_out_of_memory_then_the_job_has_failed_for_that_reason() throws InterruptedException {
        Job job = executor.start(new Work(() -> {
            throw new OutOfMemoryError("heap");
        }));

        assertThat(ended(job.id()).body()).isEqualTo("{\"failure\":\"heap\"}");
    }

    @Test
    void given_a_running_job_when_it_is_cancelled_here_then_it_stops_and_no_other_ran_beside_it()
            throws InterruptedException {
        Job job = executor.start(new WorkUntilStopped());
        assertThatThrownBy(() -> executor.start(new WorkUntilStopped())).isInstanceOf(JobInProgressException.class);

        assertThat(executor.cancel(job.id()))
                .hasValueSatisfying(
                        asked -> assertThat(asked.cancellationRequested()).isTrue());

        assertThat(ended(job.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(executor.cancel(JobId.random())).isEmpty();
    }

    @Test
    void given_a_running_job_when_another_instance_cancels_it_then_it_stops_at_a_heartbeat()
            throws InterruptedException {
        Job job = executor.start(new WorkUntilStopped());

        jobs.requestCancellation(job.id());

        assertThat(ended(job.id()).state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void given_a_running_job_then_heartbeats_store_its_progress() throws InterruptedException {
        Job job = executor.start(new WorkUntilStopped());

        await(() -> jobs.find(job.id()).orElseThrow().body().equals("{\"progress\":7}"));
    }

    @Test
    void given_a_running_job_when_the_executor_is_closed_then_it_stops_and_ends() throws InterruptedException {
        Job job = executor.start(new WorkUntilStopped());

        executor.close();

        assertThat(jobs.find(job.id()).orElseThrow().state()).isEqualTo(JobState.CANCELLED);
    }

    @Test
    void given_a_job_of_another_kind_then_it_is_neither_found_nor_cancelled() {
        Job rebuild = jobs.begin(JobKind.REBUILD, "{}");

        assertThat(executor.find(rebuild.id())).isEmpty();
        assertThat(executor.cancel(rebuild.id())).isEmpty();
        assertThat(jobs.find(rebuild.id()).orElseThrow().cancellationRequested())
                .isFalse();
    }

    private Job ended(JobId id) throws InterruptedException {
        await(() -> !executor.find(id).orElseThrow().isRunning());
        return executor.find(id).orElseThrow();
    }

    private static void await(Supplier<Boolean> condition) throws InterruptedException {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.get()) {
            assertThat(System.nanoTime()).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(1);
        }
    }

    private static class Work implements JobExecutor.Work {

        private final Supplier<End> run;

        Work(Supplier<End> run) {
            this.run = run;
        }

        @Override
        public String progress() {
            return "{}";
        }

        @Override
        public End run() {
            return run.get();
        }

        @Override
        public void stop() {}

        @Override
        public End failed(String reason) {
            return new End(JobState.FAILED, "{\"failure\":\"" + reason + "\"}");
        }
    }

    private static final class WorkUntilStopped extends Work {

        private final CountDownLatch stopped = new CountDownLatch(1);

        WorkUntilStopped() {
            super(() -> new End(JobState.DONE, "{}"));
        }

        @Override
        public String progress() {
            return "{\"progress\":7}";
        }

        @Override
        public End run() {
            try {
                return stopped.await(TIMEOUT.toSeconds(), TimeUnit.SECONDS)
                        ? new End(JobState.CANCELLED, progress())
                        : failed("not stopped");
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void stop() {
            stopped.countDown();
        }
    }
}
