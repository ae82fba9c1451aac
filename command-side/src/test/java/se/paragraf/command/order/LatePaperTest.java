package se.paragraf.command.order;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;
import static se.paragraf.command.order.OrderExamples.adopt;
import static se.paragraf.command.order.OrderExamples.adoption;
import static se.paragraf.command.order.OrderExamples.asserted;
import static se.paragraf.command.order.OrderExamples.council;
import static se.paragraf.command.order.OrderExamples.decide;
import static se.paragraf.command.order.OrderExamples.events;
import static se.paragraf.command.order.OrderExamples.filed;
import static se.paragraf.command.order.OrderExamples.handOver;
import static se.paragraf.command.order.OrderExamples.judged;
import static se.paragraf.command.order.OrderExamples.missing;
import static se.paragraf.command.order.OrderExamples.outOfOrder;
import static se.paragraf.command.order.OrderExamples.postpone;
import static se.paragraf.command.order.OrderExamples.postponement;
import static se.paragraf.command.order.OrderExamples.reject;
import static se.paragraf.command.order.OrderExamples.rejection;
import static se.paragraf.command.order.OrderExamples.sign;
import static se.paragraf.command.order.OrderExamples.signed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.agreement.AmendText;
import se.paragraf.command.agreement.WithdrawAgreement;
import se.paragraf.command.minutes.ApproveMinutes;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementTextAmended;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.AppealFiled;
import se.paragraf.event.MinutesApproved;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Standing;
import se.paragraf.value.TextVersion;
import se.paragraf.value.Warning;

/** A paper that turns up late takes its place in the order of happening. */
class LatePaperTest {

    private static final DecisionSource BOARD = minutes("24", BodyKind.BOARD, "2022-10-12", 150);

    @Test
    void an_adoption_found_under_a_later_rejection_counts_until_that() {
        AgreementEvent[] rejected = {proposed(), rejection(UMEA, "2022-09-19", 201), adoptedBy(LYCKSELE)};
        given(rejected)
                .when(adopt(UMEA, "2022-06-20", 120))
                .thenRecorded(adoption(UMEA, "2022-06-20", 120))
                .thenWarned(outOfOrder(1));
        AgreementEvent[] both = then(rejected, adoption(UMEA, "2022-06-20", 120));
        given(both).when(handOver("2022-10-01")).thenRefused(missing(UMEA, Standing.REJECTED, "2022-10-01"));
        given(both).when(handOver("2022-07-01")).thenRecorded(OrderExamples.handedOver("2022-07-01"));
    }

