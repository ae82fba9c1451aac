package se.paragraf.query.agreements;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.calendar.CalendarIndex;
import se.paragraf.query.calendar.ReviewCalendar;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.status.AppealState;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.status.StatusView;
import se.paragraf.query.view.Condition;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.StoredDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.query.view.ViewReader;
import se.paragraf.query.view.ViewStore;
import se.paragraf.query.web.Page;
import se.paragraf.query.web.Parameters;
import se.paragraf.security.OpenToReaders;
import se.paragraf.web.paging.Paging;

/** HTTP resources of the calendars of reviews and appeals over all agreements. */
@RestController
@OpenToReaders
@Tag(name = "Calendars")
public final class CalendarController {

    private final ViewStore store;
    private final Today today;

    /** Reads from the store as of the clock's today. */
    public CalendarController(ViewStore store, Clock clock) {
        this.store = store;
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
        return page(
                        ViewKind.REVIEW,
                        day,
                        conditions(state),
                        before,
                        paging,
                        (facts, ordinal) -> ReviewCalendar.entry(day, facts, ordinal))
                .response(request);
    }

    /** The decisions that can be appealed. */
    @GetMapping("/v1/appeals")
    @Operation(
            operationId = "listAppeals",
            summary = "List decisions by where they stand as to appeal",
            description = "Decisions that can be appealed (laglighetsprövning) and of whose minutes, notice or appeals"
                    + " something is recorded: when the notice was posted, the last day to appeal, the appeals in each"
                    + " instance, the last day to appeal a judgment, stays, and the state today; the one of which that"
                    + " was first recorded last comes first. The state APPEALED finds every decision with an undecided"
                    + " appeal, also one that is annulled for now.")
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
        List<Condition> conditions = new ArrayList<>(conditions(state));
        if (stayed) {
            conditions.add(Condition.is(CalendarIndex.STAYED, CalendarIndex.YES));
        }
        return page(
                        ViewKind.APPEAL,
                        day,
                        conditions,
                        before,
                        paging,
                        (facts, ordinal) -> AppealCalendar.entry(day, facts, ordinal))
                .response(request);
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
            List<Condition> conditions,
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
                (reader, documents, position) -> entries(reader, documents, entry));
    }

    /** What is in that state; all that is listed, where none is given. */
    private static List<Condition> conditions(@Nullable Enum<?> state) {
        return List.of(
                state == null
                        ? Condition.is(CalendarIndex.LISTED, CalendarIndex.YES)
                        : Condition.is(CalendarIndex.STATE, state.name()));
    }

    private static <T> List<CursorPage.Listed<T>> entries(
            ViewReader reader, List<StoredDocument> documents, BiFunction<AgreementFacts, Long, Optional<T>> entry) {
        Map<DocumentKey, StoredDocument> agreements = reader.getAll(documents.stream()
                .map(document -> StatusView.key(document.key().agreementId()))
                .distinct()
                .toList());
        return documents.stream()
                .map(document -> {
                    StoredDocument facts =
                            agreements.get(StatusView.key(document.key().agreementId()));
                    return new CursorPage.Listed<>(
                            document.sortKey(),
                            facts == null ? 0 : facts.body().length(),
                            facts == null
                                    ? Optional.<T>empty()
                                    : entry.apply(
                                            StatusView.facts(facts),
                                            document.key().ordinal()));
                })
                .toList();
    }
}
