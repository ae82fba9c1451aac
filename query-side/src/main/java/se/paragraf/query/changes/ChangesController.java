package se.paragraf.query.changes;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.query.eventlog.EventLog;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Wording;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Shares;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the change feed, page by page and as server-sent events. */
@RestController
@OpenToReaders
@Tag(name = "Changes")
public final class ChangesController {

    private static final String LAST_EVENT_ID = "Last-Event-ID";
    private static final String PATH = "/v1/changes";

    private final ChangeFeed feed;
    private final ChangeStreams streams;

    /** Answers from the feed. */
    public ChangesController(ChangeFeed feed, ChangeStreams streams) {
        this.feed = feed;
        this.streams = streams;
    }

    /** Reads one page of the feed. */
    @GetMapping(path = PATH, produces = Change.BATCH_MEDIA_TYPE)
    @Operation(
            operationId = "listChanges",
            summary = "Follow what is recorded, page by page",
            description =
                    "Every event of every agreement in the order of positions, as a batch of CloudEvents 1.0 whose"
                            + " data is what is stored. The link with rel=next leads to what comes after, also where there is"
                            + " nothing there yet: a client that follows it misses nothing and gets nothing twice.")
    public ResponseEntity<byte[]> page(
            @Parameter(description = "The position of the last change that is known; none for all from the beginning")
                    @RequestParam(required = false)
                    @Nullable
                    Long after,
            @Parameter(description = "How many changes at most, 1 to 100")
                    @RequestParam(required = false, defaultValue = "20")
                    int limit) {
        long position = known("after", after);
        List<Change> changes = feed.after(position, new Paging(limit, 0).limit());
        long reached =
                changes.isEmpty() ? position : changes.get(changes.size() - 1).position();
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, "<" + PATH + "?" + cursor(reached) + "limit=" + limit + ">; rel=\"next\"")
                .header(PositionHeader.HEADER, String.valueOf(reached))
                .contentType(MediaType.parseMediaType(Change.BATCH_MEDIA_TYPE + ";charset=UTF-8"))
                .body(Change.batch(changes).getBytes(StandardCharsets.UTF_8));
    }

    /** Streams the feed as it grows. */
    @GetMapping(path = PATH + "/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Takes(Share.CHANGE_STREAMS)
    @Operation(
            operationId = "streamChanges",
            summary = "Follow what is recorded, as it comes",
            description = "The same changes as server-sent events of the type change: id is the position, data the"
                    + " CloudEvent. A client that was cut off goes on after the Last-Event-ID that it sends, without a"
                    + " gap or a repeat.")
    public SseEmitter stream(
            @Parameter(
                            description = "The position after which to begin; none for all from the beginning."
                                    + " Last-Event-ID wins over it")
                    @RequestParam(required = false)
                    @Nullable
                    Long after,
            @Parameter(description = "The id of the last change that was received")
                    @RequestHeader(name = LAST_EVENT_ID, required = false)
                    @Nullable
                    Long lastEventId,
            WebRequest request) {
        long position = lastEventId == null ? known("after", after) : known(LAST_EVENT_ID, lastEventId);
        return streams.open(position, Shares.keep(request, Share.CHANGE_STREAMS));
    }

    /** Checks that the register has reached the position; one beyond it is of another register, or of before a restore. */
    private long known(String name, @Nullable Long position) {
        if (position == null) {
            return EventLog.NOTHING;
        }
        Parameters.natural(name, position);
        long head = feed.head();
        if (position > head) {
            throw new InvalidValueException(
                    name,
                    new Wording(
                            "är en position som registret inte har nått",
                            "is a position that the register has not come to"),
                    new Wording("en position till och med " + head, "a position up to " + head));
        }
        return position;
    }

    private static String cursor(long position) {
        return position == EventLog.NOTHING ? "" : "after=" + position + "&";
    }
}
