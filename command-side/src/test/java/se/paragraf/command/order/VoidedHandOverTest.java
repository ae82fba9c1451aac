package se.paragraf.command.order;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.then;
import static se.paragraf.command.order.OrderExamples.adoption;
import static se.paragraf.command.order.OrderExamples.council;
import static se.paragraf.command.order.OrderExamples.decide;
import static se.paragraf.command.order.OrderExamples.filed;
import static se.paragraf.command.order.OrderExamples.handOver;
import static se.paragraf.command.order.OrderExamples.handedOver;
import static se.paragraf.command.order.OrderExamples.judged;
import static se.paragraf.command.order.OrderExamples.missing;
import static se.paragraf.command.order.OrderExamples.outOfOrder;
import static se.paragraf.command.order.OrderExamples.postponement;
import static se.paragraf.command.order.OrderExamples.reject;
import static se.paragraf.command.order.OrderExamples.rejection;
import static se.paragraf.command.order.OrderExamples.revocation;
import static se.paragraf.command.order.OrderExamples.sign;
import static se.paragraf.command.order.OrderExamples.signed;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;

/** The hand-over of 1 October is void from the day on which something that it rested on is gone. */
class VoidedHandOverTest {

    private static final DecisionId UMEAS = adoptedBy(UMEA).decisionId();
    private static final AgreementEvent[] ANNULLED = {
        filed(UMEAS, 1, "2022-10-20", null), judged(UMEAS, 1, "2022-11-01", AppealOutcome.ANNULLED)
    };

