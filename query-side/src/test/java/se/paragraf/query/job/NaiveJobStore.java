package se.paragraf.query.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Job store in memory, for tests. */
public final class NaiveJobStore implements JobStore {

    private final Map<JobId, Job> jobs = new LinkedHashMap<>();
    private final Map<JobId, Instant> heard = new LinkedHashMap<>();
    private final Clock clock;

    /** A store with that clock. */
    public NaiveJobStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Job begin(JobKind kind, String body) {
        list(kind, 0, Integer.MAX_VALUE).stream()
                .filter(Job::isRunning)
                .findFirst()
                .ifPresent(running -> {
                    throw new JobInProgressException(kind, running.id());
                });
        Job job = new Job(JobId.random(), kind, JobState.RUNNING, clock.instant(), null, false, body);
        return keep(job);
    }

    @Override
    public synchronized Job progress(JobId id, String body) {
        Job job = mustFind(id);
        return job.isRunning() ? keep(with(job, JobState.RUNNING, null, job.cancellationRequested(), body)) : job;
    }

    @Override
    public synchronized Optional<Job> requestCancellation(JobId id) {
        find(id).filter(Job::isRunning)
                .ifPresent(job -> jobs.put(id, with(job, JobState.RUNNING, null, true, job.body())));
        return find(id);
    }

    @Override
    public synchronized Job end(JobId id, JobState state, String body) {
        if (state == JobState.RUNNING) {
            throw new IllegalArgumentException("no job ends by running");
        }
        Job job = mustFind(id);
        return job.isRunning() ? keep(with(job, state, clock.instant(), job.cancellationRequested(), body)) : job;
    }

    @Override
    public synchronized Optional<Job> find(JobId id) {
        return Optional.ofNullable(jobs.get(id)).map(this::asOfNow);
    }

    @Override
    public synchronized List<Job> list(JobKind kind, int offset, int limit) {
        List<Job> all = new ArrayList<>(
                jobs.values().stream().filter(job -> job.kind() == kind).toList());
        all.sort(Comparator.comparing(Job::startedAt).reversed());
        return all.stream().skip(offset).limit(limit).map(this::asOfNow).toList();
    }

    @Override
    public synchronized long count(JobKind kind) {
        return jobs.values().stream().filter(job -> job.kind() == kind).count();
    }

    private Job keep(Job job) {
        jobs.put(job.id(), job);
        heard.put(job.id(), clock.instant());
        return job;
    }

    private Job mustFind(JobId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no job has the name " + id));
    }

    /** The silent one stays abandoned, whatever is heard of it after. */
    private Job asOfNow(Job job) {
        Instant last = heard.getOrDefault(job.id(), job.startedAt());
        if (!job.isRunning() || !clock.instant().isAfter(last.plus(LEASE))) {
            return job;
        }
        return with(job, JobState.ABANDONED, last, job.cancellationRequested(), job.body());
    }

    private static Job with(
            Job job, JobState state, @Nullable Instant endedAt, boolean cancellationRequested, String body) {
        return new Job(job.id(), job.kind(), state, job.startedAt(), endedAt, cancellationRequested, body);
    }
}
