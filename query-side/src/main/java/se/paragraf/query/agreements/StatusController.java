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
import se.paragraf.query.web.PositionedJson;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.AgreementId;
import se.paragraf.value.SwedishTime;
import se.paragraf.web.preconditions.EntityTag;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/** HTTP resource of one agreement's status document, now or at an earlier time. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class StatusController {

    /** The part of the heap that answers take at most. */
    private static final int PART_OF_HEAP = 32;

    /** Stands where the position is put in. */
    private static final long ANY_POSITION = 0;

    private final AgreementReader agreements;
    private final DocumentStore documents;
    private final ObjectWriter writer;
    private final Today today;
    private final BoundedCache<Question, Answer> answers =
            BoundedCache.ofHeap(PART_OF_HEAP, answer -> answer.json().length());

    /** Reads agreements as of the clock's today, looks documents up in the store, and writes with the mapper. */
    public StatusController(AgreementReader agreements, DocumentStore documents, JsonMapper mapper, Clock clock) {
        this.agreements = agreements;
        this.documents = documents;
        this.writer = mapper.writerFor(AgreementStatus.class);
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
    public @Nullable WrittenJson<AgreementStatus> get(
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
        Question question = new Question(Parameters.agreementId(agreementId), times, times.day(today.get()));
        Read read = agreements.read(
                question.agreementId(), Parameters.natural("atLeast", atLeast), view -> read(question, view));
        String tag = EntityTag.of(read.answer().sequence());
        response.setHeader(PositionHeader.HEADER, String.valueOf(read.position()));
        response.setHeader(HttpHeaders.ETAG, tag);
        if (read.answer().settled() && request.checkNotModified(tag)) {
            return null;
        }
        return new WrittenJson<>(read.answer().json().at(read.position()));
    }

    /** The answer that was written before, if the store has the same version and the same documents; else a new one. */
    private Read read(Question question, AgreementReader.View view) {
        Answer answer = answers.get(question);
        if (answer == null
                || !answer.version().equals(view.version())
                || !answer.held().isStillSo(documents)) {
            answer = question.times().isNow() ? live(question.day(), view) : past(question, view);
            answers.put(question, answer);
        }
        long position = question.times().isNow() ? view.reader().position() : answer.lastPosition();
        return new Read(answer, position);
    }

    private Answer live(LocalDate day, AgreementReader.View view) {
        AgreementFacts facts = view.facts();
        DocumentAvailability held = DocumentAvailability.of(facts, documents);
        AgreementStatus status = AgreementStatus.on(day, facts, held.at(null), ANY_POSITION);
        return answer(view, status, held, status.equals(whenRecorded(facts, held)), facts);
    }

    private Answer past(Question question, AgreementReader.View view) {
        TwoTimes times = question.times();
        List<RecordedEvent> events = view.caseFile();
        AgreementFacts facts = AgreementHistory.fold(events, times)
                .orElseThrow(() -> AgreementProblems.nothingToSeeThen(events, times));
        DocumentAvailability held = DocumentAvailability.of(facts, documents);
        DocumentsStatus here = held.at(times.knownAt());
        boolean settled =
                times.knownAt() != null || here.equals(held.at(facts.last().recordedAt()));
        AgreementStatus status = AgreementStatus.on(question.day(), facts, here, ANY_POSITION);
        return answer(view, status, held, settled, facts);
    }

    private Answer answer(
            AgreementReader.View view,
            AgreementStatus status,
            DocumentAvailability held,
            boolean settled,
            AgreementFacts facts) {
        return new Answer(
                view.version(),
                held,
                PositionedJson.of(writer.writeValueAsBytes(status.bounded())),
                settled,
                status.sequence(),
                facts.last().position());
    }

    private static AgreementStatus whenRecorded(AgreementFacts facts, DocumentAvailability held) {
        Instant recordedAt = facts.last().recordedAt();
        LocalDate day = SwedishTime.day(recordedAt);
        return AgreementStatus.on(day, facts, held.at(recordedAt), ANY_POSITION);
    }

    /**
     * What is asked. With the version of the facts and the documents that are held, it determines the answer but for the
     * position.
     */
    private record Question(AgreementId agreementId, TwoTimes times, LocalDate day) {}

    /**
     * What is answered as long as the views have that version of the facts, and the register holds the same documents.
     *
     * @param version the version that it was made of
     * @param held the documents that the register held
     * @param json the status document
     * @param settled whether its tag tells it apart; a document that the date alone, or a document that was handed in, has
     *     changed since the last event has the tag that it had before, so it must be sent again
     * @param sequence the last event's place in the case file
     * @param lastPosition the last event's position
     */
    private record Answer(
            CaseVersion version,
            DocumentAvailability held,
            PositionedJson json,
            boolean settled,
            long sequence,
            long lastPosition) {}

    /**
     * An answer with the position that it reflects.
     *
     * @param answer the answer
     * @param position the reader's; of a look into the past, that of the last event that it shows
     */
    private record Read(Answer answer, long position) {}
}
