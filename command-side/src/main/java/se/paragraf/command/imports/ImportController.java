package se.paragraf.command.imports;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
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
import se.paragraf.command.imports.csv.ListOptions;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.command.imports.csv.UnreadableListException;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Shares;
import se.paragraf.web.shares.Takes;

/** HTTP endpoint for imports of lists. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Imports")
class ImportController {

    /** The path of the endpoint. */
    static final String PATH = "/v1/imports";

    private static final String CSV = "text/csv";
    private static final String TABS = "text/tab-separated-values";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final String XLSM = "application/vnd.ms-excel.sheet.macroEnabled.12";
    private static final String ODS = "application/vnd.oasis.opendocument.spreadsheet";

    /** What browsers on machines with Excel say of CSV. */
    private static final String EXCEL = "application/vnd.ms-excel";

    private final Imports imports;
    private final ImportStreams streams;
    private final CurrentActor currentActor;

    ImportController(Imports imports, ImportStreams streams, CurrentActor currentActor) {
        this.imports = imports;
        this.streams = streams;
        this.currentActor = currentActor;
    }

    @Takes(Share.IMPORTS)
    @PostMapping(
            path = PATH,
            consumes = {
                CSV,
                TABS,
                MediaType.TEXT_PLAIN_VALUE,
                XLSX,
                XLSM,
                ODS,
                EXCEL,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "importList",
            summary = "Record a list, row by row, or say what would be recorded",
            description = "The body is the list as a file: adoptions or agreements, told apart by their headers, in"
                    + " Swedish or English, as text with semicolons, commas, tabs or | between the cells, or as a workbook"
                    + " (XLSX, ODS). What the file is follows from its content, not from its stated type. Every row is the"
                    + " command"
                    + " that would otherwise be sent by itself, and is decided by the same rules. The same file again"
                    + " records nothing new. With Accept: text/event-stream the progress is told as it goes on.")
    ResponseEntity<ImportReport> take(
            @RequestBody(required = false) byte @Nullable [] file,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @Parameter(description = "Whether only to say what would be recorded") @RequestParam(defaultValue = "true")
                    boolean dryRun,
            @Parameter(description = "What becomes of the list where some rows cannot be recorded")
                    @RequestParam(defaultValue = "ALL_OR_NOTHING")
                    ImportMode mode,
            @Parameter(description = "The sheet of a workbook that is read; the first that is not hidden if absent")
                    @RequestParam(required = false)
                    @Nullable
                    String sheet,
            @Parameter(
                            description =
                                    "The header of a column that is left out, as it stands in the list; may be repeated."
                                            + " A column that the register reads cannot be.")
                    @RequestParam(required = false)
                    @Nullable
                    List<String> ignore,
            WebRequest request) {
        ReadList list = read(file, type, sheet, request);
        CurrentActor.Actor actor = currentActor.current();
        ImportReport report = imports.take(list, mode, dryRun, actor, done -> {});
        if (report.isRefused()) {
            throw ImportProblems.refused(report);
        }
        return ResponseEntity.status(report.recorded() > 0 ? HttpStatus.CREATED : HttpStatus.OK)
                .body(report);
    }

    @Takes(Share.IMPORTS)
    @PostMapping(
            path = PATH,
            consumes = {
                CSV,
                TABS,
                MediaType.TEXT_PLAIN_VALUE,
                XLSX,
                XLSM,
                ODS,
                EXCEL,
                MediaType.APPLICATION_OCTET_STREAM_VALUE
            },
            produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Hidden // the same operation, answered in another form
    SseEmitter follow(
            @RequestBody(required = false) byte @Nullable [] file,
            @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable List<String> ignore,
            WebRequest request) {
        ReadList list = read(file, type, sheet, request);
        CurrentActor.Actor actor = currentActor.current();
        return streams.stream(
                list.commands().size(),
                progress -> imports.take(list, mode, dryRun, actor, progress),
                Shares.keep(request, Share.IMPORTS));
    }

    private ReadList read(byte @Nullable [] file, MediaType type, @Nullable String sheet, WebRequest request) {
        // As it was sent: Spring would take the commas in a header for the ends of several.
        String[] ignored = request.getParameterValues("ignore");
        ListOptions options = new ListOptions(type.getCharset(), sheet, ignored == null ? List.of() : List.of(ignored));
        try {
            return ReadList.of(file == null ? new byte[0] : file, options, imports::identify);
        } catch (UnreadableListException e) {
            throw ImportProblems.unreadable(e);
        }
    }
}
