package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriComponentsBuilder;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.query.history.TwoTimes;
import se.paragraf.query.trail.TrailCsv;
import se.paragraf.query.trail.TrailEntry;
import se.paragraf.query.trail.TrailView;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.web.Chunks;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.query.web.PositionedJson;
import se.paragraf.query.web.WrittenJson;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.AgreementId;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.shares.Share;
import se.paragraf.web.shares.Takes;
import tools.jackson.databind.json.JsonMapper;

/** HTTP resource of an agreement's trail, as JSON and as CSV. */
@RestController
@OpenToReaders
@Tag(name = "Agreements")
public final class TrailController {

    private static final String CSV = "text/csv";
    private static final int ENTRIES_AT_A_TIME = 1_000;
    private static final int MOST_CHARACTERS = 4 * 1024 * 1024;

    /** The part of the heap that written pages take at most. */
    private static final int PART_OF_HEAP = 64;

    private final AgreementReader agreements;
    private final JsonMapper mapper;
    private final BoundedCache<Question, WrittenPage> pages =
            BoundedCache.ofHeap(PART_OF_HEAP, page -> page.json().length());

    /** Reads trails with the reader, and writes with the mapper. */
    public TrailController(AgreementReader agreements, JsonMapper mapper) {
        this.agreements = agreements;
        this.mapper = mapper;
    }

    /** One page of the trail. */
    @GetMapping(path = "/v1/agreements/{agreementId}/trail", produces = MediaType.APPLICATION_JSON_VALUE)
    @Takes(
            value = Share.LONG_READS,
            where = {"knownAt", "effectiveAt", "order"})
    @Operation(
            operationId = "readTrail",
            summary = "Read an agreement's trail",
            description = "Every recorded event in order: who recorded it and when, when it happened, which decision it"
                    + " is about, what it says in Swedish and in English, and its data. With Accept: text/csv as a"
                    + " table, which is the whole trail where no limit is given. With knownAt and effectiveAt only the"
                    + " events that had been recorded by that instant, and had happened by that day; where nobody"
                    + " stated the day, by the latest on which they can have happened. Records that were reversed are"
                    + " shown as such, with who and why.")
    public ResponseEntity<WrittenJson<Page<TrailEntry>>> json(
            @Parameter(description = "The agreement's identifier, a UUID") @PathVariable String agreementId,
            @Parameter(
                            description = "The sequence of an event that the answer must reflect; it is waited for,"
                                    + " two seconds at most")
                    @RequestParam(required = false)
                    @Nullable
                    Long atLeast,
            @Parameter(description = "RECORDED for the order of recording, HAPPENED for the order in which it happened")
                    @RequestParam(required = false, defaultValue = "RECORDED")
                    TrailOrder order,
            TwoTimes times,
            Paging paging,
            HttpServletRequest request) {
        Question question = new Question(Parameters.agreementId(agreementId), order, times, paging);
        return agreements.read(
                question.agreementId(),
                Parameters.natural("atLeast", atLeast),
                view -> answer(written(question, view), question, view.reader(), request));
    }

    /** The page that was written before, if the store has the same version of the facts; else one written now. */
    private WrittenPage written(Question question, AgreementReader.View view) {
        WrittenPage held = pages.get(question);
        if (held != null && held.version().equals(view.version())) {
            return held;
        }
        Paging paging = question.paging();
        Page<TrailEntry> page = page(view, question.order(), question.times(), paging.offset(), paging.limit());
        WrittenPage written = new WrittenPage(
                view.version(),
                PositionedJson.of(mapper.writeValueAsBytes(page)),
                page.items().size(),
                page.total(),
                page.position());
        pages.put(question, written);
        return written;
    }

