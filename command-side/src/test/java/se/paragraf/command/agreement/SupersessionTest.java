package se.paragraf.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.then;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.paragraf.command.TwoCases;
import se.paragraf.command.correction.AnnotateRecord;
import se.paragraf.command.dispatch.Receipt;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.AgreementRefusal.CannotSucceed;
import se.paragraf.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.Refusal;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Period;
import se.paragraf.value.TextVersion;

class SupersessionTest {

    private static final AgreementId NEXT = AgreementId.of(REGION, new CaseNumber("RS 2-2022"));
    private static final DecisionSource COUNCIL = minutes("24", BodyKind.COUNCIL, "2022-11-29", 260);
    private static final AgreementSuperseded SUPERSEDED =
            new AgreementSuperseded(ID, DecisionId.of(COUNCIL), COUNCIL, NEXT, day("2025-01-01"));
    private static final SuccessionRecorded SUCCESSION =
            new SuccessionRecorded(NEXT, ID, DecisionId.of(COUNCIL), day("2022-11-29"), day("2025-01-01"));

    private final TwoCases cases = new TwoCases();

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_supersession_stands_in_both_case_files() {
        cases.recorded(beforeTheCouncil(adoptedByCouncil()));
        cases.recorded(next());

        cases.send(supersede(NEXT), "key");

        assertThat(cases.last(ID)).isEqualTo(SUPERSEDED);
        assertThat(cases.last(NEXT)).isEqualTo(SUCCESSION);
        assertThat(cases.size(NEXT)).isEqualTo(2);
    }

    @Test
    void a_repeated_supersession_is_recorded_once_in_either() {
        cases.recorded(beforeTheCouncil(adoptedByCouncil()));
        cases.recorded(next());
        cases.send(supersede(NEXT), "key");

        cases.send(supersede(NEXT), "key");

        assertThat(cases.size(ID)).isEqualTo(6);
        assertThat(cases.size(NEXT)).isEqualTo(2);
    }

    @Test
    void a_key_that_stands_in_the_successors_case_file_keeps_its_own_command() {
        cases.recorded(beforeTheCouncil(adoptedByCouncil()));
        cases.recorded(next());
        AnnotateRecord annotate = new AnnotateRecord(NEXT, null, "En anmärkning");
        cases.send(annotate, "key");

        cases.send(supersede(NEXT), "key");
        cases.send(annotate, "key");

        assertThat(cases.last(NEXT)).isEqualTo(SUCCESSION);
        assertThat(cases.size(NEXT)).isEqualTo(3);
        assertThat(((Receipt) cases.send(annotate, "key")).sequence()).isEqualTo(1);
    }

    @Test
    void a_successor_that_the_register_does_not_have_is_refused_and_nothing_is_recorded() {
        cases.recorded(beforeTheCouncil(adoptedByCouncil()));

        assertRefused(new NoSuchSuccessor(NEXT));

        assertThat(cases.size(ID)).isEqualTo(5);
    }

    @Test
    void what_is_refused_of_the_one_case_leaves_the_other_as_it_was() {
        cases.recorded(beforeTheCouncil());
        cases.recorded(next());

        assertRefused(new CouncilHasNotAdopted());

        assertThat(cases.size(NEXT)).isEqualTo(1);
    }

    @Test
    void an_agreement_takes_the_place_neither_of_itself_nor_of_one_that_took_its_own() {
        given(beforeTheCouncil(adoptedByCouncil())).when(supersede(ID)).thenRefused(new CannotSucceed(ID));
        SuccessionRecorded backwards =
                new SuccessionRecorded(ID, NEXT, DecisionId.of(COUNCIL), null, day("2022-11-01"));
        given(then(beforeTheCouncil(adoptedByCouncil()), backwards))
                .when(supersede(NEXT))
                .thenRefused(new CannotSucceed(NEXT));
    }

    @Test
    void only_what_has_no_end_is_superseded_and_by_a_decision_that_was_made() {
        DecisionSource november = minutes("24", BodyKind.COUNCIL, "2022-11-28", 255);
        AgreementTerminated terminated =
                new AgreementTerminated(ID, DecisionId.of(november), november, day("2026-01-01"), null);
        given(then(beforeTheCouncil(adoptedByCouncil()), terminated))
                .when(supersede(NEXT))
                .thenRefused(new AgreementEnded("TERMINATED"));
        DecisionSource ahead = minutes("24", BodyKind.COUNCIL, "2022-12-02", 1);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(new SupersedeAgreement(ID, ahead, NEXT, day("2025-01-01")))
                .thenRefused(new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01")));
    }

    private void assertRefused(Refusal refusal) {
        assertThatThrownBy(() -> cases.send(supersede(NEXT), "key"))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails()).contains(refusal));
    }

    private static SupersedeAgreement supersede(AgreementId successor) {
        return new SupersedeAgreement(ID, COUNCIL, successor, day("2025-01-01"));
    }

    private static AgreementEvent next() {
        return new AgreementProposed(
                NEXT,
                REGION,
                new CaseNumber("RS 2-2022"),
                "Nästa överenskommelse",
                new Period(day("2025-01-01"), day("2028-12-31")),
                new TextVersion("Nästa", null),
                List.of(UMEA),
                List.of(),
                null,
                null);
    }
}
