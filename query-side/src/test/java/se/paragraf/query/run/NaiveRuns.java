package se.paragraf.query.run;

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
public final class NaiveRuns implements Runs {

    private final Map<RunId, Run> runs = new LinkedHashMap<>();
    private final Map<RunId, Instant> heard = new LinkedHashMap<>();
    private final Clock clock;

    /** Runs that go by that clock. */
    public NaiveRuns(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Run begin(RunKind kind, String body) {
        list(kind, 0, Integer.MAX_VALUE).stream()
                .filter(Run::isRunning)
                .findFirst()
                .ifPresent(running -> {
                    throw new RunInProgressException(kind, running.id());
                });
        Run run = new Run(RunId.random(), kind, RunState.RUNNING, clock.instant(), null, false, body);
        return keep(run);
    }

    @Override
    public synchronized Run progress(RunId id, String body) {
        Run run = mustFind(id);
        return run.isRunning() ? keep(with(run, RunState.RUNNING, null, run.cancellationRequested(), body)) : run;
    }

    @Override
    public synchronized Optional<Run> requestCancellation(RunId id) {
        find(id).filter(Run::isRunning)
                .ifPresent(run -> runs.put(id, with(run, RunState.RUNNING, null, true, run.body())));
        return find(id);
    }

    @Override
    public synchronized Run end(RunId id, RunState state, String body) {
        if (state == RunState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        Run run = mustFind(id);
        return run.isRunning() ? keep(with(run, state, clock.instant(), run.cancellationRequested(), body)) : run;
    }

    @Override
    public synchronized Optional<Run> find(RunId id) {
        return Optional.ofNullable(runs.get(id)).map(this::asOfNow);
    }

    @Override
    public synchronized List<Run> list(RunKind kind, int offset, int limit) {
        List<Run> all = new ArrayList<>(
                runs.values().stream().filter(run -> run.kind() == kind).toList());
        all.sort(Comparator.comparing(Run::startedAt).reversed());
        return all.stream().skip(offset).limit(limit).map(this::asOfNow).toList();
    }

    @Override
    public synchronized long count(RunKind kind) {
        return runs.values().stream().filter(run -> run.kind() == kind).count();
    }

    private Run keep(Run run) {
        runs.put(run.id(), run);
        heard.put(run.id(), clock.instant());
        return run;
    }

    private Run mustFind(RunId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    /** The silent one stays abandoned, whatever is heard of it after. */
    private Run asOfNow(Run run) {
        Instant last = heard.getOrDefault(run.id(), run.startedAt());
        if (!run.isRunning() || !clock.instant().isAfter(last.plus(LEASE))) {
            return run;
        }
        return with(run, RunState.ABANDONED, last, run.cancellationRequested(), run.body());
    }

    private static Run with(
            Run run, RunState state, @Nullable Instant endedAt, boolean cancellationRequested, String body) {
        return new Run(run.id(), run.kind(), state, run.startedAt(), endedAt, cancellationRequested, body);
    }
}
