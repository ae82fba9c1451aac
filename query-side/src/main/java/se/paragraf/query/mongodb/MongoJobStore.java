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
 * Runs in MongoDB, without transactions: one document for each run, and one for each kind that names the run which has
 * the place. That one is taken, kept and left by changes of a single document, so of two who want it one has it.
 */
final class MongoJobStore implements JobStore {

    private static final String RUN = "run";
    private static final String HEARD_AT = JobDocuments.HEARD_AT;

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> places;
    private final Clock clock;

    /** Runs in the database. */
    MongoJobStore(MongoDatabase database, Clock clock) {
        MongoDatabase acknowledged = ViewCollections.acknowledged(database);
        this.runs = acknowledged.getCollection("runs");
        this.places = acknowledged.getCollection("runs_under_way");
        this.clock = clock;
    }

    @Override
    public Job begin(JobKind kind, String body) {
        Job run = new Job(JobId.random(), kind, JobState.RUNNING, now(), null, false, body);
        while (!takePlace(run)) {
            Document holder = places.find(place(kind)).first();
            if (holder != null) {
                vacate(kind, holder, run.startedAt());
            }
        }
        runs.insertOne(JobDocuments.written(run));
        return run;
    }

    private boolean takePlace(Job run) {
        try {
            places.insertOne(new Document(JobDocuments.ID, run.kind().name())
                    .append(RUN, run.id().toString())
                    .append(HEARD_AT, run.startedAt().toEpochMilli()));
            return true;
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) == ErrorCategory.DUPLICATE_KEY) {
                return false;
            }
            throw refused;
        }
    }

    /** Takes the place from a run that has ended, or was silent for too long; who comes between leaves it as it is. */
    private void vacate(JobKind kind, Document holder, Instant now) {
        JobId holding = JobId.from(holder.getString(RUN));
        long heardAt = holder.getLong(HEARD_AT);
        Optional<Document> run = document(holding);
        boolean ended = run.map(JobDocuments::hasEnded).orElse(false);
        if (!ended && !isSilent(heardAt, now)) {
            throw new JobInProgressException(kind, holding);
        }
        runs.updateOne(
                underWay(holding),
                Updates.combine(
                        Updates.set(JobDocuments.STATE, JobState.ABANDONED.name()),
                        Updates.set(JobDocuments.ENDED_AT, heardAt)));
        places.deleteOne(Filters.and(place(kind), Filters.eq(RUN, holding.toString()), Filters.eq(HEARD_AT, heardAt)));
    }

    @Override
    public Job progress(JobId id, String body) {
        Job run = mustFind(id);
        long now = now().toEpochMilli();
        boolean holds = places.updateOne(
                                Filters.and(place(run.kind()), Filters.eq(RUN, id.toString())),
                                Updates.max(HEARD_AT, now))
                        .getMatchedCount()
                > 0;
        if (holds) {
            runs.updateOne(
                    underWay(id), Updates.combine(Updates.set(JobDocuments.BODY, body), Updates.max(HEARD_AT, now)));
        }
        return mustFind(id);
    }

    @Override
    public Optional<Job> requestCancellation(JobId id) {
        runs.updateOne(underWay(id), Updates.set(JobDocuments.CANCELLATION, true));
        return find(id);
    }

    @Override
    public Job end(JobId id, JobState state, String body) {
        if (state == JobState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        Job run = mustFind(id);
        runs.updateOne(
                underWay(id),
                Updates.combine(
                        Updates.set(JobDocuments.STATE, state.name()),
                        Updates.set(JobDocuments.BODY, body),
                        Updates.set(JobDocuments.ENDED_AT, now().toEpochMilli())));
        places.deleteOne(Filters.and(place(run.kind()), Filters.eq(RUN, id.toString())));
        return mustFind(id);
    }

    @Override
    public Optional<Job> find(JobId id) {
        return document(id).map(this::read);
    }

    @Override
    public List<Job> list(JobKind kind, int offset, int limit) {
        return runs.find(Filters.eq(JobDocuments.KIND, kind.name()))
                .sort(Sorts.descending(JobDocuments.STARTED_AT, JobDocuments.ID))
                .skip(offset)
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(JobKind kind) {
        return runs.countDocuments(Filters.eq(JobDocuments.KIND, kind.name()));
    }

    private Job read(Document document) {
        return JobDocuments.read(document, heardAt -> isSilent(heardAt, now()));
    }

    private Job mustFind(JobId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    private Optional<Document> document(JobId id) {
        return Optional.ofNullable(
                runs.find(Filters.eq(JobDocuments.ID, id.toString())).first());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isSilent(long heardAt, Instant now) {
        return now.isAfter(Instant.ofEpochMilli(heardAt).plus(LEASE));
    }

    private static Bson place(JobKind kind) {
        return Filters.eq(JobDocuments.ID, kind.name());
    }

    private static Bson underWay(JobId id) {
        return Filters.and(
                Filters.eq(JobDocuments.ID, id.toString()), Filters.eq(JobDocuments.STATE, JobState.RUNNING.name()));
    }
}
