package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.CalendarPlaces.WindowPlace;
import se.paragraf.query.history.ReviewFacts;
import se.paragraf.query.status.ReviewState;
import se.paragraf.query.status.ReviewStatus;
import se.paragraf.query.status.Status;
import se.paragraf.query.view.DocumentKey;
import se.paragraf.query.view.ViewDocument;
import se.paragraf.query.view.ViewKind;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.RegionCode;

/**
 * The calendar of reviews. Windows stand in the order of their last days, the earliest first. An agreement that a
 * decision has ended has no review to hold, so its windows are left out from that day, those held excepted.
 */
public final class ReviewCalendar {

    private static final String NOTHING_BUT_ITS_NAME = "{}";
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();
    private static final int POSITION_BITS = 32;
    private static final int WINDOW_BITS = 9;

    private ReviewCalendar() {}

    /**
     * A review window, on a given day, with its agreement.
     *
     * @param agreementId the agreement
     * @param caseNumber the region's number for the case
     * @param region the region's code
     * @param title what the agreement is called
     * @param status where the agreement stands on that day
     * @param review the window
     */
    public record ReviewEntry(
            AgreementId agreementId,
            CaseNumber caseNumber,
            RegionCode region,
            String title,
            Status status,
            ReviewStatus review) {}

    /** The documents that the agreement has in the calendar. */
    public static List<ViewDocument> documents(AgreementFacts facts) {
        return IntStream.range(0, facts.calendars().windows().size())
                .mapToObj(ordinal -> document(facts, ordinal))
                .toList();
    }

    /** The documents that can be found differently after events than before. */
    public static List<ViewDocument> changed(AgreementFacts before, AgreementFacts after) {
        boolean asBefore = before.calendars().reviewsFrom() == after.calendars().reviewsFrom();
        return asBefore ? List.of() : documents(after);
    }

    /** What the document of that ordinal says on the day, as far as the facts go. */
    public static Optional<ReviewEntry> entry(LocalDate day, AgreementFacts facts, long ordinal) {
        return review(facts, ordinal)
                .map(of -> new ReviewEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        Status.on(day, facts),
                        ReviewStatus.on(day, of)));
    }

    /** The window at that place; empty where it is of a proposal that was reversed. */
    private static Optional<ReviewFacts> review(AgreementFacts facts, long ordinal) {
        long index = ordinal - facts.calendars().firstWindow();
        return index < 0
                ? Optional.empty()
                : facts.reviews().stream().skip(index).findFirst();
    }

    private static ViewDocument document(AgreementFacts facts, int ordinal) {
        return new ViewDocument(
                new DocumentKey(ViewKind.REVIEW, facts.agreementId(), ordinal),
                facts.calendars().reviewsFrom(),
                sortKey(facts.calendars().windows().get(ordinal)),
                NOTHING_BUT_ITS_NAME,
                review(facts, ordinal)
                        .map(review -> CalendarIndex.of(
                                day -> state(day, facts, review).orElse(null),
                                Stream.concat(
                                        Status.breaks(facts),
                                        Stream.of(
                                                review.period().from(),
                                                review.period().to().plusDays(1)))))
                        .orElse(Set.of()));
    }

    private static Optional<ReviewState> state(LocalDate day, AgreementFacts facts, ReviewFacts review) {
        boolean listed = review.held() != null || !Status.on(day, facts).isEndedByDecision();
        return listed ? Optional.of(ReviewState.on(day, review)) : Optional.empty();
    }

    /** The nearer the last day the higher, and no two the same for as long as there are fewer than 2^32 positions. */
    private static long sortKey(WindowPlace place) {
        long nearness = LAST_DAY - place.to().toEpochDay();
        return (nearness << (POSITION_BITS + WINDOW_BITS)) | (place.proposedAt() << WINDOW_BITS) | place.window();
    }
}
