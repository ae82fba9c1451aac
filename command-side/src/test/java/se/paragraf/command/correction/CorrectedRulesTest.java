package se.paragraf.command.correction;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.CaseFileFixture.givenOn;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.COUNCIL_DECISION;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.adoption.NotifyExit;
import se.paragraf.command.adoption.SignContract;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.agreement.TerminateAgreement;
import se.paragraf.command.council.DecideByCouncil;
import se.paragraf.command.council.HandOverToCouncil;
import se.paragraf.command.minutes.ConfirmLegalForce;
import se.paragraf.command.preparation.RecordPreparation;
import se.paragraf.command.review.ReviewAgreement;
import se.paragraf.event.AdoptedByCouncil;
import se.paragraf.event.AgreementReviewed;
import se.paragraf.event.AgreementTerminated;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.AdoptionRefusal.AlreadyAdopted;
import se.paragraf.refusal.AdoptionRefusal.ContractAlreadySigned;
import se.paragraf.refusal.AdoptionRefusal.ExitAlreadyNotified;
import se.paragraf.refusal.AgreementRefusal.AgreementEnded;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AppealRefusal.AppealPeriodRunning;
import se.paragraf.refusal.Citation;
import se.paragraf.refusal.CouncilRefusal.AlreadyHandedOver;
import se.paragraf.refusal.ReviewRefusal.ReviewAlreadyHeld;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Opinion;
import se.paragraf.value.Period;
import se.paragraf.value.ReviewOutcome;
import se.paragraf.value.TextVersion;

/** What was corrected is what the rules go by from then on. */
class CorrectedRulesTest {

    private static final Instant LATER = Instant.parse("2025-03-01T12:00:00Z");

