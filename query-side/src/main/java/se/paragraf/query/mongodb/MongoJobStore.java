package se.paragraf.query.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.JobStore;

/**
 * Job store in MongoDB, without transactions: one document for each job, and one lease document for each kind, which names
 * the job that holds the lease. The lease is taken, renewed and released by changes of that one document, so of two jobs
 * that want it one gets it.
 */
final class MongoJobStore implements JobStore {

    private static final String JOB = "run";
    private static final String HEARD_AT = JobDocuments.HEARD_AT;

    private final MongoCollection<Document> jobs;
    private final MongoCollection<Document> leases;
    private final Clock clock;

    /** A job store in the database. */
    MongoJobStore(MongoDatabase database, Clock clock) {
        MongoDatabase acknowledged = ViewCollections.acknowledged(database);
        this.jobs = acknowledged.getCollection("runs");
        this.leases = acknowledged.getCollection("runs_under_way");
        this.clock = clock;
    }

    @Override
    public Job begin(JobKind kind, String body) {
        Job job = new Job(JobId.random(), kind, JobState.RUNNING, now(), null, false, body);
        while (!takeLease(job)) {
            Document holder = leases.find(lease(kind)).first();
            if (holder != null) {
                expire(kind, holder, job.startedAt());
            }
        }
        jobs.insertOne(JobDocuments.written(job));
        return job;
    }

    private boolean takeLease(Job job) {
        try {
            leases.insertOne(new Document(JobDocuments.ID, job.kind().name())
                    .append(JOB, job.id().toString())
                    .append(HEARD_AT, job.startedAt().toEpochMilli()));
            return true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw e;
        }
    }

    /**
     * Takes the lease from a job that has ended or whose lease has expired. Where the lease document has changed since it
     * was read, it is left as it is.
     */
    private void expire(JobKind kind, Document holder, Instant now) {
        JobId holding = JobId.from(holder.getString(JOB));
        long heardAt = holder.getLong(HEARD_AT);
        Optional<Document> job = document(holding);
        boolean ended = job.map(JobDocuments::hasEnded).orElse(false);
        if (!ended && !isExpired(heardAt, now)) {
            throw new JobInProgressException(kind, holding);
        }
        jobs.updateOne(
                underWay(holding),
                Updates.combine(
                        Updates.set(JobDocuments.STATE, JobState.ABANDONED.name()),
                        Updates.set(JobDocuments.ENDED_AT, heardAt)));
        leases.deleteOne(Filters.and(lease(kind), Filters.eq(JOB, holding.toString()), Filters.eq(HEARD_AT, heardAt)));
    }

    @Override
    public Job progress(JobId id, String body) {
        Job job = mustFind(id);
        long now = now().toEpochMilli();
        boolean holds = leases.updateOne(
                                Filters.and(lease(job.kind()), Filters.eq(JOB, id.toString())),
                                Updates.max(HEARD_AT, now))
                        .getMatchedCount()
                > 0;
        if (holds) {
            jobs.updateOne(
                    underWay(id), Updates.combine(Updates.set(JobDocuments.BODY, body), Updates.max(HEARD_AT, now)));
        }
        return mustFind(id);
    }

    @Override
    public Optional<Job> requestCancellation(JobId id) {
        jobs.updateOne(underWay(id), Updates.set(JobDocuments.CANCELLATION, true));
        return find(id);
    }

    @Override
    public Job end(JobId id, JobState state, String body) {
        if (state == JobState.RUNNING) {
            throw new IllegalArgumentException("no job ends by running");
        }
        Job job = mustFind(id);
        jobs.updateOne(
                underWay(id),
                Updates.combine(
                        Updates.set(JobDocuments.STATE, state.name()),
                        Updates.set(JobDocuments.BODY, body),
                        Updates.set(JobDocuments.ENDED_AT, now().toEpochMilli())));
        leases.deleteOne(Filters.and(lease(job.kind()), Filters.eq(JOB, id.toString())));
        return mustFind(id);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return document(id).map(this::read);
    }

    @Override
    public List<Job> list(JobKind kind, int offset, int limit) {
        return jobs.find(Filters.eq(JobDocuments.KIND, kind.name()))
                .sort(Sorts.descending(JobDocuments.STARTED_AT, JobDocuments.ID))
                .skip(offset)
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(JobKind kind) {
        return jobs.countDocuments(Filters.eq(JobDocuments.KIND, kind.name()));
    }

    private Job read(Document document) {
        return JobDocuments.read(document, heardAt -> isExpired(heardAt, now()));
    }

    private Job mustFind(JobId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("there is no job " + id));
    }

    private Optional<Document> document(JobId id) {
        return Optional.ofNullable(
                jobs.find(Filters.eq(JobDocuments.ID, id.toString())).first());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isExpired(long heardAt, Instant now) {
        return now.isAfter(Instant.ofEpochMilli(heardAt).plus(LEASE));
    }

    private static Bson lease(JobKind kind) {
        return Filters.eq(JobDocuments.ID, kind.name());
    }

    private static Bson underWay(JobId id) {
        return Filters.and(
                Filters.eq(JobDocuments.ID, id.toString()), Filters.eq(JobDocuments.STATE, JobState.RUNNING.name()));
    }
}
