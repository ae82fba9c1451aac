package se.paragraf.command.order;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;
import static se.paragraf.command.order.OrderExamples.adopt;
import static se.paragraf.command.order.OrderExamples.adoption;
import static se.paragraf.command.order.OrderExamples.asserted;
import static se.paragraf.command.order.OrderExamples.council;
import static se.paragraf.command.order.OrderExamples.decide;
import static se.paragraf.command.order.OrderExamples.handOver;
import static se.paragraf.command.order.OrderExamples.handedOver;
import static se.paragraf.command.order.OrderExamples.missing;
import static se.paragraf.command.order.OrderExamples.reject;
import static se.paragraf.command.order.OrderExamples.rejection;
import static se.paragraf.command.order.OrderExamples.sign;
import static se.paragraf.command.order.OrderExamples.signed;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.HandedOverToCouncil;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.CouncilRefusal.NotHandedOver;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Standing;

/** A decision of which nobody stated the day permits from its earliest day and forbids nothing before its latest. */
class UndatedTest {

    private static final AdoptedByMunicipality UNDATED = adopted(UMEA, asserted(UMEA, null, null));
    private static final AdoptedByMunicipality BY_MAY = adopted(UMEA, asserted(UMEA, null, "2022-05-02"));
    private static final AgreementEvent[] SEED = {
        proposed(TEXT, null), UNDATED, adopted(LYCKSELE, asserted(LYCKSELE, null, null))
    };

    @Test
    void an_adoption_without_a_day_permits_a_hand_over_from_the_proposal_on() {
        given(proposed(), UNDATED, adoptedBy(LYCKSELE))
                .when(handOver("2022-06-13"))
                .thenRecorded(handedOver("2022-06-13"));
        given(proposed(), UNDATED, adoption(LYCKSELE, "2022-04-13", 60))
                .when(handOver("2022-04-13"))
                .thenRecorded(handedOver("2022-04-13"));
    }

    @Test
    void a_case_without_any_day_is_handed_over_and_decided_on_stated_days() {
        given(SEED).when(handOver("2022-10-01")).thenRecorded(handedOver("2022-10-01"));
        DecisionSource source = council("2022-11-22", 250);
        given(then(SEED, new HandedOverToCouncil(ID, null, List.of())))
                .when(decide("2022-11-22"))
                .thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(source), source));
    }

    @Test
    void a_hand_over_without_a_day_permits_the_council_from_the_last_stated_adoption_on() {
        AgreementEvent[] undated = {
            proposed(),
            adoptedBy(UMEA),
            adoption(LYCKSELE, "2022-07-05", 90),
            new HandedOverToCouncil(ID, null, List.of())
        };
        DecisionSource source = council("2022-07-05", 250);
        given(undated).when(decide("2022-07-05")).thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(source), source));
        given(undated).when(decide("2022-07-04")).thenRefused(new NotHandedOver());
    }

    @Test
    void an_adoption_without_a_day_permits_a_contract_an_exit_and_a_revocation_from_its_earliest_day() {
        given(proposed(), UNDATED).when(sign(UMEA, "2022-04-13")).thenRecorded(signed(UMEA, "2022-04-13"));
        given(proposed(), UNDATED).when(sign(UMEA, "2022-04-12")).thenRefused(new NotAdopted(UMEA, Standing.PENDING));
        ExitNotified exit = new ExitNotified(
                ID, UMEA, java.time.LocalDate.parse("2022-05-01"), java.time.LocalDate.parse("2023-01-01"), null, null);
        given(proposed(), UNDATED)
                .when(new NotifyExit(ID, UMEA, exit.notifiedOn(), exit.effectiveFrom(), null, null))
                .thenRecorded(exit);
        DecisionSource source = se.paragraf.command.Examples.councilOf(UMEA, "2022-05-09", 80);
        given(proposed(), UNDATED)
                .when(new RevokeAdoption(ID, UMEA, source, null))
                .thenRecorded(new AdoptionRevoked(ID, UMEA, DecisionId.of(source), source, UNDATED.decisionId(), null));
    }

    @Test
    void an_adoption_without_a_day_forbids_another_one_from_its_latest_day_only() {
        given(proposed(), UNDATED).when(adopt(UMEA, "2022-06-13", 113)).thenRecorded(adoption(UMEA, "2022-06-13", 113));
        AlreadyAdopted refusal = new AlreadyAdopted(UMEA, Citation.of(BY_MAY.decisionId(), BY_MAY.source()));
        given(proposed(), BY_MAY).when(adopt(UMEA, "2022-05-01", 70)).thenRecorded(adoption(UMEA, "2022-05-01", 70));
        given(proposed(), BY_MAY).when(adopt(UMEA, "2022-05-03", 70)).thenRefused(refusal);
        given(proposed(), UNDATED)
                .when(new AdoptByMunicipality(ID, UMEA, asserted(UMEA, null, null), null, List.of()))
                .thenRefused(new AlreadyAdopted(UMEA, Citation.of(UNDATED.decisionId(), UNDATED.source())));
    }

    @Test
    void the_partys_own_contrary_decision_before_it_is_its_earliest_day() {
        AgreementEvent[] rejected = {proposed(), rejection(UMEA, "2022-05-09", 80), UNDATED, adoptedBy(LYCKSELE)};
        given(rejected).when(sign(UMEA, "2022-05-09")).thenRecorded(signed(UMEA, "2022-05-09"));
        given(rejected).when(sign(UMEA, "2022-05-08")).thenRefused(new NotAdopted(UMEA, Standing.PENDING));
    }

    @Test
    void a_decision_without_a_day_stands_at_its_latest_day_which_a_hand_over_can_state() {
        given(proposed(), UNDATED, adoptedBy(LYCKSELE), handedOver("2022-10-01"))
                .when(reject(UMEA, "2022-10-12", 210))
                .thenRecorded(rejection(UMEA, "2022-10-12", 210, UNDATED.decisionId()));
        given(proposed(), UNDATED, adoptedBy(LYCKSELE), handedOver("2022-10-01"), rejection(UMEA, "2022-10-12", 210))
                .when(handOver("2022-11-01"))
                .thenRefused(missing(UMEA, Standing.REJECTED, "2022-11-01"));
    }
}
