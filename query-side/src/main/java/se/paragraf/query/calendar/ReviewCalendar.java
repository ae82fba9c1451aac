package se.paragraf.query.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.paragraf.query.history.AgreementFacts;
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
        return facts.reviews().stream().map(review -> document(facts, review)).toList();
    }

    /** The documents that are found differently after an event than before. */
    public static List<ViewDocument> changed(AgreementFacts before, AgreementFacts after) {
        boolean asBefore = before.reviews().equals(after.reviews())
                && before.proposal().equals(after.proposal())
                && Objects.equals(before.council(), after.council())
                && Objects.equals(before.ending(), after.ending());
        return asBefore ? List.of() : CalendarIndex.foundDifferently(documents(before), documents(after));
    }

    /** What the document of that ordinal says on the day, as far as the facts go. */
    public static Optional<ReviewEntry> entry(LocalDate day, AgreementFacts facts, long ordinal) {
        return facts.reviews().stream()
                .skip(ordinal)
                .findFirst()
                .map(of -> new ReviewEntry(
                        facts.agreementId(),
                        facts.proposal().caseNumber(),
                        facts.proposal().region(),
                        facts.proposal().title(),
                        Status.on(day, facts),
                        ReviewStatus.on(day, of)));
    }

    private static ViewDocument document(AgreementFacts facts, ReviewFacts review) {
        return new ViewDocument(
                new DocumentKey(ViewKind.REVIEW, facts.agreementId(), review.window() - 1L),
                facts.last().position(),
                sortKey(facts.proposal().position(), review),
                NOTHING_BUT_ITS_NAME,
                CalendarIndex.of(
                        day -> state(day, facts, review).orElse(null),
                        Stream.concat(
                                Status.breaks(facts),
                                Stream.of(
                                        review.period().from(),
                                        review.period().to().plusDays(1)))));
    }

    private static Optional<ReviewState> state(LocalDate day, AgreementFacts facts, ReviewFacts review) {
        boolean listed = review.held() != null || !Status.on(day, facts).isEndedByDecision();
        return listed ? Optional.of(ReviewState.on(day, review)) : Optional.empty();
    }

    /** The nearer the last day the higher, and no two the same for as long as there are fewer than 2^32 positions. */
    private static long sortKey(long position, ReviewFacts review) {
        long nearness = LAST_DAY - review.period().to().toEpochDay();
        return (nearness << (POSITION_BITS + WINDOW_BITS)) | (position << WINDOW_BITS) | review.window();
    }
}
