package se.paragraf.command.imports;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.Charset;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import se.paragraf.command.dispatch.CurrentActor;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.command.imports.csv.UnreadableListException;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Shares;
import se.paragraf.web.shares.Takes;

/** HTTP endpoint for CSV imports. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Imports")
class ImportController {

    /** The path of the endpoint. */
    static final String PATH = "/v1/imports";

    private static final String CSV = "text/csv";

    private final Imports imports;
    private final ImportStreams streams;
    private final CurrentActor currentActor;

    ImportController(Imports imports, ImportStreams streams, CurrentActor currentActor) {
        this.imports = imports;
        this.streams = streams;
        this.currentActor = currentActor;
    }

    @Takes(Share.IMPORTS)
    @PostMapping(path = PATH, consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importList",
            summary = "Record a list, row by row, or say what would be recorded",
            description = "The body is the list as a file: adoptions or agreements, told apart by their headers, in"
                    + " Swedish or English, with semicolons, commas or tabs between the cells. Every row is the command"
                    + " that would otherwise be sent by itself, and is decided by the same rules. The same file again"
                    + " records nothing new. With Accept: text/event-stream the progress is told as it goes on.")
    ResponseEntity<ImportReport> take(
            @RequestBody(required = false) byte @Nullable [] file,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(description = "Whether only to say what would be recorded") @RequestParam(defaultValue = "true")
                    boolean dryRun,
            @Parameter(description = "What becomes of the list where some rows cannot be recorded")
                    @RequestParam(defaultValue = "ALL_OR_NOTHING")
                    ImportMode mode) {
        ReadList list = read(file, type);
        CurrentActor.Actor actor = currentActor.current();
        ImportReport report = imports.take(list, mode, dryRun, actor, done -> {});
        if (report.isRefused()) {
            throw ImportProblems.refused(report);
        }
        return ResponseEntity.status(report.recorded() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(report);
    }

    @Takes(Share.IMPORTS)
    @PostMapping(path = PATH, consumes = CSV, produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Hidden // the same operation, answered in another form
    SseEmitter follow(
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            WebRequest request) {
        ReadList list = read(file, type);
        CurrentActor.Actor actor = currentActor.current();
        return streams.stream(
                list.commands().size(),
                progress -> imports.take(list, mode, dryRun, actor, progress),
                Shares.keep(request, Share.IMPORTS));
    }

    private ReadList read(byte @Nullable [] file, MediaType type) {
        Charset stated = type.getCharset();
        try {
            return ReadList.of(file == null ? new byte[0] : file, stated, imports::identify);
        } catch (UnreadableListException e) {
            throw ImportProblems.unreadable(e);
        }
    }
}
