package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Sources;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Standing;
import se.paragraf.value.Voting;
import se.paragraf.value.VotingForm;

/** Where a party stands as a function of facts and a day: one row for each way to it. */
class PartyStandingTest {

    private static final DecisionId ADOPTION = new DecisionId("2401-kommunfullmaktige-2022-06-13-101");

    @ParameterizedTest(name = "{0} on {2} is {3}")
    @MethodSource
    void standing_on_a_day(String told, UnaryOperator<CaseFile> then, String day, Standing expected) {
        PartyStatus party = party(day, then);

        assertThat(party.standing()).isEqualTo(expected);
        assertThat(party.name()).isEqualTo("Nordmaling");
        if (expected == Standing.PENDING) {
            assertThat(party.decisionId()).isNull();
        }
    }

    static Stream<Arguments> standing_on_a_day() {
        UnaryOperator<CaseFile> adopted = file -> file.adopted("2401", null);
        UnaryOperator<CaseFile> conditional = file -> file.adopted("2401", null, "Medel finns", "Avtal finns");
        UnaryOperator<CaseFile> leaves =
                file -> adopted.apply(file).then(Afterwards.exitNotified("2401", "2023-05-01", "2024-01-01"));
        UnaryOperator<CaseFile> annulled = file -> ended(adopted.apply(file), AppealOutcome.ANNULLED);
        return Stream.of(
                row("not decided", file -> file, Standing.PENDING),
                row("another has adopted", file -> file.adopted("2480", null), Standing.PENDING),
                row("adopted", adopted, Standing.ADOPTED),
                row("said to have adopted", file -> file.assertedAdopted("2401"), Standing.ADOPTED),
                row("on conditions", conditional, Standing.ADOPTED_WITH_CONDITIONS),
                row(
                        "one of two conditions resolved",
                        file -> conditional.apply(file).then(Afterwards.conditionResolved(ADOPTION, 1, null)),
                        Standing.ADOPTED_WITH_CONDITIONS),
                row(
                        "both conditions resolved",
                        file -> conditional
                                .apply(file)
                                .then(Afterwards.conditionResolved(ADOPTION, 2, null))
                                .then(Afterwards.conditionResolved(ADOPTION, 1, "2022-09-01")),
                        Standing.ADOPTED),
                row("rejected", file -> file.rejected("2401"), Standing.REJECTED),
                row("put off", file -> file.postponed("2401"), Standing.POSTPONED),
                row("put off, then rejected", f -> f.postponed("2401").rejected("2401"), Standing.REJECTED),
                row("rejected, then put off", f -> f.rejected("2401").postponed("2401"), Standing.POSTPONED),
                row(
                        "rejected, then adopted in a re-vote",
                        f -> f.rejected("2401").adopted("2401", null),
                        Standing.ADOPTED),
                row(
                        "adopted, then taken back",
                        f -> adopted.apply(f).then(Afterwards.revoked("2401", "2022-08-01", 400)),
                        Standing.REVOKED),
                row(
                        "rejected, then its earlier adoption turns up",
                        f -> f.then(Afterwards.rejectedOn("2401", "2022-09-19", 66))
                                .then(Afterwards.adoptedOn("2401", "2022-06-20", 41)),
                        Standing.REJECTED),
                row("adopted, then annulled", annulled, Standing.ANNULLED),
                row("adopted, then upheld", f -> ended(adopted.apply(f), AppealOutcome.UPHELD), Standing.ADOPTED),
                row("adopted, then dismissed", f -> ended(adopted.apply(f), AppealOutcome.DISMISSED), Standing.ADOPTED),
                row(
                        "rejected, then annulled",
                        f -> ended(f.rejected("2401"), AppealOutcome.ANNULLED),
                        Standing.PENDING),
                row("annulled, then adopted again", f -> annulled.apply(f).adopted("2401", null), Standing.ADOPTED),
                row(
                        "asserted, evidenced, then annulled by its first name",
                        file -> ended(
                                file.assertedAdopted("2401").evidenced("2401", null),
                                AppealOutcome.ANNULLED,
                                "2401-unnamed-undated-unnumbered"),
                        Standing.ANNULLED),
                row("adopted, then annulled on two appeals", f -> annulledTwice(adopted.apply(f)), Standing.ANNULLED),
                row(
                        "asserted, evidenced, then annulled by both its names",
                        PartyStandingTest::annulledByBothNames,
                        Standing.ANNULLED),
                row("rejected, then annulled on two appeals", f -> annulledTwice(f.rejected("2401")), Standing.PENDING),
                row(
                        "annulled, rejected, then annulled on the adoption's second appeal",
                        f -> secondAppealAnnulled(
                                annulledOnTheFirstOfTwo(adopted.apply(f)).rejected("2401"), ADOPTION),
                        Standing.REJECTED),
                row(
                        "annulled, then adopted on a condition, then annulled on the first adoption's second appeal",
                        f -> secondAppealAnnulled(
                                annulledOnTheFirstOfTwo(adopted.apply(f)).adopted("2401", null, "Medel finns"),
                                ADOPTION),
                        Standing.ADOPTED_WITH_CONDITIONS),
                row(
                        "annulled on conditions, one of them then resolved",
                        f -> ended(conditional.apply(f), AppealOutcome.ANNULLED)
                                .then(Afterwards.conditionResolved(ADOPTION, 1, null))
                                .then(Afterwards.conditionResolved(ADOPTION, 2, null)),
                        Standing.ANNULLED),
                row(
                        "rejected, then a condition of the earlier adoption resolved",
                        f -> ended(f.adopted("2401", null, "Medel finns"), AppealOutcome.ANNULLED)
                                .rejected("2401")
                                .then(Afterwards.conditionResolved(ADOPTION, 1, null)),
                        Standing.REJECTED),
                row(
                        "adopted, then the text amended, then the adoption annulled",
                        f -> ended(
                                adopted.apply(f).then(Afterwards.amended(9, "Ny text", null)),
                                AppealOutcome.ANNULLED,
                                ADOPTION.value()),
                        Standing.PENDING),
                row(
                        "adopted, then the text amended",
                        file -> adopted.apply(file).then(Afterwards.amended(9, "Ny text", null)),
                        Standing.PENDING),
                Arguments.of("leaves, the day before", leaves, "2023-12-31", Standing.ADOPTED),
                Arguments.of("leaves, from its day", leaves, "2024-01-01", Standing.EXITED),
                Arguments.of(
                        "left, then the text amended",
                        (UnaryOperator<CaseFile>)
                                file -> leaves.apply(file).then(Afterwards.amended(9, "Ny text", null)),
                        "2024-06-01",
                        Standing.EXITED),
                Arguments.of(
                        "left, then adopted again",
                        (UnaryOperator<CaseFile>) file -> leaves.apply(file).adopted("2401", null),
                        "2024-06-01",
                        Standing.ADOPTED));
    }

