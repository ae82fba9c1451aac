package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.CalendarIndex;
import se.paragraf.query.calendar.DueDays;
import se.paragraf.query.calendar.ICalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.view.AnyOf;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.Filter;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenToReaders;
import se.paragraf.value.Sha256;
import se.paragraf.value.Wording;
import se.paragraf.web.paging.Paging;
import se.paragraf.web.problem.AnswerLanguage;

/** HTTP resources of the calendars of reviews and appeals over all agreements, as JSON and as iCalendar. */
@RestController
@OpenToReaders
@Tag(name = "Calendars")
public final class CalendarController {

    private static final String CALENDAR = "text/calendar";
    private static final Condition STAYED = Condition.is(CalendarIndex.STAYED, CalendarIndex.YES);

    private final ViewStore store;
    private final FactsCache facts;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public CalendarController(ViewStore store, FactsCache facts, Clock clock) {
        this.store = store;
        this.facts = facts;
        this.today = new Today(clock);
    }

    /** The review windows. */
    @GetMapping(path = "/v1/reviews", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listReviews",
            summary = "List review windows",
            description = "When agreements are to be reviewed (aktualitetsprövning) and whether they were, the window"
                    + " with the earliest last day first. An agreement that a decision has ended has no review to hold"
                    + " from that day, so that its windows are not listed unless the review was held. With Accept:"
                    + " text/calendar the last days of the windows as a calendar (RFC 5545), those of reviews that"
                    + " were held only where the state HELD is asked for.")
    public ResponseEntity<Page<ReviewCalendar.ReviewEntry>> reviews(
            @Parameter(description = "The state that the window has on the day")
                    @RequestParam(required = false)
                    @Nullable
                    ReviewState state,
            @Parameter(description = "The day; today's where it is not given") @RequestParam(required = false) @Nullable
                    LocalDate on,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        LocalDate day = on == null ? today.get() : on;
        return page(
                        ViewKind.REVIEW,
                        day,
                        List.of(inState(state)),
                        before,
                        paging,
                        (facts, ordinal) -> ReviewCalendar.entry(day, facts, ordinal))
                .response(request);
    }

    /** The last days of review windows as a calendar. */
    @GetMapping(path = "/v1/reviews", produces = CALENDAR)
    @Operation(
            operationId = "listReviews",
            summary = "List review windows",
            description = "The last days of the windows as a calendar (RFC 5545).")
    public ResponseEntity<byte[]> reviewsAsCalendar(
            @Parameter(description = "The state that the window has on the day")
                    @RequestParam(required = false)
                    @Nullable
                    ReviewState state,
            @Parameter(description = "The day; today's where it is not given") @RequestParam(required = false) @Nullable
                    LocalDate on,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        LocalDate day = on == null ? today.get() : on;
        DueDays due = new DueDays(day, AnswerLanguage.of(request));
        return file(
                page(
                        ViewKind.REVIEW,
                        day,
                        List.of(state == null ? allBut(ReviewState.HELD, ReviewState.values()) : is(state)),
                        before,
                        largest(paging, request),
                        due::ofReview),
                due,
                DueDays.REVIEWS,
                request);
    }

    /** The decisions that can be appealed. */
    @GetMapping(path = "/v1/appeals", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAppeals",
            summary = "List decisions by where they stand as to appeal",
            description = "Decisions that can be appealed (laglighetsprövning) and of whose minutes, notice or appeals"
                    + " something is recorded: when the notice was posted, the last day to appeal, the appeals in each"
                    + " instance, the last day to appeal a judgment, stays, and the state today; the one of which that"
                    + " was first recorded last comes first. The state APPEALED finds every decision with an undecided"
                    + " appeal, also one that is annulled for now. With Accept: text/calendar the last days to appeal as"
                    + " a calendar (RFC 5545), those of decisions with confirmed legal force only where the state"
                    + " LEGAL_FORCE is asked for.")
    public ResponseEntity<Page<AppealCalendar.AppealEntry>> appeals(
            @Parameter(description = "The state that the decision has today") @RequestParam(required = false) @Nullable
                    AppealState state,
            @Parameter(description = "Only decisions of which a court has ordered a stay that lasts")
                    @RequestParam(defaultValue = "false")
                    boolean stayed,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        LocalDate day = today.get();
        return page(
                        ViewKind.APPEAL,
                        day,
                        stayed ? List.of(inState(state), STAYED) : List.of(inState(state)),
                        before,
                        paging,
                        (facts, ordinal) -> AppealCalendar.entry(day, facts, ordinal))
                .response(request);
    }

