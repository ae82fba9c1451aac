package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;

import java.util.List;
import org.axonframework.commandhandling.CommandExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.paragraf.command.TwoCases;
import se.paragraf.command.agreement.SupersedeAgreement;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.AgreementSuperseded;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.refusal.AgreementRefusal.NoSuchSuccessor;
import se.paragraf.refusal.Refusal;
import se.paragraf.refusal.ReversalRefusal.ReversedInPredecessor;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Period;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.TextVersion;

class ReversedSupersessionTest {

    private static final AgreementId NEXT = AgreementId.of(REGION, new CaseNumber("RS 2-2022"));
    private static final DecisionSource COUNCIL = minutes("24", BodyKind.COUNCIL, "2022-11-29", 260);
    private static final ReversalId ONE = new ReversalId(1);

    private final TwoCases cases = new TwoCases();

    @BeforeEach
    void supersede() {
        cases.recorded(beforeTheCouncil(adoptedByCouncil()));
        cases.recorded(next());
        cases.send(new SupersedeAgreement(ID, COUNCIL, NEXT, day("2025-01-01")), "superseded");
    }

    @AfterEach
    void close() {
        cases.close();
    }

    @Test
    void a_supersession_is_reversed_in_both_case_files() {
        cases.send(propose(ID, false, 5L), "asked");
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));

        assertThat(cases.last(ID)).isEqualTo(reversed(ID, 5, null));
        assertThat(cases.last(NEXT)).isEqualTo(reversed(NEXT, 1, ID));
    }

    @Test
    void a_repeated_approval_is_recorded_once_in_either() {
        cases.send(propose(ID, false, 5L), "asked");
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));

        assertThat(cases.size(ID)).isEqualTo(8);
        assertThat(cases.size(NEXT)).isEqualTo(3);
    }

    @Test
    void the_successor_says_in_which_case_it_is_to_be_done_and_keeps_its_own_reversals_apart() {
        assertRefused(propose(NEXT, false, 1L), new ReversedInPredecessor(1, ID));
        cases.send(propose(ID, false, 5L), "asked");
        assertRefused(propose(NEXT, true), new ReversedInPredecessor(1, ID));
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));

        cases.send(propose(NEXT, true), "whole-case");
        cases.send(new ApproveReversal(NEXT, ONE, null), byAnother("approved-too"));

        assertThat(cases.last(NEXT)).isEqualTo(reversed(NEXT, 0, null));
    }

    @Test
    void the_successors_own_reversal_of_the_same_number_waits_on() {
        cases.send(new AnnotateRecord(NEXT, null, "Anmärkning"), "remark");
        cases.send(propose(NEXT, false, 2L), "of-the-successor");
        cases.send(propose(ID, false, 5L), "asked");
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));

        cases.send(new ApproveReversal(NEXT, ONE, null), byAnother("approved-too"));

        assertThat(cases.last(NEXT)).isEqualTo(reversed(NEXT, 2, null));
    }

    @Test
    void after_the_reversal_the_true_successor_is_recorded_but_not_a_voided_one() {
        cases.send(propose(ID, false, 5L), "asked");
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));
        SupersedeAgreement again = new SupersedeAgreement(ID, COUNCIL, NEXT, day("2025-02-01"));
        cases.send(again, "again");

        assertThat(cases.last(NEXT)).isInstanceOfSatisfying(SuccessionRecorded.class, succession -> {
            assertThat(succession.effectiveFrom()).isEqualTo(day("2025-02-01"));
            assertThat(succession.decisionId()).isEqualTo(((AgreementSuperseded) cases.last(ID)).decisionId());
        });
        cases.send(propose(ID, false, 8L), "asked-again");
        cases.send(new ApproveReversal(ID, new ReversalId(2), null), byAnother("approved-again"));
        assertThat(cases.last(NEXT))
                .isEqualTo(new RecordReversed(
                        NEXT, new ReversalId(2), List.of(3L), ReversalGround.WRONG_CASE, "Fel ärende", ID));

        cases.send(propose(NEXT, true), "void");
        cases.send(new ApproveReversal(NEXT, ONE, null), byAnother("voided"));
        assertRefused(again, new NoSuchSuccessor(NEXT));
    }

    @Test
    void a_voided_case_takes_its_supersession_with_it() {
        cases.send(propose(ID, true), "asked");
        cases.send(new ApproveReversal(ID, ONE, null), byAnother("approved"));

        assertThat(cases.last(NEXT)).isEqualTo(reversed(NEXT, 1, ID));
    }

    private void assertRefused(Object command, Refusal refusal) {
        assertThatThrownBy(() -> cases.send(command, "refused"))
                .isInstanceOfSatisfying(
                        CommandExecutionException.class,
                        refused -> assertThat(refused.getDetails()).contains(refusal));
    }

    private static CommandContext byAnother(String key) {
        return new CommandContext("compliance@test", "compliance", key, "digest", null);
    }

    private static ProposeReversal propose(AgreementId id, boolean wholeCase, Long... records) {
        return new ProposeReversal(id, List.of(records), wholeCase, null, ReversalGround.WRONG_CASE, "Fel ärende");
    }

    private static RecordReversed reversed(AgreementId id, long record, AgreementId proposedIn) {
        return new RecordReversed(id, ONE, List.of(record), ReversalGround.WRONG_CASE, "Fel ärende", proposedIn);
    }

    private static AgreementProposed next() {
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
