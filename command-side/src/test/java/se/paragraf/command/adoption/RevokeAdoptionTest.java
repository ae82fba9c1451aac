package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionRevoked;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.AdoptionRefusal.NotTheMunicipalCouncil;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.Authority;
import se.paragraf.value.BodyKind;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RecordedWarning;
import se.paragraf.value.Standing;
import se.paragraf.value.Warning;

class RevokeAdoptionTest {

    private static final DecisionSource SEPTEMBER = councilOf(UMEA, "2022-09-26", 201);
    private static final AdoptionRevoked REVOKED = new AdoptionRevoked(
            ID, UMEA, DecisionId.of(SEPTEMBER), SEPTEMBER, adoptedBy(UMEA).decisionId(), "Omprövning");

    @Test
    void a_council_takes_its_adoption_back_by_a_decision_that_names_it() {
        given(proposed(), adoptedBy(UMEA))
                .when(revoke(UMEA, SEPTEMBER))
                .thenRecorded(REVOKED)
                .thenWarned();
    }

    @Test
    void from_that_day_the_party_has_revoked_and_before_it_had_adopted() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), REVOKED)
                .when(new HandOverToCouncil(ID, day("2022-09-26"), List.of()))
                .thenRefused(
                        new PartiesMissing(List.of(UMEA), Map.of(UMEA, Standing.REVOKED), day("2022-09-26"), Map.of()));
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), REVOKED)
                .when(new HandOverToCouncil(ID, day("2022-09-25"), List.of()))
                .thenRecorded(new se.paragraf.event.HandedOverToCouncil(ID, day("2022-09-25"), List.of()));
    }

    @Test
    void what_a_party_has_not_adopted_on_that_day_it_does_not_revoke() {
        given(proposed()).when(revoke(UMEA, SEPTEMBER)).thenRefused(new NotAdopted(UMEA, Standing.PENDING));
        given(proposed(), adoptedBy(UMEA))
                .when(revoke(UMEA, councilOf(UMEA, "2022-06-12", 100)))
                .thenRefused(new NotAdopted(UMEA, Standing.PENDING));
        given(proposed(), adoptedBy(UMEA), REVOKED)
                .when(revoke(UMEA, councilOf(UMEA, "2022-10-31", 230)))
                .thenRefused(new NotAdopted(UMEA, Standing.REVOKED));
    }

    @Test
    void only_a_partys_own_council_revokes_and_not_in_the_future() {
        given(proposed(), adoptedBy(UMEA))
                .when(revoke(STOCKHOLM, councilOf(STOCKHOLM, "2022-09-26", 1)))
                .thenRefused(new NotAParty(STOCKHOLM));
        given(proposed(), adoptedBy(UMEA))
                .when(revoke(UMEA, minutes("2480", BodyKind.BOARD, "2022-09-26", 201)))
                .thenRefused(new NotTheMunicipalCouncil(UMEA, new Authority("2480"), BodyKind.BOARD));
        given(proposed(), adoptedBy(UMEA))
                .when(revoke(UMEA, councilOf(UMEA, "2022-12-02", 1)))
                .thenRefused(new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void after_the_councils_decision_a_warning_says_that_an_exit_may_be_meant() {
        DecisionSource november = councilOf(UMEA, "2022-11-28", 301);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(revoke(UMEA, november))
                .thenRecorded(new AdoptionRevoked(
                        ID,
                        UMEA,
                        DecisionId.of(november),
                        november,
                        adoptedBy(UMEA).decisionId(),
                        "Omprövning"))
                .thenWarned(new RecordedWarning(Warning.AFTER_COUNCIL_DECISION, 4L));
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(revoke(UMEA, SEPTEMBER))
                .thenRecorded(REVOKED)
                .thenWarned(new RecordedWarning(Warning.RECORDED_OUT_OF_ORDER, 3L));
    }

    @Test
    void what_was_revoked_is_adopted_again() {
        DecisionSource again = councilOf(UMEA, "2022-10-31", 230);
        given(proposed(), adoptedBy(UMEA), REVOKED)
                .when(new AdoptByMunicipality(ID, UMEA, again, null, List.of()))
                .thenRecorded(new AdoptedByMunicipality(
                        ID, UMEA, DecisionId.of(again), again, null, List.of(), REVOKED.decisionId()))
                .thenWarned();
    }

    private static RevokeAdoption revoke(MunicipalityCode party, DecisionSource source) {
        return new RevokeAdoption(ID, party, source, "Omprövning");
    }
}
