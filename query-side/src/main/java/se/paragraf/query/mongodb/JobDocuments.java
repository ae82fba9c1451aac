package se.paragraf.query.mongodb;

import java.time.Instant;
import java.util.function.LongPredicate;
import org.bson.Document;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobKind;
import se.paragraf.query.job.JobState;

/** Mapping of jobs to MongoDB documents; instants in milliseconds since 1970. */
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

    static Document written(Job job) {
        return new Document(ID, job.id().toString())
                .append(KIND, job.kind().name())
                .append(STATE, job.state().name())
                .append(STARTED_AT, job.startedAt().toEpochMilli())
                .append(HEARD_AT, job.startedAt().toEpochMilli())
                .append(CANCELLATION, job.cancellationRequested())
                .append(BODY, job.body());
    }

    static boolean hasEnded(Document document) {
        return JobState.valueOf(document.getString(STATE)) != JobState.RUNNING;
    }

    /**
     * The job that the document holds.
     *
     * @param expired whether a lease that was last renewed at a time has expired
     */
    static Job read(Document document, LongPredicate expired) {
        boolean ended = hasEnded(document);
        long heardAt = document.getLong(HEARD_AT);
        boolean abandoned = !ended && expired.test(heardAt);
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