    @Test
    void an_adoption_is_cited_as_it_was_corrected_and_keeps_its_name() {
        DecisionSource corrected = councilOf(UMEA, "2022-06-14", 131);
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        made(1, "source.paragraph", "131"),
                        made(1, "source.meetingDate", "'2022-06-14'"))
                .when(new AdoptByMunicipality(ID, UMEA, councilOf(UMEA, "2022-09-26", 1), null, List.of()))
                .thenRefused(
                        new AlreadyAdopted(UMEA, Citation.of(adoptedBy(UMEA).decisionId(), corrected)));
    }

    @Test
    void a_paragraph_that_a_correction_freed_can_be_recorded_under_a_numbered_name() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-04-13", 73);
        given(proposed(), made(0, "source.paragraph", "74"))
                .when(new RecordPreparation(ID, board, Opinion.SUPPORTS))
                .thenRecorded(new PreparationRecorded(
                        ID, new DecisionId(DecisionId.of(board) + "-2"), board, Opinion.SUPPORTS));
    }

    @Test
    void a_body_is_told_apart_by_its_corrected_name() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-04-13", 73);
        given(proposed(), made(0, "source.body.name", "'Regionstyrelsen'"))
                .when(new RecordPreparation(ID, board, Opinion.SUPPORTS))
                .thenRecorded(new PreparationRecorded(
                        ID, new DecisionId(DecisionId.of(board) + "-2"), board, Opinion.SUPPORTS));
    }

    @Test
    void title_and_period_are_those_that_were_corrected() {
        given(proposed(), made(0, "title", "'Rätt rubrik'"))
                .when(new ProposeAgreement(
                        REGION,
                        CASE,
                        "Annan",
                        new Period(day("2023-01-01"), day("2026-12-31")),
                        new TextVersion("Text", TEXT),
                        List.of(UMEA),
                        List.of(),
                        null))
                .thenRefused(new CaseAlreadyOpen(new CaseAlreadyOpen.Existing(ID, CASE, "Rätt rubrik")));
        givenOn(
                        LATER,
                        then(
                                beforeTheCouncil(adoptedByCouncil()),
                                made(0, "period", "{'from': '2023-01-01', 'to': '2027-12-31'}")))
                .when(new TerminateAgreement(
                        ID, minutes("24", BodyKind.COUNCIL, "2025-01-21", 5), day("2027-06-01"), null))
                .thenRecorded(new AgreementTerminated(
                        ID,
                        new DecisionId("24-fullmaktige-2025-01-21-5"),
                        minutes("24", BodyKind.COUNCIL, "2025-01-21", 5),
                        day("2027-06-01"),
                        null));
    }

    @Test
    void every_day_that_a_rule_asks_for_is_the_corrected_one() {
        given(beforeTheCouncil(made(3, "handedOverOn", "'2022-10-02'")))
                .when(new HandOverToCouncil(ID, null, List.of()))
                .thenRefused(new AlreadyHandedOver(day("2022-10-02")));
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        new ContractSigned(ID, UMEA, day("2022-10-05"), null, List.of()),
                        made(2, "signedOn", null))
                .when(new SignContract(ID, UMEA, null, null, List.of()))
                .thenRefused(new ContractAlreadySigned(UMEA, null));
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        new ExitNotified(ID, UMEA, day("2022-11-01"), day("2023-01-01"), null, null),
                        made(2, "effectiveFrom", "'2023-02-01'"))
                .when(new NotifyExit(ID, UMEA, day("2022-11-01"), day("2023-01-01"), null, null))
                .thenRefused(new ExitAlreadyNotified(UMEA, day("2023-02-01")));
        givenOn(
                        LATER,
                        beforeTheCouncil(
                                adoptedByCouncil(),
                                new AgreementReviewed(
                                        ID, 1, day("2024-05-01"), ReviewOutcome.KEEP, null, List.of(), List.of()),
                                made(5, "heldOn", "'2024-05-02'")))
                .when(new ReviewAgreement(ID, 1, null, ReviewOutcome.KEEP, null, List.of()))
                .thenRefused(new ReviewAlreadyHeld(1, day("2024-05-02")));
    }

    @Test
    void the_time_for_appeal_runs_from_the_corrected_day() {
        given(then(
                        beforeTheCouncil(adoptedByCouncil("2022-11-01")),
                        approved("2022-11-04"),
                        posted("2022-11-04"),
                        made(6, "postedOn", "'2022-11-14'")))
                .when(new ConfirmLegalForce(ID, COUNCIL_DECISION, null, null, null))
                .thenRefused(new AppealPeriodRunning(COUNCIL_DECISION, day("2022-12-05"), day("2022-12-01")));
    }

    @Test
    void a_termination_takes_effect_on_the_corrected_day() {
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2024-11-19", 201);
        givenOn(
                        LATER,
                        beforeTheCouncil(
                                adoptedByCouncil(),
                                new AgreementTerminated(ID, DecisionId.of(council), council, day("2026-01-01"), null),
                                made(5, "effectiveFrom", "'2025-01-01'")))
                .when(new SignContract(ID, UMEA, null, null, List.of()))
                .thenRefused(new AgreementEnded("TERMINATED"));
    }

    @Test
    void a_board_whose_opinion_was_supplied_by_a_correction_has_been_heard() {
        DecisionSource board = minutes("24", BodyKind.BOARD, "2022-09-01", 73);
        DecisionSource council = minutes("24", BodyKind.COUNCIL, "2022-11-22", 192);
        given(
                        proposed(TEXT, null),
                        new PreparationRecorded(ID, DecisionId.of(board), board, null),
                        adoptedBy(UMEA),
                        adoptedBy(LYCKSELE),
                        handedOver(),
                        made(1, "opinion", "'SUPPORTS'"))
                .when(new DecideByCouncil(ID, CouncilOutcome.ADOPTED, council, null))
                .thenRecorded(new AdoptedByCouncil(ID, DecisionId.of(council), council));
    }

    private static RecordCorrected made(long sequence, String field, String value) {
        return new RecordCorrected(
                ID,
                new CorrectionId(1),
                sequence,
                field,
                null,
                value == null ? null : EventJson.mapper().readTree(value.replace('\'', '"')),
                "Felskrivning");
    }
}
