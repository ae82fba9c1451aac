package se.paragraf.command.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.assertedOf;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.chronology.Chronology;
import se.paragraf.chronology.Fact;
import se.paragraf.chronology.PartyState;
import se.paragraf.correction.Correction;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Standing;
import tools.jackson.databind.node.StringNode;

/** What no command leads to, since a rule refuses it; the fold nevertheless says nothing wrong of it. */
class EvolutionTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final DecisionSource AUTUMN = councilOf(UMEA, "2022-09-26", 150);
    private static final RejectedByMunicipality REJECTED =
            new RejectedByMunicipality(ID, UMEA, DecisionId.of(AUTUMN), AUTUMN, null, null);

    @Test
    void a_condition_resolved_after_a_rejection_does_not_turn_it_into_an_adoption() {
        List<AdoptionCondition> conditions = List.of(new AdoptionCondition(1, "Att finansieringen är klar"));
        AdoptedByMunicipality adopted =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, null, conditions, null);
        AdoptionConditionResolved resolved =
                new AdoptionConditionResolved(ID, UMEA, adopted.decisionId(), 1, null, null, null);
        PartyState party = umea(proposed(), adopted, REJECTED, resolved);
        assertThat(party.voted()).isEqualTo(Standing.REJECTED);
        assertThat(umea(proposed(), adopted, resolved, resolved).voted()).isEqualTo(Standing.ADOPTED);
    }

    @Test
    void evidence_of_an_adoption_before_the_latest_decision_does_not_take_its_place() {
        AdoptedByMunicipality asserted = new AdoptedByMunicipality(
                ID, UMEA, DecisionId.of(assertedOf(UMEA)), assertedOf(UMEA), null, List.of(), null);
        AdoptionEvidenced evidenced =
                new AdoptionEvidenced(ID, UMEA, asserted.decisionId(), DecisionId.of(JUNE), JUNE, null);
        PartyState party = umea(proposed(), asserted, REJECTED, evidenced);
        assertThat(party.voted()).isEqualTo(Standing.REJECTED);
        assertThat(party.decision().decisionId()).isEqualTo(REJECTED.decisionId());
    }

    @Test
    void a_case_file_with_a_corrected_label_is_that_of_the_corrected_proposal() {
        RecordCorrected correction = new RecordCorrected(
                ID,
                new CorrectionId(1),
                0,
                "text.label",
                StringNode.valueOf("Överenskommelsen"),
                StringNode.valueOf("Bilaga 1"),
                "Felskrivning");
        AgreementEvent correct = Correction.apply(proposed(), correction.field(), correction.newValue());
        assertThat(fold(proposed(), correction).proposal()).isEqualTo(correct);
    }

    @Test
    void a_case_file_goes_on_with_the_order_of_its_candidate_only_where_that_is_what_is_recorded() {
        LocalDate today = day("2022-12-01");
        AdoptedByMunicipality adopted =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(JUNE), JUNE, null, List.of(), null);
        AdoptedByMunicipality alike =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(AUTUMN), AUTUMN, null, List.of(), null);
        RecordAnnotated remark = new RecordAnnotated(ID, null, "Se protokollet");
        CaseFile caseFile = fold(proposed(), remark);

        for (AgreementEvent placed : List.of(adopted, alike)) {
            Candidate candidate = caseFile.candidate(placed, today);
            for (LocalDate recordedOn : List.of(today, today.plusDays(1))) {
                CaseFile next = caseFile.evolve(adopted, origin(2, recordedOn));
                assertThat(next.chronology().inOrder())
                        .isEqualTo(
                                Chronology.of(List.of(new Fact(0, today, proposed()), new Fact(2, recordedOn, adopted)))
                                        .orElseThrow()
                                        .inOrder());
                boolean isTheSame = placed == adopted && recordedOn.equals(today);
                assertThat(next.chronology() == candidate.chronology()).isEqualTo(isTheSame);
                CaseFile remarked = next.evolve(remark, origin(3, today));
                assertThat(remarked.chronology()).isSameAs(next.chronology());
                assertThat(remarked.candidate(REJECTED, today).sequence()).isEqualTo(4);
            }
        }
    }

    private static PartyState umea(AgreementEvent... events) {
        return fold(events).whole().party(UMEA, day("2022-12-01"));
    }

    private static CaseFile fold(AgreementEvent... events) {
        CaseFile caseFile = CaseFile.EMPTY;
        for (int sequence = 0; sequence < events.length; sequence++) {
            caseFile = caseFile.evolve(events[sequence], origin(sequence, day("2022-12-01")));
        }
        return caseFile;
    }

    private static EventOrigin origin(long sequence, LocalDate recordedOn) {
        return new EventOrigin(sequence, new Author("ada", null), recordedOn, null);
    }
}
