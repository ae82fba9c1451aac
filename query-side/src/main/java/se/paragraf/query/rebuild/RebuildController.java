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
import se.paragraf.query.job.Job;
import se.paragraf.query.job.JobId;
import se.paragraf.query.job.JobInProgressException;
import se.paragraf.query.job.JobState;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.JobProblems;
import se.paragraf.query.web.JobStreams;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/** Making the views anew. */
@RestController
@OpenTo(Role.COMPLIANCE)
@Tag(name = "Rebuilds")
public final class RebuildController {

    private static final String PATH = "/v1/rebuilds";

    private final RebuildJobs rebuilds;
    private final ViewStore store;
    private final JobStreams streams;

    /** Starts rebuilds, and tells of them from the record that all instances share. */
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
     * @param cancellationRequested whether somebody has asked for it to be cancelled
     * @param progress how far it has come
     */
    public record RebuildRun(
            JobId id,
            JobState state,
            Instant startedAt,
            @Nullable Instant endedAt,
            boolean cancellationRequested,
            RebuildProgress progress) {

        static RebuildRun of(Job run) {
            return new RebuildRun(
                    run.id(),
                    run.state(),
                    run.startedAt(),
                    run.endedAt(),
                    run.cancellationRequested(),
                    RebuildJobs.progress(run));
        }
    }

    /** Starts one. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "startRebuild",
            summary = "Make the views anew from the events, while those in service answer",
            description =
                    "Answers at once. The new views take the place of the old ones in one step, when they have"
                            + " everything; until then, and where it fails or is cancelled, the old ones answer. One at a time.")
    public ResponseEntity<RebuildRun> start() {
        try {
            Job run = rebuilds.start();
            return ResponseEntity.accepted()
                    .location(URI.create(PATH + "/" + run.id()))
                    .body(RebuildRun.of(run));
        } catch (JobInProgressException underWay) {
            throw JobProblems.rebuildUnderWay(underWay.running());
        }
    }

    /** One of them. */
    @GetMapping(PATH + "/{id}")
    @Operation(
            operationId = "readRebuild",
            summary = "Read how far a rebuild has come",
            description = "While it runs, what it is at and how much of that is done; then how it ended.")
    public RebuildRun get(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        return RebuildRun.of(found(id));
    }

    /** All of them, the newest first. */
    @GetMapping(PATH)
    @Operation(
            operationId = "listRebuilds",
            summary = "List the rebuilds, the newest first",
            description = "Those that are known still, each as it stands.")
    public ResponseEntity<Page<RebuildRun>> list(Paging paging, HttpServletRequest request) {
        Page<RebuildRun> page = new Page<>(
                rebuilds.list(paging.offset(), paging.limit()).stream()
                        .map(RebuildRun::of)
                        .toList(),
                rebuilds.count(),
                paging.limit(),
                paging.offset(),
                store.read(ViewReader::position));
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, LinkHeader.of(request, paging, page.total()))
                .header(PositionHeader.HEADER, String.valueOf(page.position()))
                .body(page);
    }

    /** Asks for one to be cancelled. */
    @PostMapping(PATH + "/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "cancelRebuild",
            summary = "Cancel a rebuild",
            description =
                    "Answers with the rebuild as it stands: it stops in a moment, and the old views answer on. One"
                            + " that has ended, or whose views are in service already, is not changed by it.")
    public RebuildRun cancel(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        return RebuildRun.of(rebuilds.cancel(found(id).id()).orElseThrow());
    }

    /** Tells of one as it goes on. */
    @GetMapping(path = PATH + "/{id}/progress", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "followRebuild",
            summary = "Follow a rebuild as it goes on",
            description =
                    "Server-sent events called progress, each the rebuild as it then stood: the first at once, one"
                            + " for each change, and the last when it has ended, after which the stream ends.")
    public SseEmitter progress(@Parameter(description = "The rebuild's identifier, a UUID") @PathVariable String id) {
        Job run = found(id);
        return streams.of(run.id(), RebuildRun::of);
    }

    private Job found(String id) {
        JobId runId = Parameters.runId(id);
        return JobProblems.found(rebuilds.find(runId), runId);
    }
}