    /** The trail as a table. */
    @GetMapping(path = "/v1/agreements/{agreementId}/trail", produces = CSV)
    @Takes(Share.LONG_READS)
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
            @Parameter(description = "RECORDED for the order of recording, HAPPENED for the order in which it happened")
                    @RequestParam(required = false, defaultValue = "RECORDED")
                    TrailOrder order,
            TwoTimes times,
            Paging paging,
            HttpServletRequest request)
            throws IOException {
        int limit = request.getParameter("limit") == null ? Integer.MAX_VALUE : paging.limit();
        StringBuilder table = new StringBuilder();
        Page<TrailEntry> page;
        int printed = 0;
        try (TrailCsv csv = new TrailCsv(table)) {
            do {
                int most = Math.min(limit - printed, ENTRIES_AT_A_TIME);
                page = page(agreementId, atLeast, order, times, paging.offset() + printed, most);
                csv.print(page.items());
                printed += page.items().size();
            } while (!page.items().isEmpty() && printed < limit && table.length() < MOST_CHARACTERS);
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .header(PositionHeader.HEADER, String.valueOf(page.position()))
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8;header=present"));
        int next = paging.offset() + printed;
        if (printed < limit && next < page.total()) {
            answer.header(LinkHeader.NAME, "<" + at(request, next) + ">; rel=\"next\"");
        }
        return answer.body(table.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String at(HttpServletRequest request, int offset) {
        return UriComponentsBuilder.fromPath(request.getRequestURI())
                .query(request.getQueryString())
                .replaceQueryParam("offset", offset)
                .build(true)
                .toUriString();
    }

    private Page<TrailEntry> page(
            String agreementId, @Nullable Long atLeast, TrailOrder order, TwoTimes times, int offset, int limit) {
        return agreements.read(
                Parameters.agreementId(agreementId),
                Parameters.natural("atLeast", atLeast),
                view -> page(view, order, times, offset, limit));
    }

    private static Page<TrailEntry> page(
            AgreementReader.View view, TrailOrder order, TwoTimes times, int offset, int limit) {
        return times.isNow() && order == TrailOrder.RECORDED
                ? live(view, offset, limit)
                : whole(view, order, times, offset, limit);
    }

    /** What of the trail is answered as JSON: a page that is cut has links that go on where it ends. */
    private static ResponseEntity<WrittenJson<Page<TrailEntry>>> answer(
            WrittenPage page, Question question, ViewReader reader, HttpServletRequest request) {
        Paging paging = question.paging();
        boolean isCut = page.shown() < paging.limit() && paging.offset() + page.shown() < page.total();
        Paging links = isCut ? new Paging(Math.max(1, page.shown()), paging.offset()) : paging;
        long position = question.times().isNow() ? reader.position() : page.lastPosition();
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, LinkHeader.of(request, links, page.total()))
                .header(PositionHeader.HEADER, String.valueOf(position))
                .body(new WrittenJson<>(page.json().at(position)));
    }

    /** A page of what the facts reflect. Events that are on their way into the views are on none until the facts have them. */
    private static Page<TrailEntry> live(AgreementReader.View view, int offset, int limit) {
        ViewReader reader = view.reader();
        AgreementFacts facts = view.facts();
        long total = facts.last().sequence() + 1;
        if (offset >= total) {
            return new Page<>(List.of(), total, limit, offset, reader.position());
        }
        List<StoredDocument> documents = Chunks.<StoredDocument>upTo(
                        (int) Math.min(limit, total - offset),
                        Chunks.MOST_CHARACTERS,
                        document -> document.body().length(),
                        (soFar, most) ->
                                reader.ofAgreement(ViewKind.TRAIL, facts.agreementId(), offset + soFar.size(), most))
                .items();
        return new Page<>(entries(TrailView.events(documents), facts), total, limit, offset, reader.position());
    }

    private static Page<TrailEntry> whole(
            AgreementReader.View view, TrailOrder order, TwoTimes times, int offset, int limit) {
        List<RecordedEvent> known = times.known(view.caseFile());
        if (known.isEmpty()) {
            return new Page<>(List.of(), 0, limit, offset, ViewReader.NOTHING);
        }
        AgreementHistory history = AgreementHistory.of(known);
        AgreementFacts facts = history.facts();
        List<RecordedEvent> ordered = order == TrailOrder.HAPPENED ? history.inOrderOfHappening() : known;
        List<RecordedEvent> seen = ordered.stream()
                .filter(event -> times.effectiveAt() == null || history.hasHappened(event, times.effectiveAt()))
                .toList();
        List<TrailEntry> shown = Chunks.<TrailEntry>upTo(
                        limit,
                        Chunks.MOST_CHARACTERS,
                        entry -> entry.data().toString().length(),
                        (soFar, most) -> entries(
                                seen.stream()
                                        .skip((long) offset + soFar.size())
                                        .limit(most)
                                        .toList(),
                                facts))
                .items();
        long position = times.isNow() ? view.reader().position() : facts.last().position();
        return new Page<>(shown, seen.size(), limit, offset, position);
    }

    /** What is asked. With the version of the facts, it determines the page but for its position. */
    private record Question(AgreementId agreementId, TrailOrder order, TwoTimes times, Paging paging) {}

    /**
     * A page that is answered as long as the views have that version of the facts.
     *
     * @param version the version that it was made of
     * @param json the page
     * @param shown how many entries are on it
     * @param total how many there are on all pages
     * @param lastPosition of a look into the past, the position of the last event that was known then
     */
    private record WrittenPage(CaseVersion version, PositionedJson json, int shown, long total, long lastPosition) {}

    private static List<TrailEntry> entries(List<RecordedEvent> events, AgreementFacts facts) {
        return events.stream().map(event -> TrailEntry.of(event, facts)).toList();
    }
}
