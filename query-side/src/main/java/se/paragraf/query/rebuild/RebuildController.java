package se.paragraf.query.rebuild;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.query.accesslog.RecordsUse;
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobState;
import se.paragraf.query.job.web.JobProblems;
import se.paragraf.query.job.web.JobStreams;
import se.paragraf.query.view.ViewForm;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the rebuilds of the views. */
@RestController
@OpenTo(Role.COMPLIANCE)
@RecordsUse
@Tag(name = "Rebuilds")
public final class RebuildController {

    private static final String PATH = "/v1/rebuilds";

    private final RebuildJobs rebuilds;
    private final ViewStore store;
    private final JobStreams streams;

    /** Starts rebuilds, and reads their state from the job store that all instances share. */
    public RebuildController(RebuildJobs rebuilds, ViewStore store, JobStreams streams) {
        this.rebuilds = rebuilds;
        this.store = store;
        this.streams = streams;
    }

    /**
     * A rebuild of the views.
     *
     * @param id its identifier
     * @param state where it stands
     * @param startedAt when it began
     * @param endedAt when it ended, or was last heard of where it was abandoned; absent as long as it runs
     * @param cancellationRequested whether someone has asked for it to be cancelled
     * @param progress how far it has come
     */
    public record RebuildRun(
            JobId id,
            JobState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancellationRequested,
            RebuildProgress progress) {

        static RebuildRun of(Job job) {
            return new RebuildRun(
                    job.id(),
                    job.state(),
                    job.startedAt(),
                    job.endedAt(),
                    job.cancellationRequested(),
                    RebuildJobs.progress(job));
        }
    }

    /** Starts a rebuild. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "startRebuild",
            summary = "Rebuild the views from the events, while those in service answer",
            description =
                    "Answers at once. The new views take the place of the old ones in one step, when they have"
                            + " everything; until then, and where it fails or is cancelled, the old ones answer. One at a time.")
    public ResponseEntity<RebuildRun> start() {
        Job job = rebuilds.start();
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + job.id()))
                .body(RebuildRun.of(job));
    }

    /** Reads a rebuild. */
    @GetMapping(PATH + "/{id}")
    @Operation(
            operationId = "readRebuild",
            summary = "Read how far a rebuild has come",
            description = "While it runs, what it is at and how much of that is done; then how it ended.")
    public RebuildRun get(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        return RebuildRun.of(find(id));
    }

    /** Lists the rebuilds, the newest first. */
    @GetMapping(PATH)
    @Operation(
            operationId = "listRebuilds",
            summary = "List the rebuilds, the newest first",
            description = "Those that are known still, each as it stands.")
    public ResponseEntity<Page<RebuildRun>> list(Paging paging, HttpServletRequest request) {
        return new Page<>(
                        rebuilds.list(paging.offset(), paging.limit()).stream()
                                .map(RebuildRun::of)
                                .toList(),
                        rebuilds.count(),
                        paging.limit(),
                        paging.offset(),
                        position())
                .response(request);
    }

    /** The list can be read while the views of an earlier form cannot. */
    private long position() {
        return store.form() == ViewForm.SAME ? store.read(ViewReader::position) : ViewReader.NOTHING;
    }

    /** Cancels a rebuild. */
    @PostMapping(PATH + "/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild",
            description =
                    "Answers with the rebuild as it stands: it stops in a moment, and the old views answer on. One"
                            + " that has ended, or whose views are in service already, is not changed by it.")
    public RebuildRun cancel(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        return RebuildRun.of(JobProblems.find(id, rebuilds::cancel));
    }

    /** Streams the progress of a rebuild. */
    @GetMapping(path = PATH + "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Takes(Share.PROGRESS_STREAMS)
    @Operation(
            operationId = "followRebuild",
            summary = "Follow a rebuild as it goes on",
            description =
                    "Server-sent events called progress, each the rebuild as it then stood: the first at once, one"
                            + " for each change, and the last when it has ended, after which the stream ends.")
    public SseEmitter progress(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        return streams.follow(find(id).id(), RebuildRun::of);
    }

    private Job find(String id) {
        return JobProblems.find(id, rebuilds::find);
    }
}
