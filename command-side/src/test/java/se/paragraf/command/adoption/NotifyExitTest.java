package se.paragraf.command.adoption;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.proposed;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ExitNotified;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.AdoptionRefusal.NotAdopted;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.CouncilRefusal.PartiesMissing;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Standing;

class NotifyExitTest {

    private static final Instant LATER = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void a_party_that_adopted_gives_notice_for_a_day_ahead() {
        givenOn(LATER, beforeTheCouncil(adoptedByCouncil()))
                .when(leave(UMEA, "2025-02-01", "2026-01-01"))
                .thenRecorded(left("2025-02-01", "2026-01-01"));
    }

    @Test
    void only_a_party_that_adopted_leaves() {
        given(proposed(), adoptedBy(UMEA))
                .when(leave(STOCKHOLM, "2022-11-01", "2022-11-01"))
                .thenRefused(new NotAParty(STOCKHOLM));
        given(proposed(), adoptedBy(UMEA))
                .when(leave(LYCKSELE, "2022-11-01", "2022-11-01"))
                .thenRefused(new NotAdopted(LYCKSELE, Standing.PENDING));
    }

    @Test
    void an_exit_takes_effect_on_the_day_of_the_notice_at_the_earliest() {
        given(proposed(), adoptedBy(UMEA))
                .when(leave(UMEA, "2022-11-01", "2022-10-31"))
                .thenRefused(new OutOfOrder("effectiveFrom", day("2022-10-31"), "notifiedOn", day("2022-11-01")));
        given(proposed(), adoptedBy(UMEA))
                .when(leave(UMEA, "2022-11-01", "2022-11-01"))
                .thenRecorded(left("2022-11-01", "2022-11-01"));
    }

    @Test
    void notice_is_given_once_not_in_the_future_and_not_after_the_end() {
        given(proposed(), adoptedBy(UMEA), left("2022-11-01", "2023-01-01"))
                .when(leave(UMEA, "2022-11-02", "2022-12-31"))
                .thenRefused(new ExitAlreadyNotified(UMEA, day("2023-01-01")));
        given(proposed(), adoptedBy(UMEA))
                .when(leave(UMEA, "2022-12-02", "2023-01-01"))
                .thenRefused(new DatedInTheFuture("notifiedOn", day("2022-12-02"), day("2022-12-01")));
        DecisionSource november = councilOf(UMEA, "2022-11-01", 1);
        given(proposed(), adoptedBy(UMEA), new AgreementWithdrawn(ID, DecisionId.of(november), november, null))
                .when(leave(UMEA, "2022-11-02", "2022-12-31"))
                .thenRefused(new AgreementEnded("WITHDRAWN"));
    }

    @Test
    void from_its_day_a_party_that_left_has_not_adopted_and_may_adopt_again() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), left("2022-11-01", "2022-12-01"))
                .when(new HandOverToCouncil(ID, null, List.of()))
                .thenRefused(new PartiesMissing(List.of(UMEA), Map.of(UMEA, Standing.EXITED)));
        DecisionSource before = councilOf(UMEA, "2022-11-30", 199);
        given(proposed(), adoptedBy(UMEA), left("2022-11-01", "2022-12-01"))
                .when(new AdoptByMunicipality(ID, UMEA, before, null, List.of()))
                .thenRefused(new AlreadyAdopted(
                        UMEA,
                        Citation.of(
                                adoptedBy(UMEA).decisionId(), adoptedBy(UMEA).source())));
        DecisionSource again = councilOf(UMEA, "2022-12-01", 200);
        given(proposed(), adoptedBy(UMEA), left("2022-11-01", "2022-12-01"))
                .when(new AdoptByMunicipality(ID, UMEA, again, null, List.of()))
                .thenRecorded(new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        DecisionId.of(again),
                        again,
                        null,
                        List.of(),
                        adoptedBy(UMEA).decisionId()));
        given(proposed(), adoptedBy(UMEA), left("2022-11-01", "2022-12-01"))
                .when(new SignContract(ID, UMEA, null, null, List.of()))
                .thenRefused(new NotAdopted(UMEA, Standing.EXITED));
    }

    private static NotifyExit leave(MunicipalityCode municipality, String on, String from) {
        return new NotifyExit(ID, municipality, day(on), day(from), null, null);
    }

    private static ExitNotified left(String on, String from) {
        return new ExitNotified(ID, UMEA, day(on), day(from), null, null);
    }
}
