package se.paragraf.command.imports;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
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
import se.paragraf.command.imports.csv.ListWithFaults;
import se.paragraf.command.imports.csv.ReadList;
import se.paragraf.command.imports.csv.UnreadableListException;
import se.paragraf.event.json.EventJson;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.problem.AnswerLanguage;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Shares;
import se.paragraf.web.shares.Takes;
import tools.jackson.databind.json.JsonMapper;

/** HTTP endpoint for imports of lists. */
@RestController
@OpenTo(Role.REGISTRAR)
@Tag(name = "Imports")
class ImportController {

    /** The path of the endpoint. */
    static final String PATH = "/v1/imports";

    private static final String CSV = "text/csv";
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType TABLE = MediaType.parseMediaType("text/csv;charset=UTF-8;header=present");
    private static final JsonMapper JSON = EventJson.mapper();
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
                    + " records nothing new. With Accept: text/event-stream the progress is told as it goes on; with"
                    + " Accept: text/plain the report is text, and with Accept: text/csv the list with what is wrong"
                    + " beside its rows.")
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
            @Parameter(
                            description =
                                    "How the decisions of all rows are known, where the list has no column for it: protokoll"
                                            + " (minutes) or annan handling (other record)")
                    @RequestParam(required = false)
                    @Nullable
                    String evidence,
            @Parameter(description = "How many rows the report tells one by one")
                    @RequestParam(defaultValue = "" + ImportReport.MOST_ROWS)
                    int mostRows,
            WebRequest request) {
        ReadList list = read(file, type, sheet, evidence, request);
        CurrentActor.Actor actor = currentActor.current();
        ImportReport report = imports.take(list, mode, dryRun, actor, bounded(mostRows), done -> {});
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
            produces = MediaType.TEXT_PLAIN_VALUE)
    @Operation(
            operationId = "importList",
            summary = "Record a list, row by row, or say what would be recorded",
            description = "The report as text.")
    ResponseEntity<String> text(
            @RequestBody(required = false) byte @Nullable [] file,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable List<String> ignore,
            @RequestParam(required = false) @Nullable String evidence,
            @RequestParam(defaultValue = "" + ImportReport.MOST_ROWS) int mostRows,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en")
                    String acceptLanguage,
            WebRequest request) {
        ResponseEntity<ImportReport> answer =
                take(file, type, dryRun, mode, sheet, ignore, evidence, mostRows, request);
        String language = AnswerLanguage.preferred(acceptLanguage).getLanguage();
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(PLAIN)
                .header(HttpHeaders.CONTENT_LANGUAGE, language)
                .body(new ImportReportText(JSON.valueToTree(answer.getBody()), language).text());
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
            produces = CSV)
    @Operation(
            operationId = "importList",
            summary = "Record a list, row by row, or say what would be recorded",
            description = "The rows as they stood, with what is wrong beside them, to be mended and sent again.")
    ResponseEntity<byte[]> table(
            @RequestBody(required = false) byte @Nullable [] file,
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable List<String> ignore,
            @RequestParam(required = false) @Nullable String evidence,
            @Parameter(hidden = true) @RequestHeader(name = HttpHeaders.ACCEPT_LANGUAGE, defaultValue = "en")
                    String acceptLanguage,
            WebRequest request) {
        ResponseEntity<ImportReport> answer = take(file, type, dryRun, mode, sheet, ignore, evidence, 0, request);
        ImportReport report = Objects.requireNonNull(answer.getBody());
        Locale language = AnswerLanguage.preferred(acceptLanguage);
        return ResponseEntity.status(answer.getStatusCode())
                .contentType(TABLE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .body(ListWithFaults.of(
                        file == null ? new byte[0] : file,
                        options(type, sheet, evidence, request),
                        report.headerRow(),
                        report.faults(),
                        report.faultsLeftOut(),
                        language));
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
            @Parameter(hidden = true) @RequestHeader(HttpHeaders.CONTENT_TYPE) MediaType type,
            @RequestParam(defaultValue = "true") boolean dryRun,
            @RequestParam(defaultValue = "ALL_OR_NOTHING") ImportMode mode,
            @RequestParam(required = false) @Nullable String sheet,
            @RequestParam(required = false) @Nullable List<String> ignore,
            @RequestParam(required = false) @Nullable String evidence,
            @RequestParam(defaultValue = "" + ImportReport.MOST_ROWS) int mostRows,
            WebRequest request) {
        ReadList list = read(file, type, sheet, evidence, request);
        CurrentActor.Actor actor = currentActor.current();
        return streams.stream(
                Imports.deciding(list).size(),
                progress -> imports.take(list, mode, dryRun, actor, bounded(mostRows), progress),
                Shares.keep(request, Share.IMPORTS));
    }

    private static int bounded(int mostRows) {
        return Math.max(0, Math.min(mostRows, ReadList.MOST_ROWS));
    }

    private static ListOptions options(
            MediaType type, @Nullable String sheet, @Nullable String evidence, WebRequest request) {
        // As it was sent: Spring would take the commas in a header for the ends of several.
        String[] ignored = request.getParameterValues("ignore");
        return new ListOptions(
                type.getCharset(),
                sheet,
                ignored == null ? List.of() : List.of(ignored),
                ListOptions.evidence(evidence));
    }

    private ReadList read(
            byte @Nullable [] file,
            MediaType type,
            @Nullable String sheet,
            @Nullable String evidence,
            WebRequest request) {
        ListOptions options = options(type, sheet, evidence, request);
        try {
            return ReadList.of(file == null ? new byte[0] : file, options, imports::identify);
        } catch (UnreadableListException e) {
            throw ImportProblems.unreadable(e);
        }
    }
}
