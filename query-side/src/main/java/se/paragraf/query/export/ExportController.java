package se.paragraf.query.export;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import se.paragraf.query.agreements.AgreementProblems;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenTo;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the export of one case. */
@RestController
@OpenTo(Role.COMPLIANCE)
@Tag(name = "Compliance")
public final class ExportController {

    private static final String ZIP = "application/zip";

    private final CaseExport export;

    /** Exports cases. */
    public ExportController(CaseExport export) {
        this.export = export;
    }

    /** Exports one case as a zip. */
    @GetMapping(path = "/v1/agreements/{agreementId}/export", produces = ZIP)
    @Takes(Share.EXPORTS)
    @Operation(
            operationId = "exportAgreement",
            summary = "Export everything that is recorded of an agreement",
            description = "A zip with every event as it is stored, where the agreement stands and its trail as JSON and"
                    + " as tables, a report to print in Swedish and in English, the JSON Schema of each event, and"
                    + " SHA256SUMS, which sha256sum -c checks. The same case gives the same bytes in every register and"
                    + " on every day, the file positions.csv and its line in SHA256SUMS excepted. It is made from the"
                    + " events, not from the views, so it is complete also where these stand still.")
    public ResponseEntity<StreamingResponseBody> export(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId) {
        AgreementId agreement = Parameters.agreementId(agreementId);
        ExportedCase file = export.read(agreement).orElseThrow(() -> AgreementProblems.noSuchAgreement(agreement));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(ZIP))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("agreement-" + agreement + ".zip")
                                .build()
                                .toString())
                .body(file::writeTo);
    }
}