    @Test
    void the_table_reaches_every_standing() {
        assertThat(standing_on_a_day().map(row -> (Standing) row.get()[3]).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Standing.INDETERMINATE)));
    }

    @Test
    void given_conditions_when_one_is_resolved_then_the_document_says_which_and_when() {
        PartyStatus party = party(
                "2022-12-31",
                file -> file.adopted("2401", null, "Medel finns", "Avtal finns")
                        .then(Afterwards.conditionResolved(ADOPTION, 2, "2022-09-01")));

        assertThat(party.conditions())
                .containsExactly(
                        new ConditionStatus(1, "Medel finns", true, null, null),
                        new ConditionStatus(2, "Avtal finns", false, LocalDate.parse("2022-09-01"), "Medel beviljade"));
    }

    @Test
    void given_a_re_vote_when_a_condition_of_the_earlier_adoption_is_resolved_then_the_later_one_keeps_its_own() {
        PartyStatus party = party(
                "2022-12-31",
                file -> file.adopted("2401", null, "Medel finns")
                        .rejected("2401")
                        .adopted("2401", null, "Avtal finns")
                        .then(Afterwards.conditionResolved(ADOPTION, 1, null)));

        assertThat(party.standing()).isEqualTo(Standing.ADOPTED_WITH_CONDITIONS);
    }

    @Test
    void given_how_a_decision_was_taken_then_the_party_shows_it_and_how_many_reservations_there_are() {
        Voting voting = new Voting(VotingForm.SECRET_BALLOT, 31, 18, null);
        PartyStatus party = party(
                "2022-12-31",
                file -> file.adoptedBy(
                        "2401",
                        Sources.taken("2401", "2022-06-13", "310–311", MeetingForm.REMOTE, voting, "En", "Två")));

        assertThat(party.paragraph()).hasToString("§§ 310–311");
        assertThat(party.decisionId()).hasToString("2401-kommunfullmaktige-2022-06-13-310-311");
        assertThat(party.meetingForm()).isEqualTo(MeetingForm.REMOTE);
        assertThat(party.voting()).isEqualTo(voting);
        assertThat(party.reservationCount()).isEqualTo(2);
        PartyStatus silent = party("2022-12-31", file -> file.adopted("2401", null));
        assertThat(silent.voting()).isNull();
        assertThat(silent.reservationCount()).isNull();
    }

    @Test
    void given_minutes_that_are_found_then_they_say_how_the_decision_was_taken() {
        Voting voting = new Voting(VotingForm.ACCLAMATION, null, null, null);
        PartyStatus party = party(
                "2022-12-31",
                file -> file.assertedAdopted("2401")
                        .evidencedBy("2401", Sources.taken("2401", "2022-06-13", "113", null, voting, "En")));

        assertThat(party.voting()).isEqualTo(voting);
        assertThat(party.reservationCount()).isEqualTo(1);
    }

    @Test
    void given_a_correction_then_the_new_value_shows_with_the_old_one_beside_it() {
        CaseFile file = new CaseFile("RS 759-2022", 5)
                .proposed(null, "2401", "2480")
                .adopted("2401", null)
                .then(Afterwards.corrected(1, 1, "source.paragraph", "101", "102"))
                .then(Afterwards.corrected(2, 0, "title", "Fel", "Rätt"));
        AgreementStatus status = AgreementStatus.on(
                LocalDate.parse("2022-12-31"),
                AgreementHistory.fold(file.events()).orElseThrow(),
                99);

        assertThat(status.title()).isEqualTo("Rätt");
        assertThat(status.corrected()).extracting(each -> each.field()).containsExactly("source.paragraph", "title");
        assertThat(status.parties()).isNotNull();
        PartyStatus party = status.parties().get(0);
        assertThat(party.paragraph()).hasToString("§ 102");
        assertThat(party.decisionId()).isEqualTo(ADOPTION);
        assertThat(party.corrected()).singleElement().satisfies(correction -> {
            assertThat(correction.oldValue()).hasToString("\"101\"");
            assertThat(correction.newValue()).hasToString("\"102\"");
            assertThat(correction.correctedBy()).isEqualTo(2);
        });
        assertThat(status.parties().get(1).corrected()).isEmpty();
    }

    private static CaseFile ended(CaseFile file, AppealOutcome outcome) {
        return ended(file, outcome, file.lastDecision().value());
    }

    private static CaseFile ended(CaseFile file, AppealOutcome outcome, String decision) {
        DecisionId appealed = new DecisionId(decision);
        return file.then(Afterwards.appealed(appealed, 1, "2022-07-01"))
                .then(Afterwards.appealDecided(appealed, 1, outcome, "2022-08-01"));
    }

    private static CaseFile annulledTwice(CaseFile file) {
        DecisionId decision = file.lastDecision();
        return secondAppealAnnulled(annulledOnTheFirstOfTwo(file), decision);
    }

    /** Appealed twice, and annulled on the first of the appeals. */
    private static CaseFile annulledOnTheFirstOfTwo(CaseFile file) {
        DecisionId decision = file.lastDecision();
        return file.then(Afterwards.appealed(decision, 1, "2022-07-01"))
                .then(Afterwards.appealed(decision, 2, "2022-07-02"))
                .then(Afterwards.appealDecided(decision, 1, AppealOutcome.ANNULLED, "2022-08-01"));
    }

    private static CaseFile secondAppealAnnulled(CaseFile file, DecisionId decision) {
        return file.then(Afterwards.appealDecided(decision, 2, AppealOutcome.ANNULLED, "2022-08-02"));
    }

    private static CaseFile annulledByBothNames(CaseFile file) {
        file.assertedAdopted("2401").evidenced("2401", null);
        String minutes = file.lastDecision().value();
        ended(file, AppealOutcome.ANNULLED, "2401-unnamed-undated-unnumbered");
        return ended(file, AppealOutcome.ANNULLED, minutes);
    }

    private static PartyStatus party(String day, UnaryOperator<CaseFile> then) {
        CaseFile file = then.apply(new CaseFile("RS 759-2022", 5).proposed(null, "2401", "2480"));
        AgreementFacts facts = AgreementHistory.fold(file.events()).orElseThrow();
        AgreementStatus status = AgreementStatus.on(LocalDate.parse(day), facts, 99);
        assertThat(status.parties()).isNotNull();
        return status.parties().get(0);
    }

    private static Arguments row(String told, UnaryOperator<CaseFile> then, Standing expected) {
        return Arguments.of(told, then, "2022-12-31", expected);
    }
}
