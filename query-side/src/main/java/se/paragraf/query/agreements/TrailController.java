package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.AppliedCorrections;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.trail.TrailCsv;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.AgreementId;
import se.paragraf.web.paging.Paging;

/** HTTP resource of an agreement's trail, as JSON and as CSV. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class TrailController {

    private static final String CSV = "text/csv";

    private final AgreementReader agreements;

    /** Reads trails with the reader. */
    public TrailController(AgreementReader agreements) {
        this.agreements = agreements;
    }

    /** One page of the trail. */
    @GetMapping(path = "/v1/agreements/{agreementId}/trail", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readTrail",
            summary = "Read an agreement's trail",
            description = "Every recorded event in order: who recorded it and when, when it happened, which decision it"
                    + " is about, what it says in Swedish and in English, and its data. With Accept: text/csv as a"
                    + " table, which is the whole trail where no limit is given. With knownAt and effectiveAt only the"
                    + " events that had been recorded by that instant, and had happened by that day.")
    public ResponseEntity<Page<TrailEntry>> json(
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
        Page<TrailEntry> page = page(agreementId, atLeast, times, paging.offset(), paging.limit());
        return page.response(request);
    }

    /** The trail as a table. */
    @GetMapping(path = "/v1/agreements/{agreementId}/trail", produces = CSV)
    @Operation(
            operationId = "readTrail",
            summary = "Read an agreement's trail",
            description = "The same as a table with a header row (RFC 4180).")
    public ResponseEntity<byte[]> csv(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId,
            @Parameter(description = "The sequence of an event that the answer must reflect")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            TwoTimes times,
            Paging paging,
            HttpServletRequest request)
            throws IOException {
        boolean whole = request.getParameter("limit") == null;
        Page<TrailEntry> page =
                page(agreementId, atLeast, times, paging.offset(), whole ? Integer.MAX_VALUE : paging.limit());
        StringBuilder table = new StringBuilder();
        try (TrailCsv csv = new TrailCsv(table)) {
            csv.print(page.items());
        }
        return ResponseEntity.ok()
                .header(PositionHeader.HEADER, String.valueOf(page.position()))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8;header=present"))
                .body(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private Page<TrailEntry> page(String agreementId, @Nullable Long atLeast, TwoTimes times, int offset, int limit) {
        return agreements.read(
                Parameters.agreementId(agreementId),
                Parameters.natural("atLeast", atLeast),
                view -> times.isNow() ? live(view, offset, limit) : past(view, times, offset, limit));
    }

    private static Page<TrailEntry> live(AgreementReader.View view, int offset, int limit) {
        ViewReader reader = view.reader();
        AgreementId agreementId = view.facts().agreementId();
        List<RecordedEvent> events = TrailView.events(reader.ofAgreement(ViewKind.TRAIL, agreementId, offset, limit));
        long total = reader.countOfAgreement(ViewKind.TRAIL, agreementId);
        return new Page<>(entries(events, view.facts()), total, limit, offset, reader.position());
    }

    private static Page<TrailEntry> past(AgreementReader.View view, TwoTimes times, int offset, int limit) {
        List<RecordedEvent> known = times.known(view.caseFile());
        Optional<AgreementFacts> facts = AgreementHistory.fold(known);
        if (facts.isEmpty()) {
            return new Page<>(List.of(), 0, limit, offset, ViewReader.NOTHING);
        }
        AppliedCorrections corrections = facts.get().corrections();
        List<RecordedEvent> seen = known.stream()
                .filter(event -> times.reaches(corrections.applyTo(event)))
                .toList();
        List<RecordedEvent> shown = seen.stream().skip(offset).limit(limit).toList();
        long position = facts.get().last().position();
        return new Page<>(entries(shown, facts.get()), seen.size(), limit, offset, position);
    }

    private static List<TrailEntry> entries(List<RecordedEvent> events, AgreementFacts facts) {
        return events.stream().map(event -> TrailEntry.of(event, facts)).toList();
    }
}
