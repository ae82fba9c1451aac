package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.status.DocumentsStatus;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.SwedishTime;
import se.paragraf.web.preconditions.EntityTag;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;

/** HTTP resource of one agreement's status document, now or at an earlier time. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class StatusController {

    private final AgreementReader agreements;
    private final DocumentStore documents;
    private final Today today;

    /** Reads agreements as of the clock's today, and looks documents up in the store. */
    public StatusController(AgreementReader agreements, DocumentStore documents, Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.today = new Today(clock);
    }

    /** The status document of one agreement; nothing where the client has it already. */
    @GetMapping("/v1/agreements/{agreementId}")
    @Takes(
            value = Share.LONG_READS,
            where = {"knownAt", "effectiveAt"})
    @Operation(
            operationId = "readAgreement",
            summary = "Read where an agreement stands, or stood",
            description = "The status document as of today, or as of the times asked for: with knownAt only what had"
                    + " been recorded by that instant, with effectiveAt only what had happened by that day. It says which"
                    + " of the documents that its records name are missing, as of the instant asked for. The header"
                    + " ETag is the sequence of the last event known, to be sent as If-Match with a command.")
    public @Nullable AgreementStatus get(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId,
            @Parameter(
                            description = "The sequence of an event that the views must have; it is waited for,"
                                    + " two seconds at most")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            TwoTimes times,
            WebRequest request,
            HttpServletResponse response) {
        LocalDate day = times.day(today.get());
        Read read = agreements.read(
                Parameters.agreementId(agreementId),
                Parameters.natural("atLeast", atLeast),
                view -> times.isNow() ? live(day, view) : past(day, times, view));
        String tag = EntityTag.of(read.status().sequence());
        response.setHeader(PositionHeader.HEADER, String.valueOf(read.status().position()));
        response.setHeader(HttpHeaders.ETAG, tag);
        if (read.settled() && request.checkNotModified(tag)) {
            return null;
        }
        return read.status().bounded();
    }

    private Read live(LocalDate day, AgreementReader.View view) {
        AgreementFacts facts = view.facts();
        long position = view.reader().position();
        DocumentAvailability held = DocumentAvailability.of(facts, documents);
        AgreementStatus status = AgreementStatus.on(day, facts, held.at(null), position);
        return new Read(status, status.equals(whenRecorded(facts, held, position)));
    }

    private Read past(LocalDate day, TwoTimes times, AgreementReader.View view) {
        List<RecordedEvent> events = view.caseFile();
        AgreementFacts facts = AgreementHistory.fold(events, times)
                .orElseThrow(() -> AgreementProblems.nothingToSeeThen(events, times));
        DocumentAvailability held = DocumentAvailability.of(facts, documents);
        DocumentsStatus here = held.at(times.knownAt());
        boolean settled =
                times.knownAt() != null || here.equals(held.at(facts.last().recordedAt()));
        return new Read(AgreementStatus.on(day, facts, here, facts.last().position()), settled);
    }

    private static AgreementStatus whenRecorded(AgreementFacts facts, DocumentAvailability held, long position) {
        Instant recordedAt = facts.last().recordedAt();
        LocalDate day = SwedishTime.day(recordedAt);
        return AgreementStatus.on(day, facts, held.at(recordedAt), position);
    }

    /**
     * What is answered.
     *
     * @param settled whether its tag tells it apart; a document that the date alone, or a document that was handed in, has
     *     changed since the last event has the tag that it had before, so it must be sent again
     */
    private record Read(AgreementStatus status, boolean settled) {}
}
