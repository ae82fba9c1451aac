package se.paragraf.command.correction;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.FIRST_REVIEW;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.period;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.then;

import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.command.CaseFileFixture.Given;
import se.paragraf.command.recording.Submission;
import se.paragraf.command.refusal.CannotBeCorrected;
import se.paragraf.command.refusal.CorrectionOutdated;
import se.paragraf.command.refusal.DatedInTheFuture;
import se.paragraf.command.refusal.DecisionAlreadyRecorded;
import se.paragraf.command.refusal.NoOpenCorrection;
import se.paragraf.command.refusal.NoSuchRecord;
import se.paragraf.command.refusal.NothingToCorrect;
import se.paragraf.command.refusal.OutOfOrder;
import se.paragraf.command.refusal.ReviewWindowOutsidePeriod;
import se.paragraf.command.refusal.SamePerson;
import se.paragraf.correction.Correction;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.CorrectionDeclined;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.event.RecordCorrected;
import se.paragraf.event.json.EventJson;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.Opinion;
import se.paragraf.value.Wording;
import tools.jackson.databind.JsonNode;

/** Umeå's adoption is record 1 and Lycksele's record 2. The tests' registrar proposes; somebody else approves. */
class CorrectRecordTest {

    private static final Submission OTHER = new Submission("compliance@test", "compliance", "asked", "digest", null);
    private static final CorrectionId ONE = new CorrectionId(1);

