package se.paragraf.query.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AppealDecided;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.LegalForceConfirmed;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.NoticePosted;
import se.paragraf.event.StayLifted;
import se.paragraf.event.StayOrdered;
import se.paragraf.query.calendar.AppealCalendar;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.status.FiledAppeal.SetAsideOutcome;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;

/** The council decided on 15 November 2022; its notice was posted on the 22nd, so that the last day is 13 December. */
class AppealStatusTest {

    private final CaseFile file = new CaseFile("RS 1-2022", 0)
            .proposed(null, "2480")
            .adopted("2480", null)
            .handedOver()
            .councilAdopted();
    private final DecisionId decision = file.lastDecision();

    AppealStatusTest() {
        file.then(id -> new MinutesApproved(id, decision, day("2022-11-21"), null, List.of()))
                .then(id -> new NoticePosted(id, decision, day("2022-11-22"), null, List.of()));
    }

    @Test
    void the_clock_of_each_instance_runs_for_three_weeks() {
        assertThat(on("2022-12-13").state()).isEqualTo(AppealState.OPEN);
        assertThat(on("2022-12-14").state()).isEqualTo(AppealState.CLOSED);

        appeal(1, "2022-12-12", null);
        assertThat(on("2022-12-13").state()).isEqualTo(AppealState.APPEALED);

        judge(1, "2023-02-01", AppealOutcome.UPHELD, null);
        assertThat(on("2023-02-22").state()).isEqualTo(AppealState.OPEN);
        assertThat(on("2023-02-23").state()).isEqualTo(AppealState.CLOSED);
        assertThat(on("2023-02-22").furtherAppealThrough()).isEqualTo(day("2023-02-22"));
        assertThat(on("2023-02-22").filed().get(0).appealableThrough()).isEqualTo(day("2023-02-22"));
    }

    @Test
    void an_annulment_shows_whether_it_is_final_and_is_gone_when_it_is_reversed() {
        appeal(1, "2022-12-12", null);
        judge(1, "2023-02-01", AppealOutcome.ANNULLED, null);
        assertThat(on("2023-02-22").state()).isEqualTo(AppealState.ANNULLED);
        assertThat(on("2023-02-22").annulmentFinal()).isFalse();
        assertThat(on("2023-02-23").annulmentFinal()).isTrue();

        appeal(2, "2023-02-20", CourtInstance.COURT_OF_APPEAL);
        assertThat(on("2024-01-01").state()).isEqualTo(AppealState.ANNULLED);
        assertThat(on("2024-01-01").annulmentFinal()).isFalse();
        assertThat(on("2024-01-01").filed().get(1).judgment()).isEqualTo(1);
        assertThat(on("2024-01-01").filed().get(1).instance()).isEqualTo(CourtInstance.COURT_OF_APPEAL);

        judge(2, "2023-06-01", AppealOutcome.UPHELD, null);
        assertThat(on("2024-01-01").state()).isEqualTo(AppealState.CLOSED);
        assertThat(on("2024-01-01").annulmentFinal()).isNull();
    }

    @Test
    void a_decision_with_a_live_appeal_is_found_as_appealed_whatever_else_is_true_of_it() {
        appeal(1, "2022-12-12", null);
        judge(1, "2023-02-01", AppealOutcome.ANNULLED, null);
        assertThat(found("state", "2023-02-10")).containsExactly("ANNULLED");

        appeal(2, "2023-02-20", CourtInstance.COURT_OF_APPEAL);
        assertThat(found("state", "2023-03-01")).containsExactlyInAnyOrder("ANNULLED", "APPEALED");

        judge(2, "2023-06-01", AppealOutcome.LEAVE_REFUSED, null);
        assertThat(found("state", "2023-07-01")).containsExactly("ANNULLED");
    }