    @Test
    void a_tabling_of_may_is_taken_although_an_adoption_of_june_is_recorded() {
        AgreementEvent[] adopted = {proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE)};
        given(adopted)
                .when(postpone(UMEA, "2022-05-09", 80))
                .thenRecorded(postponement(UMEA, "2022-05-09", 80))
                .thenWarned(outOfOrder(1));
        given(then(adopted, postponement(UMEA, "2022-05-09", 80)))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver());
    }

    @Test
    void an_earlier_adoption_found_late_is_recorded_and_the_later_one_stands_only_where_it_does_not() {
        AgreementEvent[] adopted = {proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE)};
        given(adopted)
                .when(adopt(UMEA, "2022-05-09", 80))
                .thenRecorded(adoption(UMEA, "2022-05-09", 80))
                .thenWarned(outOfOrder(1));
        AdoptedByMunicipality may = adoption(UMEA, "2022-05-09", 80);
        given(then(adopted, may, filed(may.decisionId(), 1, "2022-08-01", null), annulled(may, "2022-09-01")))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver());
    }

    @Test
    void an_adoption_of_a_day_that_has_one_is_refused_and_cites_it() {
        AlreadyAdopted refusal = new AlreadyAdopted(
                UMEA, Citation.of(adoptedBy(UMEA).decisionId(), adoptedBy(UMEA).source()));
        given(proposed(), adoptedBy(UMEA)).when(adopt(UMEA, "2022-06-13", 112)).thenRefused(refusal);
        given(proposed(), adoptedBy(UMEA)).when(adopt(UMEA, "2022-06-13", 114)).thenRefused(refusal);
    }

    @Test
    void a_withdrawal_dated_before_a_recorded_adoption_by_the_council_is_taken_and_does_not_end_the_case() {
        AgreementWithdrawn withdrawn = new AgreementWithdrawn(ID, DecisionId.of(BOARD), BOARD, null);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(new WithdrawAgreement(ID, BOARD, null))
                .thenRecorded(withdrawn)
                .thenWarned(outOfOrder(4));
        given(beforeTheCouncil(adoptedByCouncil(), withdrawn))
                .when(sign(UMEA, "2022-11-30"))
                .thenRecorded(signed(UMEA, "2022-11-30"));
        given(beforeTheCouncil(withdrawn)).when(sign(UMEA, "2022-11-30")).thenRefused(new AgreementEnded("WITHDRAWN"));
        given(beforeTheCouncil(withdrawn)).when(sign(UMEA, "2022-10-11")).thenRecorded(signed(UMEA, "2022-10-11"));
    }

    @Test
    void an_amendment_dated_before_a_recorded_adoption_by_the_council_is_taken() {
        TextVersion text = new TextVersion("Omarbetad", null);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(new AmendText(ID, BOARD, text, null))
                .thenRecorded(new AgreementTextAmended(ID, DecisionId.of(BOARD), BOARD, text, null))
                .thenWarned(outOfOrder(4));
    }

    @Test
    void a_hand_over_before_an_adoption_that_it_needs_is_refused_with_the_days() {
        given(proposed(), adoptedBy(UMEA), adoption(LYCKSELE, "2022-07-05", 90))
                .when(handOver("2022-06-30"))
                .thenRefused(new PartiesMissing(
                        List.of(LYCKSELE),
                        Map.of(LYCKSELE, Standing.PENDING),
                        day("2022-06-30"),
                        Map.of(LYCKSELE, day("2022-07-05"))));
    }

    @Test
    void what_comes_before_the_proposal_is_refused_with_both_days() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE))
                .when(handOver("2022-04-12"))
                .thenRefused(new OutOfOrder("handedOverOn", day("2022-04-12"), "proposal", day("2022-04-13")));
        given(beforeTheCouncil())
                .when(decide("2022-04-12"))
                .thenRefused(new OutOfOrder("source.meetingDate", day("2022-04-12"), "proposal", day("2022-04-13")));
    }

    @Test
    void the_council_decides_what_was_handed_over_by_its_day() {
        given(beforeTheCouncil()).when(decide("2022-09-30")).thenRefused(new NotHandedOver());
    }

    @Test
    void a_case_that_has_ended_takes_what_happened_before_its_end() {
        given(rejectedByCouncil())
                .when(reject(UMEA, "2022-09-26", 201))
                .thenRecorded(rejection(UMEA, "2022-09-26", 201, adoptedBy(UMEA).decisionId()))
                .thenWarned(
                        new RecordedWarning(Warning.AFTER_ADOPTION, 1L),
                        new RecordedWarning(Warning.RECORDED_OUT_OF_ORDER, 3L));
        given(rejectedByCouncil()).when(reject(UMEA, "2022-11-23", 301)).thenRefused(new AgreementEnded("REJECTED"));
    }

    @Test
    void courts_minutes_and_evidence_are_taken_after_the_end_too() {
        DecisionId council = DecisionId.of(council("2022-11-22", 192));
        given(rejectedByCouncil())
                .when(new ApproveMinutes(ID, council, day("2022-11-28"), null))
                .thenRecorded(new MinutesApproved(ID, council, day("2022-11-28"), null, List.of()));
        given(rejectedByCouncil())
                .when(new FileAppeal(ID, council, day("2022-11-30"), null, null, null, null))
                .thenRecorded(new AppealFiled(ID, council, 1, day("2022-11-30"), null, null, List.of(), null, null));
        AdoptedByMunicipality assertion = adopted(UMEA, asserted(UMEA, null, null));
        DecisionSource found = councilOf(UMEA, "2022-06-20", 120);
        given(
                        proposed(),
                        assertion,
                        adoptedBy(LYCKSELE),
                        handedOver(),
                        new RejectedByCouncil(ID, council, council("2022-11-22", 192), null))
                .when(new EvidenceAdoption(ID, UMEA, found, null))
                .thenRecorded(
                        new AdoptionEvidenced(ID, UMEA, assertion.decisionId(), DecisionId.of(found), found, null));
    }

    @Test
    void evidence_that_moves_the_day_past_the_hand_over_is_taken() {
        AdoptedByMunicipality assertion = adopted(UMEA, asserted(UMEA, null, null));
        DecisionSource found = councilOf(UMEA, "2022-11-07", 260);
        given(proposed(), assertion, adoptedBy(LYCKSELE), handedOver(), adoptedByCouncil())
                .when(new EvidenceAdoption(ID, UMEA, found, null))
                .thenRecorded(
                        new AdoptionEvidenced(ID, UMEA, assertion.decisionId(), DecisionId.of(found), found, null));
    }

    @Test
    void evidence_of_a_day_on_which_another_adoption_stands_is_refused() {
        AdoptedByMunicipality assertion = adopted(UMEA, asserted(UMEA, null, null));
        given(proposed(), adoptedBy(UMEA), assertion)
                .when(new EvidenceAdoption(ID, UMEA, councilOf(UMEA, "2022-11-07", 260), null))
                .thenRefused(new AlreadyAdopted(
                        UMEA,
                        Citation.of(
                                adoptedBy(UMEA).decisionId(), adoptedBy(UMEA).source())));
        DecisionSource may = councilOf(UMEA, "2022-05-09", 80);
        given(proposed(), adoptedBy(UMEA), assertion)
                .when(new EvidenceAdoption(ID, UMEA, may, null))
                .thenRecorded(new AdoptionEvidenced(ID, UMEA, assertion.decisionId(), DecisionId.of(may), may, null));
    }

    private static AgreementEvent annulled(AdoptedByMunicipality adoption, String on) {
        return judged(adoption.decisionId(), 1, on, AppealOutcome.ANNULLED);
    }

    private static AgreementEvent[] rejectedByCouncil() {
        DecisionSource council = council("2022-11-22", 192);
        return events(beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(council), council, null)));
    }
}
