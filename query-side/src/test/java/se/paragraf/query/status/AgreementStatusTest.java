package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.value.Opinion;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

class AgreementStatusTest {

    private static final Sha256 OTHER = new Sha256("cd".repeat(32));

    @ParameterizedTest(name = "{0} on {2} is {3}")
    @MethodSource
    void status_on_a_day(String told, UnaryOperator<CaseFile> then, String day, Status expected) {
        assertThat(on(day, then).status()).isEqualTo(expected);
    }

    static Stream<Arguments> status_on_a_day() {
        UnaryOperator<CaseFile> adopted =
                file -> file.adopted("2401", null).assertedAdopted("2480").handedOver();
        return Stream.of(
                row("proposed", file -> file, "2022-12-31", Status.PROPOSED),
                row(
                        "prepared, which decides nothing",
                        f -> f.prepared(Opinion.PROPOSES),
                        "2022-12-31",
                        Status.PROPOSED),
                row("proposed and its period begun", file -> file, "2023-06-01", Status.PROPOSED),
                row("one party has adopted", file -> file.adopted("2401", null), "2022-12-31", Status.UNDER_ADOPTION),
                row("one party has rejected", file -> file.rejected("2401"), "2022-12-31", Status.UNDER_ADOPTION),
                row("one party has put it off", file -> file.postponed("2401"), "2022-12-31", Status.UNDER_ADOPTION),
                row(
                        "all have adopted, one on conditions",
                        file -> file.adopted("2401", null).adopted("2480", null, "Medel finns"),
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "all have adopted, one by assertion",
                        file -> file.adopted("2401", null).assertedAdopted("2480"),
                        "2022-12-31",
                        Status.FULLY_ADOPTED),
                row("handed over", adopted, "2022-12-31", Status.HANDED_OVER),
                row("handed over and its period begun", adopted, "2023-01-01", Status.HANDED_OVER),
                row("sent back", file -> adopted.apply(file).referredBack(), "2022-12-31", Status.FULLY_ADOPTED),
                row(
                        "handed over again",
                        file -> adopted.apply(file).referredBack().handedOver(),
                        "2022-12-31",
                        Status.HANDED_OVER),
                row("rejected by council", f -> adopted.apply(f).councilRejected(), "2022-12-31", Status.REJECTED),
                row("rejected by council", f -> adopted.apply(f).councilRejected(), "2027-01-01", Status.REJECTED),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2022-12-31", Status.ADOPTED),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2023-01-01", Status.ACTIVE),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2026-12-31", Status.ACTIVE),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2027-01-01", Status.EXPIRED));
    }

    @Test
    void the_table_reaches_every_status_that_todays_events_can_reach() {
        Set<Status> later = Set.of(Status.WITHDRAWN, Status.TERMINATED, Status.SUPERSEDED);
        Set<Status> reached =
                status_on_a_day().map(row -> (Status) row.get()[3]).collect(Collectors.toSet());
        assertThat(Status.values()).allMatch(status -> reached.contains(status) != later.contains(status));
    }

    @ParameterizedTest(name = "{0} is {2}")
    @MethodSource
    void standing_of_a_party(String told, UnaryOperator<CaseFile> then, Standing expected) {
        PartyStatus party = party(on("2022-12-31", then));
        assertThat(party.standing()).isEqualTo(expected);
        assertThat(party.name()).isEqualTo("Nordmaling");
        assertThat(party.decisionId() == null).isEqualTo(expected == Standing.PENDING);
    }

    static Stream<Arguments> standing_of_a_party() {
        return Stream.of(
                standing("not decided", file -> file, Standing.PENDING),
                standing("another has adopted", file -> file.adopted("2480", null), Standing.PENDING),
                standing("adopted", file -> file.adopted("2401", null), Standing.ADOPTED),
                standing("said to have adopted", file -> file.assertedAdopted("2401"), Standing.ADOPTED),
                standing(
                        "adopted on conditions",
                        file -> file.adopted("2401", null, "Medel finns"),
                        Standing.ADOPTED_WITH_CONDITIONS),
                standing("rejected", file -> file.rejected("2401"), Standing.REJECTED),
                standing("put off", file -> file.postponed("2401"), Standing.POSTPONED),
                standing("put off, then rejected", f -> f.postponed("2401").rejected("2401"), Standing.REJECTED),
                standing("rejected, then put off", f -> f.rejected("2401").postponed("2401"), Standing.POSTPONED),
                standing(
                        "rejected, then adopted in a re-vote",
                        file -> file.rejected("2401").adopted("2401", null),
                        Standing.ADOPTED));
    }

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
            assertThat(council.decisionId()).hasToString("24-regionfullmaktige-2022-192");
            assertThat(council.paragraph()).hasToString("§ 192");
        });
    }

    private static AgreementStatus on(String day, UnaryOperator<CaseFile> then) {
        CaseFile file = then.apply(new CaseFile("RS 759-2022", 5).proposed(null, "2401", "2480"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        return AgreementStatus.on(LocalDate.parse(day), facts, 99);
    }

    private static PartyStatus party(AgreementStatus status) {
        assertThat(status.parties()).isNotNull();
        return status.parties().get(0);
    }

    private static UnaryOperator<CaseFile> reviewed(int window, String day) {
        return file -> file.reviewed(window, day);
    }

    private static Arguments row(String told, UnaryOperator<CaseFile> then, String day, Status expected) {
        return Arguments.of(told, then, day, expected);
    }

    private static Arguments standing(String told, UnaryOperator<CaseFile> then, Standing expected) {
        return Arguments.of(told, then, expected);
    }

    private static Arguments text(String told, UnaryOperator<CaseFile> then, boolean verified) {
        return Arguments.of(told, then, verified ? TextStatus.Identity.VERIFIED : TextStatus.Identity.UNVERIFIED);
    }
}
