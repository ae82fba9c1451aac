package se.paragraf.standalone.viewstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;

/** The job store, in the file with the state of the views. Instants are stored in milliseconds since 1970. */
public final class SqliteJobStore implements JobStore {

    private static final String JOBS =
            "SELECT id, kind, state, started_at, heard_at, ended_at, cancellation, body FROM runs";

    private final ViewDatabase database;
    private final Clock clock;

    /**
     * A job store in the database. One process has the files, so jobs that are running when they are opened belong to a
     * process that died; they become ABANDONED.
     */
    public SqliteJobStore(ViewDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        database.changing(jdbc ->
                jdbc.update("UPDATE runs SET state = 'ABANDONED', ended_at = heard_at WHERE state = 'RUNNING'"));
    }

    @Override
    public Job begin(JobKind kind, String body) {
        long now = now();
        JobId id = JobId.random();
        return database.changing(jdbc -> {
            jdbc.update(
                    "UPDATE runs SET state = 'ABANDONED', ended_at = heard_at"
                            + " WHERE kind = ? AND state = 'RUNNING' AND heard_at < ?",
                    kind.name(),
                    now - LEASE.toMillis());
            running(jdbc, kind).ifPresent(running -> {
                throw new JobInProgressException(kind, running);
            });
            jdbc.update(
                    "INSERT INTO runs (id, kind, state, started_at, heard_at, cancellation, body)"
                            + " VALUES (?, ?, 'RUNNING', ?, ?, 0, ?)",
                    id.toString(),
                    kind.name(),
                    now,
                    now,
                    body);
            return stored(jdbc, id);
        });
    }

    private Optional<JobId> running(JdbcTemplate jdbc, JobKind kind) {
        return new Sql("SELECT id FROM runs WHERE kind = ? AND state = 'RUNNING'", kind.name())
                .query(jdbc, (row, index) -> JobId.from(row.getString(1))).stream()
                        .findFirst();
    }

    @Override
    public Job progress(JobId id, String body) {
        return database.changing(jdbc -> {
            // A job that gave no sign of life during its lease is abandoned, whether another has started or not.
            jdbc.update(
                    "UPDATE runs SET heard_at = ?, body = ? WHERE id = ? AND state = 'RUNNING' AND heard_at >= ?",
                    now(),
                    body,
                    id.toString(),
                    now() - LEASE.toMillis());
            return stored(jdbc, id);
        });
    }

    @Override
    public Optional<Job> requestCancellation(JobId id) {
        database.changing(jdbc ->
                jdbc.update("UPDATE runs SET cancellation = 1 WHERE id = ? AND state = 'RUNNING'", id.toString()));
        return find(id);
    }

    @Override
    public Job end(JobId id, JobState state, String body) {
        if (state == JobState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        return database.changing(jdbc -> {
            jdbc.update(
                    "UPDATE runs SET state = ?, ended_at = ?, body = ? WHERE id = ? AND state = 'RUNNING'",
                    state.name(),
                    now(),
                    body,
                    id.toString());
            return stored(jdbc, id);
        });
    }

    @Override
    public Optional<Job> find(JobId id) {
        return database.changing(jdbc -> find(jdbc, id));
    }

    @Override
    public List<Job> list(JobKind kind, int offset, int limit) {
        return database.changing(jdbc -> new Sql(JOBS)
                .and("WHERE kind = ? ORDER BY number DESC LIMIT ? OFFSET ?", kind.name(), limit, offset)
                .query(jdbc, (row, index) -> job(row)));
    }

    @Override
    public long count(JobKind kind) {
        return database.changing(jdbc -> new Sql("SELECT count(*) FROM runs WHERE kind = ?", kind.name()).number(jdbc));
    }

    private Job stored(JdbcTemplate jdbc, JobId id) {
        return find(jdbc, id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    private Optional<Job> find(JdbcTemplate jdbc, JobId id) {
        return new Sql(JOBS)
                .and("WHERE id = ?", id.toString()).query(jdbc, (row, index) -> job(row)).stream()
                        .findFirst();
    }

    private Job job(ResultSet row) throws SQLException {
        JobState state = JobState.valueOf(row.getString(3));
        long heardAt = row.getLong(5);
        boolean abandoned = state == JobState.RUNNING && heardAt < now() - LEASE.toMillis();
        long endedAt = abandoned ? heardAt : row.getLong(6);
        return new Job(
                JobId.from(row.getString(1)),
                JobKind.valueOf(row.getString(2)),
                abandoned ? JobState.ABANDONED : state,
                Instant.ofEpochMilli(row.getLong(4)),
                !abandoned && state == JobState.RUNNING ? null : Instant.ofEpochMilli(endedAt),
                row.getBoolean(7),
                row.getString(8));
    }

    private long now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).toEpochMilli();
    }
}
