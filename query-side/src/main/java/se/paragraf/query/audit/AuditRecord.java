package se.paragraf.query.audit;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobState;
import tools.jackson.databind.json.JsonMapper;

/**
 * The state of an audit, made of its job.
 *
 * @param id its name
 * @param state where it stands
 * @param startedAt when it began
 * @param endedAt when it ended; absent while it runs
 * @param cancellationRequested whether its cancellation was requested
 * @param progress how far it came; absent until it is under way
 * @param result what it found; absent unless it came to its end
 * @param failure why it could not go on; absent unless it could not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AuditRecord(
        JobId id,
        JobState state,
        Instant startedAt,
        @Nullable Instant endedAt,
        boolean cancellationRequested,
        @Nullable AuditProgress progress,
        @Nullable AuditResult result,
        @Nullable String failure) {

    private static final JsonMapper MAPPER = EventJson.mapper();

    static AuditRecord of(Job job) {
        Body body = MAPPER.readValue(job.body(), Body.class);
        return new AuditRecord(
                job.id(),
                job.state(),
                job.startedAt(),
                job.endedAt(),
                job.cancellationRequested(),
                body.progress(),
                body.result(),
                body.failure());
    }

    static String body(@Nullable AuditProgress progress, @Nullable AuditResult result, @Nullable String failure) {
        return MAPPER.writeValueAsString(new Body(progress, result, failure));
    }

    /** What is kept of it beside what is kept of every job. */
    private record Body(
            @Nullable AuditProgress progress,
            @Nullable AuditResult result,
            @Nullable String failure) {}
}
