package se.paragraf.query.mongodb;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.bson.Document;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;

/** How a run is kept in MongoDB; instants in milliseconds since 1970. */
final class JobDocuments {

    static final String ID = "_id";
    static final String KIND = "kind";
    static final String STATE = "state";
    static final String STARTED_AT = "startedAt";
    static final String HEARD_AT = "heardAt";
    static final String ENDED_AT = "endedAt";
    static final String CANCELLATION = "cancellationRequested";
    static final String BODY = "body";

    private JobDocuments() {}

    static Document written(Job run) {
        return new Document(ID, run.id().toString())
                .append(KIND, run.kind().name())
                .append(STATE, run.state().name())
                .append(STARTED_AT, run.startedAt().toEpochMilli())
                .append(HEARD_AT, run.startedAt().toEpochMilli())
                .append(CANCELLATION, run.cancellationRequested())
                .append(BODY, run.body());
    }

    static boolean hasEnded(Document document) {
        return JobState.valueOf(document.getString(STATE)) != JobState.RUNNING;
    }

    /**
     * The run that the document holds.
     *
     * @param silent whether a run that was last heard of then is given up
     */
    static Job read(Document document, LongPredicate silent) {
        boolean ended = hasEnded(document);
        long heardAt = document.getLong(HEARD_AT);
        boolean abandoned = !ended && silent.test(heardAt);
        Long endedAt = abandoned ? Long.valueOf(heardAt) : document.getLong(ENDED_AT);
        return new Job(
                JobId.from(document.getString(ID)),
                JobKind.valueOf(document.getString(KIND)),
                abandoned ? JobState.ABANDONED : JobState.valueOf(document.getString(STATE)),
                Instant.ofEpochMilli(document.getLong(STARTED_AT)),
                endedAt == null ? null : Instant.ofEpochMilli(endedAt),
                document.getBoolean(CANCELLATION),
                document.getString(BODY));
    }
}
