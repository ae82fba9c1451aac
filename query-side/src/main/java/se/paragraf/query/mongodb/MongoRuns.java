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
import se.paragraf.query.run.Run;
import se.paragraf.query.run.RunId;
import se.paragraf.query.run.RunInProgressException;
import se.paragraf.query.run.RunKind;
import se.paragraf.query.run.RunState;
import se.paragraf.query.run.Runs;

/**
 * Runs in MongoDB, without transactions: one document for each run, and one for each kind that names the run which has
 * the place. That one is taken, kept and left by changes of a single document, so of two who want it one has it.
 */
public final class MongoRuns implements Runs {

    private static final String RUN = "run";
    private static final String HEARD_AT = RunDocuments.HEARD_AT;

    private final MongoCollection<Document> runs;
    private final MongoCollection<Document> places;
    private final Clock clock;

    /** Runs in the database. */
    public MongoRuns(MongoDatabase database, Clock clock) {
        MongoDatabase acknowledged = ViewCollections.acknowledged(database);
        this.runs = acknowledged.getCollection("runs");
        this.places = acknowledged.getCollection("runs_under_way");
        this.clock = clock;
    }

    @Override
    public Run begin(RunKind kind, String body) {
        Run run = new Run(RunId.random(), kind, RunState.RUNNING, now(), null, false, body);
        while (!takePlace(run)) {
            Document holder = places.find(place(kind)).first();
            if (holder != null) {
                vacate(kind, holder, run.startedAt());
            }
        }
        runs.insertOne(RunDocuments.written(run));
        return run;
    }

    private boolean takePlace(Run run) {
        try {
            places.insertOne(new Document(RunDocuments.ID, run.kind().name())
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
    private void vacate(RunKind kind, Document holder, Instant now) {
        RunId holding = RunId.from(holder.getString(RUN));
        long heardAt = holder.getLong(HEARD_AT);
        Optional<Document> run = document(holding);
        boolean ended = run.map(RunDocuments::hasEnded).orElse(false);
        if (!ended && !isSilent(heardAt, now)) {
            throw new RunInProgressException(kind, holding);
        }
        runs.updateOne(
                underWay(holding),
                Updates.combine(
                        Updates.set(RunDocuments.STATE, RunState.ABANDONED.name()),
                        Updates.set(RunDocuments.ENDED_AT, heardAt)));
        places.deleteOne(Filters.and(place(kind), Filters.eq(RUN, holding.toString()), Filters.eq(HEARD_AT, heardAt)));
    }

    @Override
    public Run progress(RunId id, String body) {
        Run run = mustFind(id);
        long now = now().toEpochMilli();
        boolean holds = places.updateOne(
                                Filters.and(place(run.kind()), Filters.eq(RUN, id.toString())),
                                Updates.max(HEARD_AT, now))
                        .getMatchedCount()
                > 0;
        if (holds) {
            runs.updateOne(
                    underWay(id), Updates.combine(Updates.set(RunDocuments.BODY, body), Updates.max(HEARD_AT, now)));
        }
        return mustFind(id);
    }

    @Override
    public Optional<Run> requestCancellation(RunId id) {
        runs.updateOne(underWay(id), Updates.set(RunDocuments.CANCELLATION, true));
        return find(id);
    }

    @Override
    public Run end(RunId id, RunState state, String body) {
        if (state == RunState.RUNNING) {
            throw new IllegalArgumentException("no run ends by running");
        }
        Run run = mustFind(id);
        runs.updateOne(
                underWay(id),
                Updates.combine(
                        Updates.set(RunDocuments.STATE, state.name()),
                        Updates.set(RunDocuments.BODY, body),
                        Updates.set(RunDocuments.ENDED_AT, now().toEpochMilli())));
        places.deleteOne(Filters.and(place(run.kind()), Filters.eq(RUN, id.toString())));
        return mustFind(id);
    }

    @Override
    public Optional<Run> find(RunId id) {
        return document(id).map(this::read);
    }

    @Override
    public List<Run> list(RunKind kind, int offset, int limit) {
        return runs.find(Filters.eq(RunDocuments.KIND, kind.name()))
                .sort(Sorts.descending(RunDocuments.STARTED_AT, RunDocuments.ID))
                .skip(offset)
                .limit(limit)
                .map(this::read)
                .into(new ArrayList<>());
    }

    @Override
    public long count(RunKind kind) {
        return runs.countDocuments(Filters.eq(RunDocuments.KIND, kind.name()));
    }

    private Run read(Document document) {
        return RunDocuments.read(document, heardAt -> isSilent(heardAt, now()));
    }

    private Run mustFind(RunId id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no run has the name " + id));
    }

    private Optional<Document> document(RunId id) {
        return Optional.ofNullable(
                runs.find(Filters.eq(RunDocuments.ID, id.toString())).first());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    private static boolean isSilent(long heardAt, Instant now) {
        return now.isAfter(Instant.ofEpochMilli(heardAt).plus(LEASE));
    }

    private static Bson place(RunKind kind) {
        return Filters.eq(RunDocuments.ID, kind.name());
    }

    private static Bson underWay(RunId id) {
        return Filters.and(
                Filters.eq(RunDocuments.ID, id.toString()), Filters.eq(RunDocuments.STATE, RunState.RUNNING.name()));
    }
}
