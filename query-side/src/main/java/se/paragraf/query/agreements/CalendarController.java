package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.accesslog.RecordsAccess;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.query.web.PositionHeader;
import se.paragraf.query.web.Today;
import se.paragraf.security.OpenToReaders;
import se.paragraf.web.paging.LinkHeader;
import se.paragraf.web.paging.Paging;

/** What falls due, over all agreements. */
@RestController
@OpenToReaders
@RecordsAccess
@Tag(name = "Calendars")
public final class CalendarController {

    private final CalendarList reviews;
    private final CalendarList appeals;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public CalendarController(ViewStore store, Clock clock) {
        this.reviews = new CalendarList(store, ViewKind.REVIEW);
        this.appeals = new CalendarList(store, ViewKind.APPEAL);
        this.today = new Today(clock);
    }

    /** The review windows. */
    @GetMapping("/v1/reviews")
    @Operation(
            operationId = "listReviews",
            summary = "List review windows",
            description = "When agreements are to be reviewed (aktualitetsprövning) and whether they were, the window"
                    + " with the earliest last day first. An agreement that a decision has ended has no review to hold"
                    + " from that day, so that its windows are not listed unless the review was held.")
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
        return answer(
                reviews.page(
                        day,
                        state,
                        Parameters.natural("before", before),
                        paging,
                        (facts, ordinal) -> ReviewCalendar.entry(day, facts, ordinal)),
                paging,
                request);
    }

    /** The decisions that can be appealed. */
    @GetMapping("/v1/appeals")
    @Operation(
            operationId = "listAppeals",
            summary = "List decisions by where they stand as to appeal",
            description = "Decisions that can be appealed (laglighetsprövning) and of whose minutes, notice or appeals"
                    + " something is recorded: when the notice was posted, the last day to appeal, the appeals and the"
                    + " state today; the one of which that was first recorded last comes first.")
    public ResponseEntity<Page<AppealCalendar.AppealEntry>> appeals(
            @Parameter(description = "The state that the decision has today") @RequestParam(required = false) @Nullable
                    AppealState state,
            @Parameter(description = "Where the page begins; taken from the link to the next page")
                    @RequestParam(required = false)
                    @Nullable
                    Long before,
            Paging paging,
            HttpServletRequest request) {
        LocalDate day = today.get();
        return answer(
                appeals.page(
                        day,
                        state,
                        Parameters.natural("before", before),
                        paging,
                        (facts, ordinal) -> AppealCalendar.entry(day, facts, ordinal)),
                paging,
                request);
    }

    private static <T> ResponseEntity<Page<T>> answer(
            AgreementList.Found<T> found, Paging paging, HttpServletRequest request) {
        return ResponseEntity.ok()
                .header(LinkHeader.NAME, ListLinks.of(request, paging, found.next()))
                .header(PositionHeader.HEADER, String.valueOf(found.page().position()))
                .body(found.page());
    }
}
