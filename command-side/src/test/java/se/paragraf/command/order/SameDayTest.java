package se.paragraf.command.order;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.order.OrderExamples.adopt;
import static se.paragraf.command.order.OrderExamples.adoption;
import static se.paragraf.command.order.OrderExamples.asserted;
import static se.paragraf.command.order.OrderExamples.council;
import static se.paragraf.command.order.OrderExamples.decide;
import static se.paragraf.command.order.OrderExamples.handOver;
import static se.paragraf.command.order.OrderExamples.handedOver;
import static se.paragraf.command.order.OrderExamples.missing;
import static se.paragraf.command.order.OrderExamples.outOfOrder;
import static se.paragraf.command.order.OrderExamples.reject;
import static se.paragraf.command.order.OrderExamples.rejection;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.Standing;
import se.paragraf.value.Warning;

/** What happened on one day has an order that does not depend on the recording. */
class SameDayTest {

    @Test
    void one_councils_decisions_of_a_day_count_by_their_paragraphs() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), rejection(UMEA, "2022-06-13", 114))
                .when(handOver("2022-10-01"))
                .thenRefused(missing(UMEA, Standing.REJECTED, "2022-10-01"));
        given(proposed(), rejection(UMEA, "2022-06-13", 112), adoptedBy(LYCKSELE), adoptedBy(UMEA))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver("2022-10-01"));
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), rejection(UMEA, "2022-06-13", 112))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver("2022-10-01"));
    }

    @Test
    void a_decision_of_the_same_meeting_knows_the_paragraphs_before_it() {
        DecisionId adopted = adoptedBy(UMEA).decisionId();
        given(proposed(), adoptedBy(UMEA))
                .when(reject(UMEA, "2022-06-13", 114))
                .thenRecorded(rejection(UMEA, "2022-06-13", 114, adopted))
                .thenWarned(new RecordedWarning(Warning.AFTER_ADOPTION, 1L));
        given(proposed(), adoptedBy(UMEA))
                .when(reject(UMEA, "2022-06-13", 112))
                .thenRecorded(rejection(UMEA, "2022-06-13", 112))
                .thenWarned(outOfOrder(1));
        given(proposed(), rejection(UMEA, "2022-06-13", 112))
                .when(adopt(UMEA, "2022-06-13", 113))
                .thenRecorded(adoption(
                        UMEA,
                        "2022-06-13",
                        113,
                        DecisionId.of(rejection(UMEA, "2022-06-13", 112).source())));
    }

    @Test
    void without_paragraphs_an_adoption_comes_after_a_rejection() {
        DecisionSource source = asserted(UMEA, "2022-06-13", null);
        AdoptedByMunicipality adopted = adopted(UMEA, source);
        RejectedByMunicipality rejected =
                new RejectedByMunicipality(ID, UMEA, new DecisionId("2480-x"), source, null, null);
        given(proposed(), adopted, rejected, adoptedBy(LYCKSELE))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver("2022-10-01"));
        given(proposed(), rejected, adopted, adoptedBy(LYCKSELE))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver("2022-10-01"));
    }

    @Test
    void an_adoption_a_hand_over_and_the_councils_decision_can_be_of_one_day() {
        given(proposed(), adoption(UMEA, "2022-10-01", 220), adoptedBy(LYCKSELE))
                .when(handOver("2022-10-01"))
                .thenRecorded(handedOver("2022-10-01"));
        DecisionSource source = council("2022-10-01", 250);
        given(beforeTheCouncil())
                .when(decide("2022-10-01"))
                .thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(source), source));
    }

    @Test
    void a_second_notice_review_or_resolution_of_one_day_is_refused_however_it_is_worded() {
        ExitNotified exit = new ExitNotified(ID, UMEA, day("2022-11-01"), day("2023-02-01"), null, null);
        given(proposed(), adoptedBy(UMEA), exit)
                .when(new NotifyExit(ID, UMEA, day("2022-11-01"), day("2023-01-01"), null, null))
                .thenRefused(new ExitAlreadyNotified(UMEA, day("2023-02-01")));
        DecisionSource council = council("2022-11-22", 192);
        AgreementReviewed held =
                new AgreementReviewed(ID, 1, day("2022-11-29"), ReviewOutcome.TERMINATE, null, List.of(), List.of());
        given(beforeTheCouncil(new AdoptedByCouncil(ID, DecisionId.of(council), council), held))
                .when(new ReviewAgreement(ID, 1, day("2022-11-29"), ReviewOutcome.AMEND, null, List.of()))
                .thenRefused(new ReviewAlreadyHeld(1, day("2022-11-29")));
        AdoptedByMunicipality conditional = new AdoptedByMunicipality(
                ID,
                UMEA,
                adoptedBy(UMEA).decisionId(),
                adoptedBy(UMEA).source(),
                null,
                List.of(new AdoptionCondition(1, "Medel finns")),
                null);
        AdoptionConditionResolved resolved =
                new AdoptionConditionResolved(ID, UMEA, conditional.decisionId(), 1, day("2022-09-01"), null, "Ö");
        given(proposed(), conditional, resolved)
                .when(new ResolveAdoptionCondition(ID, UMEA, 1, day("2022-09-01"), null, "A"))
                .thenRefused(new NoOpenCondition(UMEA, 1, List.of()));
    }
}
