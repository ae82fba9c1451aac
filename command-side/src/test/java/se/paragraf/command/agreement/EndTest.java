package se.paragraf.command.agreement;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.annulled;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture.Given;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.PostponeAdoption;
import se.paragraf.command.adoption.RejectByMunicipality;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.AgreementWithdrawn;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.RejectedByCouncil;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.CouncilRefusal.CouncilHasDecided;
import se.paragraf.refusal.CouncilRefusal.CouncilHasNotAdopted;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;
import se.paragraf.value.Postponement;

class EndTest {

    private static final Instant LATER = Instant.parse("2025-03-01T12:00:00Z");
    private static final DecisionSource BOARD = minutes("24", BodyKind.BOARD, "2022-10-12", 150);
    private static final DecisionSource COUNCIL = minutes("24", BodyKind.COUNCIL, "2024-11-19", 201);
    private static final DecisionSource UMEAS = councilOf(UMEA, "2022-11-28", 200);
    private static final AgreementWithdrawn WITHDRAWN =
            new AgreementWithdrawn(ID, DecisionId.of(BOARD), BOARD, "Omtag");

    @Test
    void a_proposal_is_withdrawn() {
        given(beforeTheCouncil())
                .when(new WithdrawAgreement(ID, BOARD, "Omtag"))
                .thenRecorded(WITHDRAWN);
    }

    @Test
    void nothing_is_decided_of_what_was_withdrawn() {
        for (Object command : List.of(
                new AdoptByMunicipality(ID, UMEA, UMEAS, null, List.of()),
                new RejectByMunicipality(ID, UMEA, UMEAS, null),
                new PostponeAdoption(ID, UMEA, UMEAS, Postponement.TABLED, null),
                new SignContract(ID, UMEA, null, null, List.of()),
                new RecordPreparation(ID, UMEAS, Opinion.SUPPORTS),
                new HandOverToCouncil(ID, null, List.of()),
                new DecideByCouncil(ID, CouncilOutcome.ADOPTED, minutes("24", BodyKind.COUNCIL, "2022-11-22", 1), null),
                new WithdrawAgreement(ID, UMEAS, null),
                new TerminateAgreement(ID, UMEAS, day("2023-01-01"), null))) {
            given(beforeTheCouncil(WITHDRAWN)).when(command).thenRefused(new AgreementEnded("WITHDRAWN"));
        }
    }

    @Test
    void what_the_council_has_decided_is_not_withdrawn() {
        DecisionSource afterwards = minutes("24", BodyKind.BOARD, "2022-11-23", 160);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(new WithdrawAgreement(ID, afterwards, null))
                .thenRefused(new CouncilHasDecided("ADOPTED"));
        DecisionSource november = minutes("24", BodyKind.COUNCIL, "2022-11-01", 192);
        given(beforeTheCouncil(new RejectedByCouncil(ID, DecisionId.of(november), november, null)))
                .when(new WithdrawAgreement(ID, afterwards, null))
                .thenRefused(new AgreementEnded("REJECTED"));
    }

    @Test
    void a_withdrawal_that_a_court_annulled_ends_nothing() {
        AdoptedByMunicipality adopted =
                new AdoptedByMunicipality(ID, UMEA, DecisionId.of(UMEAS), UMEAS, null, List.of(), null);
        given(then(new AgreementEvent[] {proposed(), WITHDRAWN}, annulled(WITHDRAWN.decisionId(), "2022-11-15")))
                .when(new AdoptByMunicipality(ID, UMEA, UMEAS, null, List.of()))
                .thenRecorded(adopted);
    }

    @Test
    void an_adopted_agreement_is_terminated_for_a_day_within_its_period() {
        running().when(terminate("2025-07-01")).thenRecorded(terminated("2025-07-01"));
        running().when(terminate("2026-12-31")).thenRecorded(terminated("2026-12-31"));
        running().when(terminate("2027-01-01")).thenRefused(new AgreementEnded("EXPIRED"));
    }

    @Test
    void only_what_the_council_has_adopted_is_terminated_and_only_once() {
        givenOn(LATER, beforeTheCouncil()).when(terminate("2025-07-01")).thenRefused(new CouncilHasNotAdopted());
        RejectedByCouncil rejected = new RejectedByCouncil(
                ID, adoptedByCouncil().decisionId(), adoptedByCouncil().source(), null);
        givenOn(LATER, beforeTheCouncil(rejected))
                .when(terminate("2025-07-01"))
                .thenRefused(new AgreementEnded("REJECTED"));
        running(terminated("2026-01-01"))
                .when(new TerminateAgreement(
                        ID, minutes("24", BodyKind.COUNCIL, "2025-01-21", 5), day("2025-07-01"), null))
                .thenRefused(new AgreementEnded("TERMINATED"));
    }

    @Test
    void a_termination_stops_what_comes_from_its_day_on() {
        SignContract sign = new SignContract(ID, UMEA, null, null, List.of());
        running(terminated("2025-03-01")).when(sign).thenRefused(new AgreementEnded("TERMINATED"));
        running(terminated("2025-03-02")).when(sign).thenRecorded(new ContractSigned(ID, UMEA, null, null, List.of()));
    }

    @Test
    void an_end_is_not_decided_in_the_future() {
        DatedInTheFuture refusal = new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01"));
        DecisionSource ahead = minutes("24", BodyKind.COUNCIL, "2022-12-02", 1);
        given(proposed(), adoptedBy(UMEA))
                .when(new WithdrawAgreement(ID, ahead, null))
                .thenRefused(refusal);
        given(beforeTheCouncil(adoptedByCouncil()))
                .when(new TerminateAgreement(ID, ahead, day("2025-01-01"), null))
                .thenRefused(refusal);
    }

    private static Given running(AgreementEvent... more) {
        return givenOn(LATER, then(beforeTheCouncil(adoptedByCouncil()), more));
    }

    private static TerminateAgreement terminate(String from) {
        return new TerminateAgreement(ID, COUNCIL, day(from), null);
    }

    private static AgreementTerminated terminated(String from) {
        return new AgreementTerminated(ID, DecisionId.of(COUNCIL), COUNCIL, day(from), null);
    }
}
