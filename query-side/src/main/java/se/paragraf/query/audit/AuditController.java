package se.paragraf.query.audit;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.accesslog.RecordsUse;
import se.paragraf.query.job.web.JobProblems;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.problem.AnswerLanguage;

/** HTTP resource of the audits. */
@RestController
@OpenTo(Role.COMPLIANCE)
@RecordsUse
@Tag(name = "Compliance")
public final class AuditController {

    private static final String PATH = "/v1/audits";
    private static final String TEXT = "text/plain";

    private final AuditJobs audits;
    private final ViewStore store;

    /** Starts audits, and reads the position of the views from the store. */
    public AuditController(AuditJobs audits, ViewStore store) {
        this.audits = audits;
        this.store = store;
    }

    /** Starts an audit. */
    @PostMapping(PATH)
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "beginAudit",
            summary = "Audit the register",
            description =
                    "Every case is replayed from its events and compared with the views; the order of the events is"
                            + " checked. Recording continues meanwhile. The header Location says where to follow it. One audit"
                            + " runs at a time.")
    public ResponseEntity<AuditDocument> begin() {
        AuditRecord begun = audits.begin();
        return ResponseEntity.accepted()
                .location(URI.create(PATH + "/" + begun.id()))
                .body(AuditDocument.listed(begun));
    }

    /** Lists the audits, the newest first. */
    @GetMapping(PATH)
    @Operation(
            operationId = "listAudits",
            summary = "List audits",
            description = "The newest first, each without its differences.")
    public ResponseEntity<Page<AuditDocument>> list(Paging paging, HttpServletRequest request) {
        return new Page<>(
                        audits.list(paging.offset(), paging.limit()).stream()
                                .map(AuditDocument::listed)
                                .toList(),
                        audits.count(),
                        paging.limit(),
                        paging.offset(),
                        store.read(ViewReader::position))
                .response(request);
    }

    /** Reads an audit. */
    @GetMapping(path = PATH + "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readAudit",
            summary = "Read how far an audit has come and what it found",
            description = "While it runs, how far it has come; then every difference, a page at a time, with the"
                    + " agreement, the event's sequence and position, the field, and what was expected and found. With"
                    + " Accept: text/plain as a report for people, in Swedish or English.")
    public ResponseEntity<AuditDocument> read(
            @Parameter(description = "The audit's identifier, a UUID") @PathVariable String id,
            Paging paging,
            HttpServletRequest request) {
        AuditRecord audit = find(id);
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, LinkHeader.of(request, paging, AuditDocument.kept(audit)))
                .header(PositionHeader.HEADER, String.valueOf(store.read(ViewReader::position)))
                .body(AuditDocument.page(audit, paging.offset(), paging.limit()));
    }

    /** Reads an audit as a report in plain text. */
    @GetMapping(path = PATH + "/{id}", produces = TEXT)
    @Operation(
            operationId = "readAudit",
            summary = "Read how far an audit has come and what it found",
            description = "The same as a report for people.")
    public ResponseEntity<byte[]> report(
            @Parameter(description = "The audit's identifier, a UUID") @PathVariable String id,
            HttpServletRequest request) {
        Locale language = AnswerLanguage.of(request);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body(AuditReport.of(find(id), language).getBytes(StandardCharsets.UTF_8));
    }

    /** Cancels an audit. */
    @PostMapping(PATH + "/{id}/cancellation")
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "cancelAudit",
            summary = "Cancel an audit",
            description = "It stops within seconds, on whatever machine it runs. One that is over stays as it is.")
    public AuditDocument cancel(@Parameter(description = "The audit's identifier, a UUID") @PathVariable String id) {
        return AuditDocument.listed(JobProblems.find(id, audits::cancel));
    }

    private AuditRecord find(String id) {
        return JobProblems.find(id, audits::find);
    }
}
