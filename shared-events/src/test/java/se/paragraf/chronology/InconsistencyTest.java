package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.CaseExamples.LYCKSELE;
import static se.paragraf.chronology.CaseExamples.UMEA;
import static se.paragraf.chronology.CaseExamples.adopted;
import static se.paragraf.chronology.CaseExamples.adoptedByCouncil;
import static se.paragraf.chronology.CaseExamples.asserted;
import static se.paragraf.chronology.CaseExamples.chronology;
import static se.paragraf.chronology.CaseExamples.day;
import static se.paragraf.chronology.CaseExamples.evidenced;
import static se.paragraf.chronology.CaseExamples.facts;
import static se.paragraf.chronology.CaseExamples.handedOver;
import static se.paragraf.chronology.CaseExamples.proposed;
import static se.paragraf.chronology.CaseExamples.proposedAnd;
import static se.paragraf.chronology.CaseExamples.rejected;
import static se.paragraf.chronology.CaseExamples.signed;
import static se.paragraf.chronology.CaseExamples.withdrawn;

import java.util.List;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.refusal.Rule;

/** What stands although a late paper took away what it rested on, and what rests on a record. */
class InconsistencyTest {

    private static final AdoptedByMunicipality JUNE = adopted(UMEA, "2022-06-13", 113);

    @Test
    void a_case_that_the_rules_let_through_has_none() {
        assertThat(found(proposedAnd(
                        JUNE, signed(UMEA, "2022-09-01"), handedOver("2022-10-01"), adoptedByCouncil("2022-11-22"))))
                .isEmpty();
    }

    @Test
    void a_rejection_found_before_the_hand_over_is_listed_with_both_records() {
        assertThat(found(proposedAnd(JUNE, handedOver("2022-10-01"), rejected(UMEA, "2022-09-19", 201))))
                .containsExactly(Tuple.tuple(Rule.PARTIES_MISSING, day("2022-10-01"), List.of(3L, 4L)));
    }

    @Test
    void a_rejection_found_between_hand_over_and_council_names_the_record_that_voided_it() {
        assertThat(found(proposedAnd(
                        JUNE,
                        handedOver("2022-10-01"),
                        adoptedByCouncil("2022-11-22"),
                        rejected(UMEA, "2022-10-12", 201))))
                .containsExactly(Tuple.tuple(Rule.NOT_HANDED_OVER, day("2022-11-22"), List.of(4L, 5L)));
    }

    @Test
    void a_later_adoption_while_an_earlier_one_stands_is_listed() {
        assertThat(found(proposedAnd(JUNE, adopted(UMEA, "2022-05-09", 80))))
                .containsExactly(Tuple.tuple(Rule.ALREADY_ADOPTED, day("2022-06-13"), List.of(2L, 3L)));
    }

    @Test
    void a_withdrawal_found_before_the_council_is_listed_with_what_came_after_it() {
        assertThat(found(proposedAnd(
                        JUNE, handedOver("2022-10-01"), adoptedByCouncil("2022-11-22"), withdrawn("2022-10-12"))))
                .containsExactly(Tuple.tuple(Rule.AGREEMENT_ENDED, day("2022-11-22"), List.of(4L, 5L)));
    }

    @Test
    void only_those_up_to_the_day_are_listed() {
        Chronology chronology = proposedAnd(JUNE, handedOver("2022-10-01"), rejected(UMEA, "2022-09-19", 201));
        assertThat(chronology.inconsistencies(day("2022-09-30"))).isEmpty();
        assertThat(chronology.inconsistencies(day("2022-10-01"))).hasSize(1);
    }

    @Test
    void what_would_be_refused_without_a_record_rests_on_it_and_so_does_what_rests_on_that() {
        assertThat(resting(0)).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L);
        assertThat(resting(2)).containsExactlyInAnyOrder(3L, 4L, 5L);
        assertThat(resting(4)).containsExactlyInAnyOrder(5L);
        assertThat(resting(3)).isEmpty();
        assertThat(resting(5)).isEmpty();
    }

    @Test
    void the_minutes_of_an_assertion_rest_on_it() {
        AdoptedByMunicipality assertion = asserted(UMEA, null);
        assertThat(Chronology.restingOn(
                        facts(
                                proposed(),
                                adopted(LYCKSELE, "2022-06-20", 70),
                                assertion,
                                evidenced(assertion, "2022-06-13", 113)),
                        Set.of(2L)))
                .containsExactly(3L);
    }

    @Test
    void what_was_inconsistent_already_does_not_rest_on_it() {
        assertThat(Chronology.restingOn(
                        facts(
                                proposed(),
                                adopted(LYCKSELE, "2022-06-20", 70),
                                JUNE,
                                rejected(UMEA, "2022-09-19", 201),
                                handedOver("2022-10-01")),
                        Set.of(2L)))
                .isEmpty();
    }

    @Test
    void a_case_without_its_proposal_has_no_chronology() {
        assertThat(Chronology.of(facts(JUNE))).isEmpty();
        assertThat(chronology(proposed(), JUNE).inOrder()).hasSize(2);
    }

    /** Proposed, adopted by Lycksele and Umeå, a contract of Umeå's, handed over, adopted by the council. */
    private static Set<Long> resting(long without) {
        return Chronology.restingOn(
                facts(
                        proposed(),
                        adopted(LYCKSELE, "2022-06-20", 70),
                        JUNE,
                        signed(UMEA, "2022-09-01"),
                        handedOver("2022-10-01"),
                        adoptedByCouncil("2022-11-22")),
                Set.of(without));
    }

    private static List<Tuple> found(Chronology chronology) {
        return chronology.inconsistencies(day("2030-01-01")).stream()
                .map(found -> Tuple.tuple(found.rule(), found.day(), found.records()))
                .toList();
    }
}
