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

/** Runs in memory, in tests only. */
public final class NaiveJobStore implements JobStore {

    private final Map<JobId, Job> runs = new LinkedHashMap<>();
    private final Map<JobId, Instant> heard = new LinkedHashMap<>();
    private final Clock clock;

    /** Runs that go by that clock. */
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
        Job run = new Job(JobId.random(), kind, JobState.RUNNING, clock.instant(), null, false, body);
        return keep(run);
    }

    @Override
    public synchronized Job progress(JobId id, String body) {
        Job run = mustFind(id);
        return run.isRunning() ? keep(with(run, JobState.RUNNING, null, run.cancellationRequested(), body)) : run;
    }

    @Override
    public synchronized Optional<Job> requestCancellation(JobId id) {
        find(id).filter(Job::isRunning)
                .ifPresent(run -> runs.put(id, with(run, JobState.RUNNING, null, true, run.body())));
        return find(id);
    }

    @Override
    public synchronized Job end(JobId id, JobState state, String body) {
        if (state == JobState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        Job run = mustFind(id);
        return run.isRunning() ? keep(with(run, state, clock.instant(), run.cancellationRequested(), body)) : run;
    }

    @Override
    public synchronized Optional<Job> find(JobId id) {
        return Optional.ofNullable(runs.get(id)).map(this::asOfNow);
    }

    @Override
    public synchronized List<Job> list(JobKind kind, int offset, int limit) {
        List<Job> all = new ArrayList<>(
                runs.values().stream().filter(run -> run.kind() == kind).toList());
        all.sort(Comparator.comparing(Job::startedAt).reversed());
        return all.stream().skip(offset).limit(limit).map(this::asOfNow).toList();
    }

    @Override
    public synchronized long count(JobKind kind) {
        return runs.values().stream().filter(run -> run.kind() == kind).count();
    }

    private Job keep(Job run) {
        runs.put(run.id(), run);
        heard.put(run.id(), clock.instant());
        return run;
    }

    private Job mustFind(JobId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    /** The silent one stays abandoned, whatever is heard of it after. */
    private Job asOfNow(Job run) {
        Instant last = heard.getOrDefault(run.id(), run.startedAt());
        if (!run.isRunning() || !clock.instant().isAfter(last.plus(LEASE))) {
            return run;
        }
        return with(run, JobState.ABANDONED, last, run.cancellationRequested(), run.body());
    }

    private static Job with(
            Job run, JobState state, @Nullable Instant endedAt, boolean cancellationRequested, String body) {
        return new Job(run.id(), run.kind(), state, run.startedAt(), endedAt, cancellationRequested, body);
    }
}
