package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.TERM;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adopted;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.councilOf;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.handedOver;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import se.paragraf.command.adoption.AdoptByMunicipality;
import se.paragraf.command.agreement.ProposeAgreement;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordAnnotated;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.RecordReversed;
import se.paragraf.event.ReversalDeclined;
import se.paragraf.event.ReversalProposed;
import se.paragraf.event.SuccessionRecorded;
import se.paragraf.event.json.EventJson;
import se.paragraf.refusal.CorrectionRefusal.NoSuchRecord;
import se.paragraf.refusal.CorrectionRefusal.SamePerson;
import se.paragraf.refusal.ReversalRefusal.CannotBeReversed;
import se.paragraf.refusal.ReversalRefusal.NoOpenReversal;
import se.paragraf.refusal.ReversalRefusal.NothingImported;
import se.paragraf.refusal.ReversalRefusal.RecordIsReversed;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt;
import se.paragraf.refusal.ReversalRefusal.RecordsRestOnIt.Resting;
import se.paragraf.refusal.ReversalRefusal.ReversalWaiting;
import se.paragraf.refusal.ReversalRefusal.ReversalsPileUp;
import se.paragraf.refusal.ReversalRefusal.ReversedInPredecessor;
import se.paragraf.value.AgreementId;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.JsonNode;

class ReversalTest {

    private static final CommandContext OTHER =
            new CommandContext("compliance@test", "compliance", "asked", "digest", null);
    private static final ReversalId ONE = new ReversalId(1);
    private static final Sha256 LIST = new Sha256("c".repeat(64));
    private static final AgreementId NEXT = AgreementId.of(REGION, new CaseNumber("RS 2-2022"));

    @Test
    void a_record_that_should_never_have_been_made_is_proposed_for_reversal_and_reversed_by_another_person() {
        given(proposed(), adoptedBy(UMEA)).when(propose(1)).thenRecorded(asked(1, 1));
        given(proposed(), adoptedBy(UMEA), asked(1, 1)).when(approve(1), OTHER).thenRecorded(made(1, 1));
        given(proposed(), adoptedBy(UMEA), asked(1, 1))
                .when(new DeclineReversal(ID, ONE, null, "Nej"), OTHER)
                .thenRecorded(new ReversalDeclined(ID, ONE, "Nej"));
    }

