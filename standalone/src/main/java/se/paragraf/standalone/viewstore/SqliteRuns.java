package se.paragraf.standalone.viewstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.run.Run;
import se.paragraf.query.run.RunId;
import se.paragraf.query.run.RunInProgressException;
import se.paragraf.query.run.RunKind;
import se.paragraf.query.run.RunState;
import se.paragraf.query.run.Runs;

/** Runs in the file of the views. Instants are in milliseconds since 1970. */
public final class SqliteRuns implements Runs {

    private static final String RUNS =
            "SELECT id, kind, state, started_at, heard_at, ended_at, cancellation, body FROM runs";

    private final ViewDatabase database;
    private final Clock clock;

    /**
     * Runs in the database. One process has the files, so what is under way when they are opened was left behind by one
     * that died.
     */
    public SqliteRuns(ViewDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.changing(jdbc ->
                jdbc.update("UPDATE runs SET state = 'ABANDONED', ended_at = heard_at WHERE state = 'RUNNING'"));
    }

    @Override
    public Run begin(RunKind kind, String body) {
        long now = now();
        RunId id = RunId.random();
        return database.changing(jdbc -> {
            jdbc.update(
                    "UPDATE runs SET state = 'ABANDONED', ended_at = heard_at"
                            + " WHERE kind = ? AND state = 'RUNNING' AND heard_at < ?",
                    kind.name(),
                    now - LEASE.toMillis());
            running(jdbc, kind).ifPresent(running -> {
                throw new RunInProgressException(kind, running);
            });
            jdbc.update(
                    "INSERT INTO runs (id, kind, state, started_at, heard_at, cancellation, body)"
                            + " VALUES (?, ?, 'RUNNING', ?, ?, 0, ?)",
                    id.toString(),
                    kind.name(),
                    now,
                    now,
                    body);
            return written(jdbc, id);
        });
    }

    private Optional<RunId> running(JdbcTemplate jdbc, RunKind kind) {
        return new Sql("SELECT id FROM runs WHERE kind = ? AND state = 'RUNNING'", kind.name())
                .query(jdbc, (row, index) -> RunId.from(row.getString(1))).stream()
                        .findFirst();
    }

    @Override
    public Run progress(RunId id, String body) {
        return database.changing(jdbc -> {
            // One that was silent for too long has lost its place, whether another has taken it or not.
            jdbc.update(
                    "UPDATE runs SET heard_at = ?, body = ? WHERE id = ? AND state = 'RUNNING' AND heard_at >= ?",
                    now(),
                    body,
                    id.toString(),
                    now() - LEASE.toMillis());
            return written(jdbc, id);
        });
    }

    @Override
    public Optional<Run> requestCancellation(RunId id) {
        database.changing(jdbc ->
                jdbc.update("UPDATE runs SET cancellation = 1 WHERE id = ? AND state = 'RUNNING'", id.toString()));
        return find(id);
    }

    @Override
    public Run end(RunId id, RunState state, String body) {
        if (state == RunState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        return database.changing(jdbc -> {
            jdbc.update(
                    "UPDATE runs SET state = ?, ended_at = ?, body = ? WHERE id = ? AND state = 'RUNNING'",
                    state.name(),
                    now(),
                    body,
                    id.toString());
            return written(jdbc, id);
        });
    }

    @Override
    public Optional<Run> find(RunId id) {
        return database.stateReaders().reading(jdbc -> find(jdbc, id));
    }

    @Override
    public List<Run> list(RunKind kind, int offset, int limit) {
        return database.stateReaders()
                .reading(jdbc -> new Sql(RUNS)
                        .and("WHERE kind = ? ORDER BY number DESC LIMIT ? OFFSET ?", kind.name(), limit, offset)
                        .query(jdbc, (row, index) -> run(row)));
    }

    @Override
    public long count(RunKind kind) {
        return database.stateReaders()
                .reading(jdbc -> new Sql("SELECT count(*) FROM runs WHERE kind = ?", kind.name()).number(jdbc));
    }

    private Run written(JdbcTemplate jdbc, RunId id) {
        return find(jdbc, id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    private Optional<Run> find(JdbcTemplate jdbc, RunId id) {
        return new Sql(RUNS)
                .and("WHERE id = ?", id.toString()).query(jdbc, (row, index) -> run(row)).stream()
                        .findFirst();
    }

    private Run run(ResultSet row) throws SQLException {
        RunState state = RunState.valueOf(row.getString(3));
        long heardAt = row.getLong(5);
        boolean abandoned = state == RunState.RUNNING && heardAt < now() - LEASE.toMillis();
        long endedAt = abandoned ? heardAt : row.getLong(6);
        return new Run(
                RunId.from(row.getString(1)),
                RunKind.valueOf(row.getString(2)),
                abandoned ? RunState.ABANDONED : state,
                Instant.ofEpochMilli(row.getLong(4)),
                !abandoned && state == RunState.RUNNING ? null : Instant.ofEpochMilli(endedAt),
                row.getBoolean(7),
                row.getString(8));
    }

    private long now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
    }
}