    @Test
    void a_rejection_a_revocation_an_amendment_or_an_annulment_after_it_voids_it() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-10-12", 150);
        AgreementEvent amended =
                new AgreementTextAmended(ID, DecisionId.of(board), board, new TextVersion("Ny", null), null);
        for (AgreementEvent[] what : new AgreementEvent[][] {
            {rejection(UMEA, "2022-10-12", 210)}, {revocation(UMEA, "2022-10-12", 210, UMEAS)}, {amended}, ANNULLED
        }) {
            given(then(beforeTheCouncil(), what)).when(decide("2022-11-29")).thenRefused(new NotHandedOver());
        }
        decided("2022-10-31", ANNULLED);
    }

    @Test
    void a_postponement_after_it_does_not_void_it() {
        decided("2022-11-29", postponement(UMEA, "2022-10-12", 210));
    }

    @Test
    void what_is_dated_after_the_councils_decision_does_not_touch_it() {
        AgreementEvent[] after = beforeTheCouncil(adoptedByCouncil(), revocation(UMEA, "2022-11-28", 210, UMEAS));
        given(after).when(decide("2022-11-29")).thenRefused(new CouncilHasDecided("ADOPTED"));
    }

    @Test
    void a_rejection_found_after_the_councils_decision_is_taken_and_that_stands() {
        AgreementEvent[] decided = beforeTheCouncil(adoptedByCouncil());
        given(decided).when(reject(UMEA, "2022-10-12", 210)).thenRecorded(rejection(UMEA, "2022-10-12", 210, UMEAS));
        given(then(decided, rejection(UMEA, "2022-10-12", 210)))
                .when(decide("2022-11-29"))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
    }

    @Test
    void adopting_again_needs_a_new_hand_over() {
        AgreementEvent[] again =
                beforeTheCouncil(rejection(UMEA, "2022-10-12", 210), adoption(UMEA, "2022-10-31", 220));
        given(again).when(decide("2022-11-29")).thenRefused(new NotHandedOver());
        given(again).when(handOver("2022-11-02")).thenRecorded(handedOver("2022-11-02"));
        given(again)
                .when(handOver("2022-10-20"))
                .thenRefused(new se.paragraf.refusal.CouncilRefusal.PartiesMissing(
                        List.of(UMEA),
                        java.util.Map.of(UMEA, Standing.REJECTED),
                        day("2022-10-20"),
                        java.util.Map.of(UMEA, day("2022-10-31"))));
        given(then(again, handedOver("2022-11-02"))).when(decide("2022-11-29")).thenRecorded(adopted("2022-11-29"));
    }

    @Test
    void a_higher_courts_reversal_revives_it() {
        AgreementEvent[] reversed = then(
                ANNULLED,
                filed(UMEAS, 2, "2022-11-05", CourtInstance.COURT_OF_APPEAL),
                judged(UMEAS, 2, "2022-11-20", AppealOutcome.UPHELD));
        decided("2022-11-29", reversed);
        given(then(beforeTheCouncil(), reversed)).when(decide("2022-11-19")).thenRefused(new NotHandedOver());
    }

    @Test
    void an_annulment_leaves_it_where_another_adoption_of_the_party_takes_the_place() {
        AdoptedByMunicipality may = adoption(UMEA, "2022-05-09", 80);
        decided(
                "2022-11-29",
                may,
                filed(may.decisionId(), 1, "2022-10-20", null),
                judged(may.decisionId(), 1, "2022-11-01", AppealOutcome.ANNULLED));
    }

    @Test
    void an_exit_voids_it_on_the_day_from_which_it_works() {
        given(beforeTheCouncil(exit("2022-10-12", "2022-11-15")))
                .when(decide("2022-11-15"))
                .thenRefused(new NotHandedOver());
        decided("2022-11-14", exit("2022-10-12", "2022-11-15"));
        decided("2022-11-29", exit("2022-10-12", "2023-01-01"));
    }

    @Test
    void an_exit_is_undone_by_an_adoption_on_or_after_the_day_from_which_it_works() {
        AgreementEvent[] left = beforeTheCouncil(exit("2022-10-12", "2022-11-15"));
        given(left).when(handOver("2022-11-20")).thenRefused(missing(UMEA, Standing.EXITED, "2022-11-20"));
        given(then(left, adoption(UMEA, "2022-11-15", 230)))
                .when(handOver("2022-11-20"))
                .thenRecorded(handedOver("2022-11-20"));
        given(then(left, adoption(UMEA, "2022-11-14", 230)))
                .when(handOver("2022-11-20"))
                .thenRefused(missing(UMEA, Standing.EXITED, "2022-11-20"));
    }

    @Test
    void while_an_appeal_against_its_decision_lives_the_council_decides_again_without_a_hand_over() {
        AgreementEvent[] appealed =
                beforeTheCouncil(adoptedByCouncil("2022-11-01"), filed(COUNCIL_DECISION, 1, "2022-11-10", null));
        DecisionSource source = council("2022-11-29", 250);
        given(appealed)
                .when(decide(CouncilOutcome.REJECTED, "2022-11-29", 250))
                .thenRecorded(new RejectedByCouncil(ID, DecisionId.of(source), source, null));
        given(appealed)
                .when(decide(CouncilOutcome.REJECTED, "2022-11-09", 250))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
        given(then(appealed, judged(COUNCIL_DECISION, 1, "2022-11-20", AppealOutcome.DISMISSED)))
                .when(decide(CouncilOutcome.REJECTED, "2022-11-29", 250))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
    }

    @Test
    void of_the_councils_decisions_the_last_that_stands_counts() {
        DecisionSource source = council("2022-11-20", 250);
        RejectedByCouncil second = new RejectedByCouncil(ID, DecisionId.of(source), source, null);
        AgreementEvent[] both = beforeTheCouncil(
                adoptedByCouncil("2022-11-01"), filed(COUNCIL_DECISION, 1, "2022-11-10", null), second);
        given(both)
                .when(sign(UMEA, "2022-11-29"))
                .thenRefused(new se.paragraf.refusal.AgreementRefusal.AgreementEnded("REJECTED"));
        given(then(
                        both,
                        filed(second.decisionId(), 1, "2022-11-21", null),
                        judged(second.decisionId(), 1, "2022-11-25", AppealOutcome.ANNULLED)))
                .when(sign(UMEA, "2022-11-29"))
                .thenRecorded(signed(UMEA, "2022-11-29"));
    }

    @Test
    void a_late_hand_over_is_named_with_the_record_that_still_stands() {
        AgreementEvent[] decided = beforeTheCouncil(adoptedByCouncil());
        given(then(decided, rejection(UMEA, "2022-10-12", 210), adoption(UMEA, "2022-10-31", 220)))
                .when(handOver("2022-11-02"))
                .thenRecorded(handedOver("2022-11-02"))
                .thenWarned(outOfOrder(4));
    }

    @Test
    void a_party_revokes_the_adoption_that_it_has_on_that_day() {
        DecisionSource source = se.paragraf.command.Examples.councilOf(UMEA, "2022-06-12", 100);
        given(beforeTheCouncil())
                .when(new RevokeAdoption(ID, UMEA, source, null))
                .thenRefused(new se.paragraf.refusal.AdoptionRefusal.NotAdopted(UMEA, Standing.PENDING));
    }

    private static ExitNotified exit(String on, String from) {
        return new ExitNotified(ID, UMEA, day(on), day(from), null, null);
    }

    private static AdoptedByCouncil adopted(String on) {
        DecisionSource source = council(on, 250);
        return new AdoptedByCouncil(ID, DecisionId.of(source), source);
    }

    private static void decided(String on, AgreementEvent... more) {
        given(then(beforeTheCouncil(), more)).when(decide(on)).thenRecorded(adopted(on));
    }
}
