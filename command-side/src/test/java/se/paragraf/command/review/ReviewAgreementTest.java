package se.paragraf.command.review;

import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.FIRST_REVIEW;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LAST_REVIEW;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.ReviewRefusal.NoSuchReviewWindow;
import se.paragraf.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Warning;

class ReviewAgreementTest {

    private static final Instant SPRING_2025 = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void a_review_within_its_window_is_recorded_without_a_warning() {
        givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil()))
                .when(review(1, "2024-12-31"))
                .thenRecorded(reviewed("2024-12-31"));
    }

    @Test
    void a_review_outside_its_window_is_recorded_with_a_warning() {
        givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil()))
                .when(review(1, "2025-01-01"))
                .thenRecorded(reviewed("2025-01-01", Warning.REVIEW_OUTSIDE_WINDOW));
    }

    @Test
    void a_review_without_a_day_counts_as_held_when_it_is_recorded() {
        givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil()))
                .when(review(1, null))
                .thenRecorded(reviewed(null, Warning.REVIEW_OUTSIDE_WINDOW));
    }

    @Test
    void only_what_the_council_has_adopted_is_reviewed() {
        givenOn(SPRING_2025, beforeTheCouncil()).when(review(1, null)).thenRefused(new CouncilHasNotAdopted());
    }

    @Test
    void a_review_answers_one_of_the_windows() {
        for (int number : new int[] {0, 3, -1}) {
            givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil()))
                    .when(review(number, null))
                    .thenRefused(new NoSuchReviewWindow(number, List.of(FIRST_REVIEW, LAST_REVIEW)));
        }
    }

    @Test
    void a_review_is_held_once() {
        givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil(), reviewed("2024-05-01")))
                .when(review(1, "2024-06-01"))
                .thenRefused(new ReviewAlreadyHeld(1, LocalDate.parse("2024-05-01")));
    }

    @Test
    void a_review_is_not_dated_in_the_future() {
        givenOn(SPRING_2025, beforeTheCouncil(adoptedByCouncil()))
                .when(review(2, "2026-01-01"))
                .thenRefused(
                        new DatedInTheFuture("heldOn", LocalDate.parse("2026-01-01"), LocalDate.parse("2025-03-01")));
    }

    private static ReviewAgreement review(int window, String heldOn) {
        return new ReviewAgreement(
                ID, window, heldOn == null ? null : LocalDate.parse(heldOn), ReviewOutcome.KEEP, null, List.of());
    }

    private static AgreementReviewed reviewed(String heldOn, Warning... warnings) {
        return new AgreementReviewed(
                ID,
                1,
                heldOn == null ? null : LocalDate.parse(heldOn),
                ReviewOutcome.KEEP,
                null,
                List.of(),
                List.of(warnings));
    }
}
