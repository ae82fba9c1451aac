package se.paragraf.chronology;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.chronology.CaseExamples.LYCKSELE;
import static se.paragraf.chronology.CaseExamples.UMEA;
import static se.paragraf.chronology.CaseExamples.adopted;
import static se.paragraf.chronology.CaseExamples.adoptedByCouncil;
import static se.paragraf.chronology.CaseExamples.amended;
import static se.paragraf.chronology.CaseExamples.asserted;
import static se.paragraf.chronology.CaseExamples.evidenced;
import static se.paragraf.chronology.CaseExamples.exit;
import static se.paragraf.chronology.CaseExamples.facts;
import static se.paragraf.chronology.CaseExamples.filed;
import static se.paragraf.chronology.CaseExamples.handedOver;
import static se.paragraf.chronology.CaseExamples.judged;
import static se.paragraf.chronology.CaseExamples.postponed;
import static se.paragraf.chronology.CaseExamples.proposed;
import static se.paragraf.chronology.CaseExamples.rejected;
import static se.paragraf.chronology.CaseExamples.revoked;
import static se.paragraf.chronology.CaseExamples.signed;
import static se.paragraf.chronology.CaseExamples.withdrawn;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import se.paragraf.correction.Correction;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import tools.jackson.databind.node.StringNode;

class HappeningOrderTest {

    private static final String ON = "2022-10-03";

    @Test
    void on_one_day_kinds_have_an_order() {
        AdoptedByMunicipality assertion = asserted(LYCKSELE, null);
        DecisionId council = adoptedByCouncil(ON).decisionId();
        AdoptedByMunicipality adoption = adopted(UMEA, ON, null);
        inThisOrder(
                proposed(),
                amended(ON),
                postponed(UMEA, ON, null),
                rejected(UMEA, ON, null),
                adoption,
                assertion,
                revoked(UMEA, ON, null, adoption.decisionId()),
                evidenced(assertion, ON, 7),
                signed(UMEA, ON),
                exit(UMEA, ON, "2023-01-01"),
                handedOver(ON),
                adoptedByCouncil(ON),
                withdrawn(ON),
                filed(council, 1, ON, null),
                judged(council, 1, ON, AppealOutcome.ANNULLED));
    }

    @Test
    void judgments_of_one_day_are_in_the_order_of_the_instances() {
        DecisionId council = adoptedByCouncil("2022-09-01").decisionId();
        inThisOrder(
                proposed(),
                adoptedByCouncil("2022-09-01"),
                filed(council, 2, "2022-09-05", null),
                filed(council, 1, "2022-09-06", CourtInstance.COURT_OF_APPEAL),
                judged(council, 2, ON, AppealOutcome.UPHELD),
                judged(council, 1, ON, AppealOutcome.ANNULLED));
    }

    @Test
    void paragraphs_of_one_body_come_before_the_order_of_kinds() {
        inThisOrder(proposed(), adopted(UMEA, ON, 5), rejected(UMEA, ON, 6));
        inThisOrder(proposed(), rejected(UMEA, ON, 5), adopted(UMEA, ON, 6));
        inThisOrder(proposed(), adopted(UMEA, ON, 5), postponed(UMEA, ON, 6), adopted(UMEA, ON, 7));
    }

    @Test
    void paragraphs_are_in_the_order_of_number_letter_and_end_of_range() {
        inThisOrder(
                proposed(),
                at("9", adopted(UMEA, ON, 1)),
                at("310", rejected(UMEA, ON, 2)),
                at("310–311", postponed(UMEA, ON, 3)),
                at("310 a", adopted(UMEA, ON, 4)),
                at("310 b", rejected(UMEA, ON, 5)),
                at("1000", adopted(UMEA, ON, 6)));
        inThisOrder(
                proposed(),
                at("310 a", adopted(UMEA, ON, 1)),
                at("310 b", adopted(UMEA, ON, 2)),
                at("310 z", adopted(UMEA, ON, 3)),
                at("310 å", adopted(UMEA, ON, 4)));
    }

    private static AgreementEvent at(String paragraph, AgreementEvent event) {
        return Correction.apply(event, "source.paragraph", StringNode.valueOf(paragraph));
    }

    @Test
    void paragraphs_of_different_bodies_are_not_compared() {
        inThisOrder(proposed(), rejected(UMEA, ON, 50), adopted(LYCKSELE, ON, 2));
    }

    @Test
    void within_one_kind_authority_comes_before_paragraph() {
        inThisOrder(proposed(), adopted(UMEA, ON, 9), adopted(LYCKSELE, ON, 2));
    }

    @Test
    void a_fact_without_a_day_stands_at_its_latest() {
        inThisOrder(
                proposed(),
                adopted(LYCKSELE, "2022-09-30", 1),
                asserted(UMEA, null),
                handedOver(ON),
                adoptedByCouncil(ON));
    }

    /** The facts come out in this order in whichever they were recorded. */
    private static void inThisOrder(AgreementEvent... expected) {
        List<AgreementEvent> events = new ArrayList<>(List.of(expected));
        Random random = new Random(14);
        for (int round = 0; round < 50; round++) {
            Collections.shuffle(events, random);
            assertThat(Chronology.of(facts(events.toArray(AgreementEvent[]::new)))
                            .orElseThrow()
                            .inOrder())
                    .extracting(placed -> placed.fact().event())
                    .containsExactly(expected);
        }
    }
}
