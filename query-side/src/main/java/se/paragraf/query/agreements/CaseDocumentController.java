package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.Sha256;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of the documents that the records of an agreement name. */
@RestController
@OpenToReaders
@Tag(name = "Documents")
public final class CaseDocumentController {

    private final AgreementReader agreements;
    private final DocumentStore documents;

    /** Reads agreements, and looks documents up in the store. */
    public CaseDocumentController(AgreementReader agreements, DocumentStore documents) {
        this.agreements = agreements;
        this.documents = documents;
    }

    /** One page of them. */
    @GetMapping("/v1/agreements/{agreementId}/documents")
    @Takes(Share.LONG_READS)
    @Operation(
            operationId = "listDocumentsOfAgreement",
            summary = "List the documents that an agreement's records name",
            description = "Each as often as it is named, in the order of the records and as these read with their"
                    + " corrections: where it is named, and whether it is here. With knownAt and effectiveAt only what"
                    + " had been recorded and handed in by that instant, and had happened by that day.")
    public ResponseEntity<Page<CaseDocument>> list(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId,
            @Parameter(
                            description = "The sequence of an event that the answer must reflect; it is waited for,"
                                    + " two seconds at most")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            TwoTimes times,
            Paging paging,
            HttpServletRequest request) {
        Page<CaseDocument> page = agreements.read(
                Parameters.agreementId(agreementId),
                Parameters.natural("atLeast", atLeast),
                view -> page(view, times, paging));
        return page.response(request);
    }

    private Page<CaseDocument> page(AgreementReader.View view, TwoTimes times, Paging paging) {
        List<RecordedEvent> events = view.caseFile();
        AgreementFacts facts = AgreementHistory.fold(events, times)
                .orElseThrow(() -> AgreementProblems.nothingToSeeThen(events, times));
        AgreementHistory history = AgreementHistory.of(times.known(events));
        List<Named> named = new ArrayList<>();
        for (RecordedEvent recorded : history.known()) {
            boolean reaches = times.effectiveAt() == null || history.hasHappened(recorded, times.effectiveAt());
            if (reaches && !history.isReversed(recorded)) {
                history.read(recorded)
                        .event()
                        .documents()
                        .forEach(document -> named.add(new Named(document, recorded)));
            }
        }
        List<Named> shown =
                named.stream().skip(paging.offset()).limit(paging.limit()).toList();
        long position = times.isNow() ? view.reader().position() : facts.last().position();
        return new Page<>(told(shown, facts, times.knownAt()), named.size(), paging.limit(), paging.offset(), position);
    }

    private List<CaseDocument> told(List<Named> shown, AgreementFacts facts, @Nullable Instant by) {
        Map<Sha256, HeldDocument> held = documents.find(shown.stream()
                .map(named -> named.document().sha256())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return shown.stream()
                .map(named -> {
                    HeldDocument document = held.get(named.document().sha256());
                    return CaseDocument.of(
                            named.document(),
                            TrailEntry.of(named.recorded(), facts),
                            DocumentAvailability.isHere(document, by) ? document : null);
                })
                .toList();
    }

    private record Named(DocumentRef document, RecordedEvent recorded) {}
}
