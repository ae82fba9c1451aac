package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;

/** Umeå adopted on two conditions. */
class ConditionTest {

    private static final DecisionSource JUNE = councilOf(UMEA, "2022-06-13", 113);
    private static final AdoptedByMunicipality CONDITIONAL = new AdoptedByMunicipality(
            ID,
            UMEA,
            DecisionId.of(JUNE),
            JUNE,
            null,
            List.of(new AdoptionCondition(1, "Medel finns"), new AdoptionCondition(2, "Avtalet ses över")),
            null);
    private static final HandOverToCouncil HAND_OVER = new HandOverToCouncil(ID, day("2022-10-01"), List.of());

    @Test
    void a_condition_is_resolved() {
        given(proposed(), CONDITIONAL).when(resolve(UMEA, 2, "2022-09-01")).thenRecorded(resolved(2, "2022-09-01"));
        given(proposed(), CONDITIONAL).when(resolve(UMEA, 1, null)).thenRecorded(resolved(1, null));
    }

    @Test
    void while_a_condition_is_open_the_matter_is_not_handed_over() {
        given(proposed(), CONDITIONAL, adoptedBy(LYCKSELE), resolved(1, null))
                .when(HAND_OVER)
                .thenRefused(new PartiesMissing(
                        List.of(UMEA), Map.of(UMEA, Standing.ADOPTED_WITH_CONDITIONS), day("2022-10-01"), Map.of()));
    }

    @Test
    void when_no_condition_is_open_the_adoption_counts() {
        given(proposed(), CONDITIONAL, adoptedBy(LYCKSELE), resolved(2, null), resolved(1, null))
                .when(HAND_OVER)
                .thenRecorded(handedOver());
    }

    @Test
    void a_condition_is_resolved_that_there_is_and_once() {
        given(proposed(), CONDITIONAL)
                .when(resolve(UMEA, 3, null))
                .thenRefused(new NoOpenCondition(UMEA, 3, List.of(1, 2)));
        given(proposed(), CONDITIONAL, resolved(1, null))
                .when(resolve(UMEA, 1, null))
                .thenRefused(new NoOpenCondition(UMEA, 1, List.of(2)));
        given(proposed(), adoptedBy(UMEA))
                .when(resolve(UMEA, 1, null))
                .thenRefused(new NoOpenCondition(UMEA, 1, List.of()));
    }

    @Test
    void a_condition_is_a_partys_and_not_resolved_in_the_future_or_after_the_end() {
        given(proposed(), CONDITIONAL).when(resolve(STOCKHOLM, 1, null)).thenRefused(new NotAParty(STOCKHOLM));
        given(proposed(), CONDITIONAL)
                .when(resolve(UMEA, 1, "2022-12-02"))
                .thenRefused(new DatedInTheFuture("resolvedOn", day("2022-12-02"), day("2022-12-01")));
        DecisionSource november = councilOf(UMEA, "2022-11-01", 1);
        given(proposed(), CONDITIONAL, new AgreementWithdrawn(ID, DecisionId.of(november), november, null))
                .when(resolve(UMEA, 1, null))
                .thenRefused(new AgreementEnded("WITHDRAWN"));
    }

    private static ResolveAdoptionCondition resolve(MunicipalityCode municipality, int condition, String on) {
        return new ResolveAdoptionCondition(ID, municipality, condition, on == null ? null : day(on), null, null);
    }

    private static AdoptionConditionResolved resolved(int condition, String on) {
        return new AdoptionConditionResolved(
                ID, UMEA, CONDITIONAL.decisionId(), condition, on == null ? null : day(on), null, null);
    }
}