    /** The last days to appeal as a calendar. */
    @GetMapping(path = "/v1/appeals", produces = CALENDAR)
    @Operation(
            operationId = "listAppeals",
            summary = "List decisions by where they stand as to appeal",
            description = "The last days to appeal as a calendar (RFC 5545).")
    public ResponseEntity<byte[]> appealsAsCalendar(
            @Parameter(description = "The state that the decision has today") @RequestParam(required = false) @Nullable
                    AppealState state,
            @Parameter(description = "Only decisions of which a court has ordered a stay that lasts")
                    @RequestParam(defaultValue = "false")
                    boolean stayed,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        LocalDate day = today.get();
        DueDays due = new DueDays(day, AnswerLanguage.of(request));
        Filter states = state == null ? allBut(AppealState.LEGAL_FORCE, AppealState.values()) : is(state);
        return file(
                page(
                        ViewKind.APPEAL,
                        day,
                        stayed ? List.of(states, STAYED) : List.of(states),
                        before,
                        largest(paging, request),
                        due::ofAppeal),
                due,
                DueDays.APPEALS,
                request);
    }

    /**
     * One page of a calendar on the day.
     *
     * @param conditions what is listed
     * @param entry makes an entry of an agreement's facts and the ordinal of its document in the calendar; empty where
     *     the facts do not reach that far yet
     */
    private <T> CursorPage<T> page(
            ViewKind kind,
            LocalDate day,
            List<? extends Filter> conditions,
            @Nullable Long before,
            Paging paging,
            BiFunction<AgreementFacts, Long, Optional<T>> entry) {
        return CursorPage.read(
                store,
                kind,
                day,
                conditions,
                Parameters.natural("before", before),
                paging,
                CursorPage.ofFacts(facts, entry));
    }

    /** A page of a calendar as a file. */
    private static ResponseEntity<byte[]> file(
            CursorPage<List<ICalendar.Event>> page, DueDays due, Wording name, HttpServletRequest request) {
        boolean isWhole = page.next() == null && page.page().offset() == 0 && request.getParameter("before") == null;
        byte[] file = due.file(
                name,
                isWhole,
                page.page().items().stream().flatMap(List::stream).toList());
        return ResponseEntity.ok()
                .headers(page.response(request).getHeaders())
                .header(HttpHeaders.CONTENT_LANGUAGE, due.language().toLanguageTag())
                .varyBy(HttpHeaders.ACCEPT, HttpHeaders.ACCEPT_LANGUAGE)
                .contentType(new MediaType("text", "calendar", StandardCharsets.UTF_8))
                .eTag(Sha256.of(file).value())
                .body(file);
    }

    /** The page that was asked for, as long as pages are where no limit was given: calendar programs follow no links. */
    private static Paging largest(Paging paging, HttpServletRequest request) {
        return request.getParameter("limit") == null ? new Paging(Paging.LARGEST_LIMIT, paging.offset()) : paging;
    }

    /** What is in that state; all that is listed, where none is given. */
    private static Condition inState(@Nullable Enum<?> state) {
        return state == null ? Condition.is(CalendarIndex.LISTED, CalendarIndex.YES) : is(state);
    }

    private static Condition is(Enum<?> state) {
        return Condition.is(CalendarIndex.STATE, state.name());
    }

    private static <T extends Enum<T>> Filter allBut(T settled, T[] states) {
        return new AnyOf(Stream.of(states)
                .filter(state -> state != settled)
                .map(CalendarController::is)
                .toList());
    }
}
