package se.paragraf.query.http;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import se.paragraf.http.condition.EntityTag;
import se.paragraf.http.problem.ProblemException;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.Corrections;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.status.AgreementStatus;
import se.paragraf.query.view.AtLeast;
import se.paragraf.query.view.ViewStore;

/** Where one agreement stands, or stood. */
@RestController
@Tag(name = "Agreements")
public final class StatusController {

    private final AgreementReader agreements;
    private final Today today;

    /** Reads from the store, with the patience given, as of the clock's today. */
    public StatusController(ViewStore store, AtLeast patient, Clock clock) {
        this.agreements = new AgreementReader(store, patient);
        this.today = new Today(clock);
    }

    /** The status document of one agreement; nothing where the client has it already. */
    @GetMapping("/v1/agreements/{id}")
    @Operation(
            operationId = "readAgreement",
            summary = "Read where an agreement stands, or stood",
            description = "The status document as of today, or as of the times asked for: with knownAt only what had"
                    + " been recorded by that instant, with effectiveAt only what had happened by that day. The header"
                    + " ETag is the sequence of the last event known, to be sent as If-Match with a command.")
    public @Nullable AgreementStatus get(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String id,
            @Parameter(
                            description = "The sequence of an event that the views must have; it is waited for,"
                                    + " two seconds at most")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            TwoTimes asked,
            WebRequest request,
            HttpServletResponse response) {
        LocalDate day = asked.day(today.get());
        Read read = agreements.read(
                Parameters.agreementId(id),
                Parameters.natural("atLeast", atLeast),
                view -> asked.isNow() ? live(day, view) : past(day, asked, view));
        String tag = EntityTag.of(read.status().sequence());
        response.setHeader(Position.HEADER, String.valueOf(read.status().position()));
        response.setHeader(HttpHeaders.ETAG, tag);
        if (read.settled() && request.checkNotModified(tag)) {
            return null;
        }
        return read.status();
    }

    private static Read live(LocalDate day, AgreementReader.View view) {
        long position = view.reader().position();
        AgreementStatus status = AgreementStatus.on(day, view.facts(), position);
        return new Read(status, status.equals(whenRecorded(view.facts(), position)));
    }

    private static Read past(LocalDate day, TwoTimes asked, AgreementReader.View view) {
        List<RecordedEvent> events = view.caseFile();
        AgreementFacts facts = AgreementHistory.fold(events, asked).orElseThrow(() -> nothingToSee(events, asked));
        return new Read(AgreementStatus.on(day, facts, facts.last().position()), true);
    }

    /** The proposal as it is known at the instant asked for, else as it was first recorded. */
    private static ProblemException nothingToSee(List<RecordedEvent> events, TwoTimes asked) {
        RecordedEvent proposal = events.get(0);
        return QueryProblems.nothingToSeeThen(
                Corrections.among(asked.known(events)).applyTo(proposal));
    }

    private static AgreementStatus whenRecorded(AgreementFacts facts, long position) {
        LocalDate day = LocalDate.ofInstant(facts.last().recordedAt(), RecordedEvent.ZONE);
        return AgreementStatus.on(day, facts, position);
    }

    /**
     * What is answered.
     *
     * @param settled whether its tag tells it apart; a document that the date alone has changed since the last event has
     *     the tag that it had before, so it must be sent again
     */
    private record Read(AgreementStatus status, boolean settled) {}
}