    @Test
    void a_correction_is_proposed_with_what_the_record_says() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "131"))
                .thenRecorded(asked(1, 1, "source.paragraph", "113", "131"));
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.caseNumber", "'KS 2022/9'"))
                .thenRecorded(asked(1, 1, "source.caseNumber", null, "'KS 2022/9'"));
    }

    @Test
    void another_person_approves_it() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "113", "131"))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRecorded(made(1, 1, "source.paragraph", "113", "131"));
    }

    @Test
    void another_person_declines_it() {
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "113", "131"))
                .when(new DeclineCorrection(ID, ONE, "Protokollet anger 113"), OTHER)
                .thenRecorded(new CorrectionDeclined(ID, ONE, "Protokollet anger 113"));
    }

    @Test
    void nobody_decides_on_a_correction_of_their_own() {
        Given waiting = given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "113", "131"));
        waiting.when(new ApproveCorrection(ID, ONE)).thenRefused(new SamePerson(ONE, "registrar@test"));
        given(proposed(), adoptedBy(UMEA), asked(1, 1, "source.paragraph", "113", "131"))
                .when(new DeclineCorrection(ID, ONE, null))
                .thenRefused(new SamePerson(ONE, "registrar@test"));
    }

    @Test
    void a_correction_is_decided_on_once() {
        AgreementEvent asked = asked(1, 1, "source.paragraph", "113", "131");
        for (AgreementEvent decided :
                List.of(made(1, 1, "source.paragraph", "113", "131"), new CorrectionDeclined(ID, ONE, null))) {
            given(proposed(), adoptedBy(UMEA), asked, decided)
                    .when(new ApproveCorrection(ID, ONE), OTHER)
                    .thenRefused(new NoOpenCorrection(ONE));
            given(proposed(), adoptedBy(UMEA), asked, decided)
                    .when(new DeclineCorrection(ID, ONE, null), OTHER)
                    .thenRefused(new NoOpenCorrection(ONE));
        }
    }

    @Test
    void a_record_is_corrected_that_there_is() {
        for (long sequence : new long[] {-1, 2}) {
            given(proposed(), adoptedBy(UMEA))
                    .when(propose(sequence, "source.paragraph", "131"))
                    .thenRefused(new NoSuchRecord(sequence, 1));
        }
    }

    @Test
    void what_the_record_is_about_is_not_corrected_and_a_member_has_its_own_kind_of_value() {
        for (String[] wrong : new String[][] {
            {"municipality", "'2481'"}, {"decisionId", "'x'"}, {"source.paragraph", "'131'"}, {"nothing", "1"}
        }) {
            given(proposed(), adoptedBy(UMEA))
                    .when(propose(1, wrong[0], wrong[1]))
                    .thenRefused(reason(adoptedBy(UMEA), wrong[0], wrong[1]));
        }
    }

    @Test
    void a_correction_changes_something() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.paragraph", "113"))
                .thenRefused(new NothingToCorrect(1, "source.paragraph"));
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "113", "131"),
                        made(1, 1, "source.paragraph", "113", "131"))
                .when(propose(1, "source.paragraph", "131"))
                .thenRefused(new NothingToCorrect(1, "source.paragraph"));
    }

    @Test
    void a_correction_of_what_was_corrected_since_is_outdated() {
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "113", "131"),
                        asked(2, 1, "source.paragraph", "113", "132"),
                        made(2, 1, "source.paragraph", "113", "132"))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRefused(new CorrectionOutdated(ONE, "source.paragraph"));
    }

    @Test
    void a_corrected_record_is_corrected_again_from_what_it_says_now() {
        given(
                        proposed(),
                        adoptedBy(UMEA),
                        asked(1, 1, "source.paragraph", "113", "131"),
                        made(1, 1, "source.paragraph", "113", "131"))
                .when(propose(1, "source.paragraph", "114"))
                .thenRecorded(asked(2, 1, "source.paragraph", "131", "114"));
    }

    @Test
    void a_correction_does_not_put_a_day_in_the_future() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.meetingDate", "'2022-12-02'"))
                .thenRefused(new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_correction_does_not_give_a_decision_the_paragraph_of_another() {
        AgreementEvent rejected = prepared("2022-08-01", 40);
        given(proposed(), rejected, prepared("2022-09-01", 41))
                .when(propose(2, "source.paragraph", "40"))
                .thenRefused(new DecisionAlreadyRecorded(((DecisionEvent) rejected).decisionId()));
        given(proposed(), rejected)
                .when(propose(1, "source.paragraph", "73"))
                .thenRefused(new DecisionAlreadyRecorded(proposed().decisionId()));
    }

    @Test
    void the_rules_are_asked_again_when_a_correction_is_approved() {
        given(
                        proposed(),
                        prepared("2022-08-01", 40),
                        asked(1, 1, "source.paragraph", "40", "41"),
                        prepared("2022-09-01", 41))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRefused(new DecisionAlreadyRecorded(((DecisionEvent) prepared("2022-09-01", 41)).decisionId()));
    }

    @Test
    void a_correction_keeps_days_in_order() {
        AgreementEvent[] announced =
                then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), approved("2022-11-04"), posted("2022-11-05"));
        given(announced)
                .when(propose(5, "approvedOn", "'2022-11-06'"))
                .thenRefused(new OutOfOrder("postedOn", day("2022-11-05"), "approvedOn", day("2022-11-06")));
        given(announced)
                .when(propose(4, "source.meetingDate", "'2022-11-05'"))
                .thenRefused(new OutOfOrder("approvedOn", day("2022-11-04"), "meetingDate", day("2022-11-05")));
        ExitNotified exit = new ExitNotified(ID, UMEA, day("2022-11-01"), day("2022-11-10"), null, null);
        given(proposed(), adoptedBy(UMEA), exit)
                .when(propose(2, "effectiveFrom", "'2022-10-31'"))
                .thenRefused(new OutOfOrder("effectiveFrom", day("2022-10-31"), "notifiedOn", day("2022-11-01")));
    }

    @Test
    void a_correction_keeps_the_reviews_within_the_period() {
        given(proposed())
                .when(propose(0, "period", "{'from': '2025-01-01', 'to': '2026-12-31'}"))
                .thenRefused(new ReviewWindowOutsidePeriod(FIRST_REVIEW, period("2025-01-01", "2026-12-31")));
    }

    private static AgreementEvent prepared(String date, int paragraph) {
        DecisionSource source = minutes("24", BodyKind.BOARD, date, paragraph);
        return new PreparationRecorded(ID, DecisionId.of(source), source, Opinion.SUPPORTS);
    }

    private static CannotBeCorrected reason(AgreementEvent event, String field, String value) {
        try {
            Correction.apply(event, field, json(value));
        } catch (InvalidValueException invalid) {
            return new CannotBeCorrected(invalid.field().orElseThrow(), invalid.reason(), invalid.accepted());
        }
        return new CannotBeCorrected(field, new Wording("-", "-"), new Wording("-", "-"));
    }

    private static ProposeCorrection propose(long sequence, String field, String value) {
        return new ProposeCorrection(ID, sequence, field, json(value), "Felskrivning");
    }

    private static CorrectionProposed asked(int id, long sequence, String field, String now, String then) {
        return new CorrectionProposed(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    private static RecordCorrected made(int id, long sequence, String field, String now, String then) {
        return new RecordCorrected(ID, new CorrectionId(id), sequence, field, json(now), json(then), "Felskrivning");
    }

    private static JsonNode json(String text) {
        return text == null ? null : EventJson.mapper().readTree(text.replace('\'', '"'));
    }
}
