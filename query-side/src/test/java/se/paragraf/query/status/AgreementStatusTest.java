package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.value.Sha256;

class AgreementStatusTest {

    private static final Sha256 OTHER = new Sha256("cd".repeat(32));

    @ParameterizedTest(name = "first window {0} on {2} is {3}")
    @MethodSource
    void state_of_a_review_window(String told, UnaryOperator<CaseFile> then, String day, ReviewState expected) {
        ReviewStatus review = on(day, then).reviews().get(0);
        assertThat(review.state()).isEqualTo(expected);
        assertThat(review.window()).isEqualTo(1);
    }

    static Stream<Arguments> state_of_a_review_window() {
        return Stream.of(
                Arguments.of("open", UnaryOperator.<CaseFile>identity(), "2023-12-31", ReviewState.UPCOMING),
                Arguments.of("open", UnaryOperator.<CaseFile>identity(), "2024-01-01", ReviewState.DUE),
                Arguments.of("open", UnaryOperator.<CaseFile>identity(), "2024-12-31", ReviewState.DUE),
                Arguments.of("open", UnaryOperator.<CaseFile>identity(), "2025-01-01", ReviewState.OVERDUE),
                Arguments.of("held", reviewed(1, "2024-05-02"), "2024-06-01", ReviewState.HELD),
                Arguments.of("held on an unknown day", reviewed(1, null), "2023-01-01", ReviewState.HELD),
                Arguments.of("while the other is held", reviewed(2, "2026-05-02"), "2024-06-01", ReviewState.DUE));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource
    void identity_of_the_text(String told, UnaryOperator<CaseFile> then, TextStatus.Identity expected) {
        assertThat(on("2022-12-31", then).text().identical()).isEqualTo(expected);
    }

    static Stream<Arguments> identity_of_the_text() {
        UnaryOperator<CaseFile> known = file -> file.textEvidenced(CaseFile.DIGEST);
        return Stream.of(
                text("no text, one adoption of one", f -> f.adopted("2401", CaseFile.DIGEST), false),
                text("a text that nobody has adopted", known, false),
                text("a text that its one adopter named", f -> known.apply(f).adopted("2401", CaseFile.DIGEST), true),
                text(
                        "a text that one of two adopters named",
                        f -> known.apply(f).adopted("2401", CaseFile.DIGEST).adopted("2480", null),
                        false),
                text(
                        "a text where an adopter on conditions named none",
                        f -> known.apply(f).adopted("2401", CaseFile.DIGEST).adopted("2480", null, "Medel finns"),
                        false),
                text(
                        "a text where an adopter named another",
                        f -> known.apply(f).adopted("2401", OTHER),
                        false),
                text(
                        "a text found after the adoption of it",
                        f -> known.apply(f.adopted("2401", CaseFile.DIGEST)),
                        true),
                text(
                        "a text put in the place of the one that was adopted",
                        f -> known.apply(f)
                                .adopted("2401", CaseFile.DIGEST)
                                .then(Afterwards.amended(9, "Ny text", OTHER)),
                        false),
                text(
                        "a text put in the place of another and adopted again",
                        f -> known.apply(f)
                                .adopted("2401", CaseFile.DIGEST)
                                .then(Afterwards.amended(9, "Ny text", OTHER))
                                .adopted("2401", OTHER),
                        true),
                text(
                        "a text whose other party has rejected",
                        f -> known.apply(f).adopted("2401", CaseFile.DIGEST).rejected("2480"),
                        true));
    }

    @Test
    void given_the_councils_adoption_then_the_document_says_who_decided_when_and_where() {
        AgreementStatus status = on(
                "2022-12-31",
                file -> file.adopted("2401", null)
                        .adopted("2480", null)
                        .handedOver()
                        .councilAdopted());
        assertThat(status.council()).isNotNull().satisfies(council -> {
            assertThat(council.handedOverOn()).isEqualTo("2022-10-03");
            assertThat(council.decidedOn()).isEqualTo("2022-11-15");
            assertThat(council.decisionId()).hasToString("24-regionfullmaktige-2022-11-15-192");
            assertThat(council.paragraph()).hasToString("§ 192");
        });
    }

    @Test
    void given_a_succession_recorded_again_after_an_annulment_then_the_earlier_agreement_is_named_once() {
        AgreementStatus status =
                on("2022-12-31", file -> file.then(Afterwards.succeeds()).then(Afterwards.succeeds()));

        assertThat(status.supersedes()).containsExactly(Afterwards.OTHER);
    }

    private static AgreementStatus on(String day, UnaryOperator<CaseFile> then) {
        CaseFile file = then.apply(new CaseFile("RS 759-2022", 5).proposed(null, "2401", "2480"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        return AgreementStatus.on(LocalDate.parse(day), facts, 99);
    }

    private static UnaryOperator<CaseFile> reviewed(int window, String day) {
        return file -> file.reviewed(window, day);
    }

    private static Arguments text(String told, UnaryOperator<CaseFile> then, boolean verified) {
        return Arguments.of(told, then, verified ? TextStatus.Identity.VERIFIED : TextStatus.Identity.UNVERIFIED);
    }
}