    @Test
    void legal_force_falls_with_a_late_appeal() {
        file.then(id -> new LegalForceConfirmed(
                id, decision, day("2022-12-20"), null, null, new CourtCertificate(day("2022-12-19"), null)));
        assertThat(on("2023-01-01").state()).isEqualTo(AppealState.LEGAL_FORCE);
        assertThat(on("2023-01-01").legalForceConfirmedOn()).isEqualTo(day("2022-12-20"));
        assertThat(on("2023-01-01").certificate()).isEqualTo(new CourtCertificate(day("2022-12-19"), null));

        appeal(1, "2023-01-02", null);
        assertThat(on("2023-01-03").state()).isEqualTo(AppealState.APPEALED);
        assertThat(on("2023-01-03").legalForceConfirmed()).isFalse();
        assertThat(on("2023-01-03").certificate()).isNull();
    }

    @Test
    void a_stay_is_shown_and_found_until_it_is_lifted() {
        appeal(1, "2022-12-12", null);
        file.then(id -> new StayOrdered(
                id, decision, 1, CourtInstance.ADMINISTRATIVE_COURT, day("2022-12-15"), "Förvaltningsrätten", null));
        assertThat(on("2023-01-01").stay())
                .isEqualTo(new AppealStatus.StayStatus(
                        day("2022-12-15"), CourtInstance.ADMINISTRATIVE_COURT, "Förvaltningsrätten", 1));
        assertThat(on("2023-01-01").state()).isEqualTo(AppealState.APPEALED);
        assertThat(found("stayed", "2023-01-01")).containsExactly("yes");

        file.then(id ->
                new StayLifted(id, decision, 1, CourtInstance.ADMINISTRATIVE_COURT, day("2023-01-10"), null, null));
        assertThat(on("2023-01-11").stay()).isNull();
        assertThat(found("stayed", "2023-01-11")).isEmpty();
    }

    @Test
    void what_was_sent_back_stands_beside_what_came_after_it() {
        appeal(1, "2022-12-12", null);
        judge(1, "2023-02-01", AppealOutcome.ANNULLED, null);
        appeal(2, "2023-02-20", CourtInstance.COURT_OF_APPEAL);
        judge(2, "2023-06-01", AppealOutcome.REMITTED, null);
        FiledAppeal sentBack = on("2023-06-02").filed().get(0);
        assertThat(sentBack.outcome()).isNull();
        assertThat(sentBack.setAside()).containsExactly(new SetAsideOutcome(AppealOutcome.ANNULLED, day("2023-02-01")));
        assertThat(on("2023-06-02").state()).isEqualTo(AppealState.APPEALED);

        judge(1, "2023-09-01", AppealOutcome.PARTLY_ANNULLED, "Punkt 3");
        AppealStatus again = on("2024-01-01");
        assertThat(again.filed().get(0).outcome()).isEqualTo(AppealOutcome.PARTLY_ANNULLED);
        assertThat(again.filed().get(0).part()).isEqualTo("Punkt 3");
        assertThat(again.partlyAnnulled()).isTrue();
        assertThat(again.annulledParts()).containsExactly("Punkt 3");
        assertThat(again.state()).isEqualTo(AppealState.CLOSED);
    }

    private void appeal(int number, String on, @Nullable CourtInstance instance) {
        file.then(id -> new AppealFiled(id, decision, number, day(on), null, null, List.of(), instance, null));
    }

    private void judge(int number, String on, AppealOutcome outcome, @Nullable String part) {
        file.then(id -> new AppealDecided(id, decision, number, outcome, day(on), null, null, null, part));
    }

    private AppealStatus on(String day) {
        AgreementFacts facts = facts();
        return AppealStatus.on(day(day), facts, facts.minutes().get(0));
    }

    private Set<String> found(String field, String day) {
        return AppealCalendar.documents(facts()).get(0).entries().stream()
                .filter(entry -> entry.field().equals(field) && entry.holdsOn(day(day)))
                .map(IndexEntry::value)
                .collect(Collectors.toSet());
    }

    private AgreementFacts facts() {
        return AgreementHistory.fold(file.events()).orElseThrow();
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }
}