    @Test
    void the_person_who_proposed_it_neither_approves_nor_declines_it() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1))
                .when(approve(1))
                .thenRefused(new SamePerson(ONE, "registrar@test"));
        given(proposed(), adoptedBy(UMEA), asked(1, 1))
                .when(new DeclineReversal(ID, ONE, null, null))
                .thenRefused(new SamePerson(ONE, "registrar@test"));
    }

    @Test
    void after_the_reversal_the_true_record_is_taken_under_an_identifier_of_its_own() {
        AdoptedByMunicipality slip = adoptedBy(UMEA);
        given(proposed(), slip, asked(1, 1), made(1, 1))
                .when(new AdoptByMunicipality(ID, UMEA, slip.source(), TEXT, List.of()))
                .thenRecorded(new AdoptedByMunicipality(
                        ID, UMEA, new DecisionId(slip.decisionId() + "-2"), slip.source(), TEXT, List.of(), null));
    }

    @Test
    void only_records_that_are_there_and_not_reversed_and_not_of_a_reversal_are_reversed() {
        given(proposed()).when(propose(1)).thenRefused(new NoSuchRecord(1, 0));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), made(1, 1))
                .when(propose(1))
                .thenRefused(new RecordIsReversed(List.of(1L)));
        for (long ofAReversal = 2; ofAReversal < 6; ofAReversal++) {
            given(
                            proposed(),
                            adoptedBy(UMEA),
                            asked(1, 1),
                            new ReversalDeclined(ID, ONE, null),
                            asked(2, 1),
                            made(2, 1))
                    .when(propose(ofAReversal))
                    .thenRefused(new CannotBeReversed(ofAReversal));
        }
        assertThatThrownBy(ReversalTest::propose).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_record_is_in_one_waiting_proposal_at_a_time() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1))
                .when(propose(1))
                .thenRefused(new ReversalWaiting(ONE, List.of(1L)));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), new ReversalDeclined(ID, ONE, null))
                .when(propose(1))
                .thenRecorded(asked(2, 1));
    }

    @Test
    void a_reversal_is_decided_once() {
        given(proposed(), adoptedBy(UMEA)).when(approve(1), OTHER).thenRefused(new NoOpenReversal(ONE, null));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), made(1, 1))
                .when(approve(1), OTHER)
                .thenRefused(new NoOpenReversal(ONE, null));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), new ReversalDeclined(ID, ONE, null))
                .when(approve(1), OTHER)
                .thenRefused(new NoOpenReversal(ONE, null));
    }

    @Test
    void what_rests_on_a_record_is_listed_until_it_is_in_the_same_proposal() {
        AgreementEvent[] decided = beforeTheCouncil(adoptedByCouncil("2022-11-22"), approved("2022-11-25"));
        Resting handOver = new Resting(3, "HandedOverToCouncil", day("2022-10-01"));
        Resting council = new Resting(4, "AdoptedByCouncil", day("2022-11-22"));
        Resting minutes = new Resting(5, "MinutesApproved", day("2022-11-25"));

        given(decided).when(propose(4)).thenRefused(new RecordsRestOnIt(List.of(minutes)));
        given(decided).when(propose(1)).thenRefused(new RecordsRestOnIt(List.of(handOver, council, minutes)));
        given(decided).when(propose(1, 3, 4)).thenRefused(new RecordsRestOnIt(List.of(minutes)));
        given(decided).when(propose(5, 4, 3, 1, 1)).thenRecorded(asked(1, 1, 3, 4, 5));
    }

    @Test
    void what_came_to_rest_on_it_since_the_proposal_is_listed_at_the_approval() {
        given(proposed(), adoptedBy(UMEA), adoptedBy(LYCKSELE), asked(1, 1), handedOver())
                .when(approve(1), OTHER)
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(4, "HandedOverToCouncil", day("2022-10-01")))));
    }

    @Test
    void what_a_reversed_correction_held_together_rests_on_it() {
        AdoptedByMunicipality late = adopted(UMEA, councilOf(UMEA, "2022-10-02", 113));
        given(
                        proposed(),
                        late,
                        adoptedBy(LYCKSELE),
                        correction(1, 1, "source.meetingDate", "'2022-10-02'", "'2022-06-13'"),
                        corrected(1, 1, "source.meetingDate", "'2022-10-02'", "'2022-06-13'"),
                        handedOver())
                .when(propose(4))
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(5, "HandedOverToCouncil", day("2022-10-01")))));
    }

    @Test
    void decisions_on_a_correction_rest_on_its_proposal_and_later_corrections_of_a_member_on_the_earlier() {
        AgreementEvent first = correction(1, 0, "title", "'A'", "'B'");
        AgreementEvent second = correction(2, 0, "title", "'B'", "'C'");
        AgreementEvent done = corrected(1, 0, "title", "'A'", "'B'");
        AgreementEvent doneAgain = corrected(2, 0, "title", "'B'", "'C'");
        given(proposed(), first, done)
                .when(propose(1))
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(2, "RecordCorrected", null))));
        given(proposed(), first, new CorrectionDeclined(ID, new CorrectionId(1), null))
                .when(propose(1))
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(2, "CorrectionDeclined", null))));
        given(proposed(), first, done, second, doneAgain)
                .when(propose(1, 2))
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(4, "RecordCorrected", null))));
        given(proposed(), first, done, second, doneAgain)
                .when(propose(1, 2, 3, 4))
                .thenRecorded(asked(1, 1, 2, 3, 4));
        given(proposed(), first, done, second, doneAgain).when(propose(3, 4)).thenRecorded(asked(1, 3, 4));
    }

    @Test
    void a_correction_of_a_reversed_record_goes_with_it_and_waits_no_more() {
        CorrectionProposed open = correction(1, 1, "source.paragraph", "113", "114");
        AgreementEvent[] reversed = {proposed(), adoptedBy(UMEA), open, asked(1, 1), made(1, 1)};
        given(Arrays.copyOf(reversed, 3)).when(propose(1)).thenRecorded(asked(1, 1));
        given(reversed)
                .when(new ApproveCorrection(ID, new CorrectionId(1)), OTHER)
                .thenRefused(new RecordIsReversed(List.of(1L)));
        given(reversed)
                .when(new DeclineCorrection(ID, new CorrectionId(1), null), OTHER)
                .thenRefused(new RecordIsReversed(List.of(1L)));
        given(reversed)
                .when(new ProposeCorrection(ID, 1, "source.paragraph", json("114"), "Fel"))
                .thenRefused(new RecordIsReversed(List.of(1L)));
    }

    @Test
    void the_number_of_a_reversed_correction_is_not_given_again() {
        CorrectionProposed reversed = correction(1, 0, "title", "'Överenskommelse om samverkan'", "'B'");
        given(proposed(), reversed, asked(1, 1), made(1, 1))
                .when(new ProposeCorrection(ID, 0, "title", json("'B'"), "Felskrivning"))
                .thenRecorded(correction(2, 0, "title", "'Överenskommelse om samverkan'", "'B'"));
    }

    @Test
    void a_remark_is_reversed_and_a_reversed_record_is_remarked_on() {
        given(proposed(), new RecordAnnotated(ID, null, "Fel ärende"))
                .when(propose(1))
                .thenRecorded(asked(1, 1));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), made(1, 1))
                .when(new AnnotateRecord(ID, 1L, "Det var Lycksele"))
                .thenRecorded(new RecordAnnotated(ID, 1L, "Det var Lycksele"));
    }

    @Test
    void with_the_proposal_the_whole_case_goes() {
        given(proposed(), adoptedBy(UMEA), new RecordAnnotated(ID, null, "Anmärkning"))
                .when(propose(0))
                .thenRefused(new RecordsRestOnIt(List.of(new Resting(1, "AdoptedByMunicipality", day("2022-06-13")))));
        given(proposed(), adoptedBy(UMEA), new RecordAnnotated(ID, null, "Anmärkning"))
                .when(wholeCase())
                .thenRecorded(asked(1, 0, 1, 2));
        given(proposed(), adoptedBy(UMEA), asked(1, 1), made(1, 1), adoptedBy(LYCKSELE))
                .when(wholeCase())
                .thenRecorded(asked(2, 0, 4));
    }

    @Test
    void a_voided_case_is_proposed_again_in_the_same_stream_and_no_identifier_is_given_twice() {
        given(voided()).when(again()).thenRecorded(proposedAgain());
        given(then(voided(), proposedAgain()))
                .when(new AdoptByMunicipality(ID, UMEA, adoptedBy(UMEA).source(), null, List.of()))
                .thenRecorded(new AdoptedByMunicipality(
                        ID,
                        UMEA,
                        new DecisionId(adoptedBy(UMEA).decisionId() + "-2"),
                        adoptedBy(UMEA).source(),
                        null,
                        List.of(),
                        null));
        given(then(voided(), proposedAgain())).when(wholeCase()).thenRecorded(asked(2, 4));
        given(then(voided(), proposedAgain())).when(propose(0)).thenRefused(new RecordIsReversed(List.of(0L)));
    }

    @Test
    void the_counterpart_of_a_supersession_is_reversed_in_the_other_case() {
        SuccessionRecorded succession =
                new SuccessionRecorded(ID, NEXT, new DecisionId("x"), day("2022-11-01"), day("2025-01-01"));
        given(proposed(), succession).when(propose(1)).thenRefused(new ReversedInPredecessor(1, NEXT));
        given(proposed(), succession).when(wholeCase()).thenRefused(new ReversedInPredecessor(1, NEXT));
    }

    @Test
    void rows_that_the_list_does_not_have_are_not_reversed() {
        given(proposed(), adoptedBy(UMEA))
                .when(new ProposeReversal(ID, List.of(), false, LIST, ReversalGround.WRONG_CASE, "Fel fil"))
                .thenRefused(new NothingImported(LIST));
        given(proposed(), adoptedBy(UMEA), asked(1, 1))
                .when(new ApproveReversal(ID, null, LIST), OTHER)
                .thenRefused(new NoOpenReversal(null, LIST));
    }

    @Test
    void what_waits_for_another_person_is_bounded() {
        int most = 33;
        AgreementEvent[] adoptions = IntStream.rangeClosed(1, most + 1)
                .mapToObj(paragraph -> new PreparationRecorded(
                        ID,
                        DecisionId.of(minutes("24", BodyKind.BOARD, "2022-05-01", paragraph)),
                        minutes("24", BodyKind.BOARD, "2022-05-01", paragraph),
                        null))
                .toArray(AgreementEvent[]::new);
        AgreementEvent[] waiting = IntStream.rangeClosed(1, most)
                .mapToObj(number -> new ReversalProposed(
                        ID,
                        new ReversalId(number),
                        List.of((long) number),
                        ReversalGround.DUPLICATE,
                        "x".repeat(4_000),
                        null))
                .toArray(AgreementEvent[]::new);
        given(then(then(new AgreementEvent[] {proposed()}, adoptions), waiting))
                .when(propose(most + 1))
                .thenRefused(new ReversalsPileUp(most, 131_072));
    }

    static AgreementEvent[] voided() {
        return new AgreementEvent[] {proposed(), adoptedBy(UMEA), asked(1, 0, 1), made(1, 0, 1)};
    }

    static ProposeAgreement again() {
        AgreementProposed first = proposed();
        return new ProposeAgreement(
                REGION,
                CASE,
                "Rätt överenskommelse",
                TERM,
                new TextVersion("Överenskommelsen", TEXT),
                List.of(UMEA),
                List.of(),
                first.source());
    }

    private static AgreementProposed proposedAgain() {
        return new AgreementProposed(
                ID,
                REGION,
                CASE,
                "Rätt överenskommelse",
                TERM,
                new TextVersion("Överenskommelsen", TEXT),
                List.of(UMEA),
                List.of(),
                new DecisionId(proposed().decisionId() + "-2"),
                proposed().source());
    }

    static ProposeReversal propose(long... records) {
        return new ProposeReversal(
                ID,
                LongStream.of(records).boxed().toList(),
                false,
                null,
                ReversalGround.WRONG_DECISION,
                "Felregistrering");
    }

    static ProposeReversal wholeCase() {
        return new ProposeReversal(ID, List.of(), true, null, ReversalGround.WRONG_DECISION, "Felregistrering");
    }

    static ApproveReversal approve(int reversal) {
        return new ApproveReversal(ID, new ReversalId(reversal), null);
    }

    static ReversalProposed asked(int reversal, long... records) {
        return new ReversalProposed(
                ID,
                new ReversalId(reversal),
                LongStream.of(records).boxed().toList(),
                ReversalGround.WRONG_DECISION,
                "Felregistrering",
                null);
    }

    static RecordReversed made(int reversal, long... records) {
        return new RecordReversed(
                ID,
                new ReversalId(reversal),
                LongStream.of(records).boxed().toList(),
                ReversalGround.WRONG_DECISION,
                "Felregistrering",
                null);
    }

    private static CorrectionProposed correction(int id, long sequence, String field, String now, String then) {
        return new CorrectionProposed(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    private static RecordCorrected corrected(int id, long sequence, String field, String now, String then) {
        return new RecordCorrected(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    private static JsonNode json(String text) {
        return EventJson.mapper().readTree(text.replace('\'', '"'));
    }
}
