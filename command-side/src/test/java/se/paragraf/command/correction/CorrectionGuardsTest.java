package se.paragraf.command.correction;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.FIRST_REVIEW;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.adoptedBy;
import static se.paragraf.command.Examples.adoptedByCouncil;
import static se.paragraf.command.Examples.appealed;
import static se.paragraf.command.Examples.approved;
import static se.paragraf.command.Examples.beforeTheCouncil;
import static se.paragraf.command.Examples.day;
import static se.paragraf.command.Examples.ended;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.period;
import static se.paragraf.command.Examples.posted;
import static se.paragraf.command.Examples.proposed;
import static se.paragraf.command.Examples.removed;
import static se.paragraf.command.Examples.then;
import static se.paragraf.command.correction.Written.ONE;
import static se.paragraf.command.correction.Written.OTHER;
import static se.paragraf.command.correction.Written.asked;
import static se.paragraf.command.correction.Written.propose;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.paragraf.command.casefile.RecordCorrections;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.CorrectionProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.PreparationRecorded;
import se.paragraf.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.refusal.CorrectionRefusal.CorrectionsPileUp;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.DecisionAlreadyRecorded;
import se.paragraf.refusal.DecisionRefusal.OutOfOrder;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.BodyKind;
import se.paragraf.value.Check;
import se.paragraf.value.CorrectionId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Opinion;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.StringNode;

/** What a correction must not break. */
class CorrectionGuardsTest {

    private static final MunicipalityCode HEBY = new MunicipalityCode("0331");

    @Test
    void a_correction_does_not_put_a_day_in_the_future() {
        given(proposed(), adoptedBy(UMEA))
                .when(propose(1, "source.meetingDate", "'2022-12-02'"))
                .thenRefused(new DatedInTheFuture("source.meetingDate", day("2022-12-02"), day("2022-12-01")));
    }

    @Test
    void a_correction_does_not_give_a_decision_the_paragraph_of_another() {
        AgreementEvent first = prepared("2022-08-01", 40);
        DecisionAlreadyRecorded refusal = new DecisionAlreadyRecorded(((DecisionEvent) first).decisionId());
        given(proposed(), first, prepared("2022-08-01", 41))
                .when(propose(2, "source.paragraph", "40"))
                .thenRefused(refusal);
        given(proposed(), first, prepared("2022-09-01", 40))
                .when(propose(2, "source.meetingDate", "'2022-08-01'"))
                .thenRefused(refusal);
        given(proposed(), prepared("2022-04-13", 40))
                .when(propose(1, "source.paragraph", "73"))
                .thenRefused(new DecisionAlreadyRecorded(proposed().decisionId()));
    }

    @Test
    void nor_the_proposal_the_paragraph_of_another() {
        given(proposed(), prepared("2022-04-13", 40))
                .when(propose(0, "source.paragraph", "40"))
                .thenRefused(new DecisionAlreadyRecorded(((DecisionEvent) prepared("2022-04-13", 40)).decisionId()));
    }

    @Test
    void the_rules_are_asked_again_when_a_correction_is_approved() {
        given(
                        proposed(),
                        prepared("2022-08-01", 40),
                        asked(1, 1, "source.paragraph", "'40'", "'41'"),
                        prepared("2022-08-01", 41))
                .when(new ApproveCorrection(ID, ONE), OTHER)
                .thenRefused(new DecisionAlreadyRecorded(((DecisionEvent) prepared("2022-08-01", 41)).decisionId()));
    }

    @Test
    void a_correction_keeps_days_in_order() {
        AgreementEvent[] announced =
                then(beforeTheCouncil(adoptedByCouncil("2022-11-01")), approved("2022-11-04"), posted("2022-11-05"));
        // The notice rested on the approval: it stands, and is listed as inconsistent.
        given(announced)
                .when(propose(5, "approvedOn", "'2022-11-06'"))
                .thenRecorded(asked(1, 5, "approvedOn", "'2022-11-04'", "'2022-11-06'"));
        given(announced)
                .when(propose(4, "source.meetingDate", "'2022-11-05'"))
                .thenRefused(new OutOfOrder("approvedOn", day("2022-11-04"), "meetingDate", day("2022-11-05")));
        AgreementEvent[] ended = then(
                announced,
                removed("2022-11-26"),
                appealed(1, "2022-11-20"),
                ended(1, AppealOutcome.UPHELD, "2022-11-28"));
        given(ended)
                .when(propose(7, "removedOn", "'2022-11-04'"))
                .thenRefused(new OutOfOrder("removedOn", day("2022-11-04"), "postedOn", day("2022-11-05")));
        given(ended)
                .when(propose(8, "filedOn", "'2022-10-31'"))
                .thenRefused(new OutOfOrder("filedOn", day("2022-10-31"), "meetingDate", day("2022-11-01")));
        given(ended)
                .when(propose(9, "decidedOn", "'2022-11-19'"))
                .thenRefused(new OutOfOrder("decidedOn", day("2022-11-19"), "filedOn", day("2022-11-20")));
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

    @Test
    void what_waits_for_another_person_is_no_more_than_a_status_document_holds() {
        AgreementEvent[] waiting = new AgreementEvent[34];
        waiting[0] = proposed();
        for (int number = 1; number < waiting.length; number++) {
            waiting[number] = new CorrectionProposed(
                    ID,
                    new CorrectionId(number),
                    0,
                    "title",
                    null,
                    StringNode.valueOf("Titel " + number),
                    "x".repeat(Check.NOTE));
        }

        given(waiting)
                .when(propose(0, "title", "'Ännu en'"))
                .thenRefused(new CorrectionsPileUp(33, RecordCorrections.MOST_CHARACTERS_WAITING));
        given(Arrays.copyOf(waiting, 33))
                .when(propose(0, "title", "'Ännu en'"))
                .thenRecorded(asked(33, 0, "title", "'" + proposed().title() + "'", "'Ännu en'"));
    }

    @Test
    void a_new_value_is_no_longer_than_any_that_can_be_recorded() {
        ArrayNode value = JsonMapper.shared().createArrayNode();
        for (int entry = 0; entry < 100; entry++) {
            value.add("x".repeat(Check.NOTE));
        }

        assertThatThrownBy(() -> new ProposeCorrection(ID, 0, "title", value, "Fel"))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining("newValue")
                .hasMessageContaining("characters");
    }

    @Test
    void a_proposals_day_is_not_corrected_to_one_on_which_a_party_had_another_code() {
        AgreementProposed of2007 = hebyIn("03", "0331", "2007-03-01", period("2007-01-01", "2010-12-31"));

        given(of2007)
                .when(propose(0, "source.meetingDate", "'2006-12-31'"))
                .thenRefused(new PartyOutsideRegion(new RegionCode("03"), List.of(HEBY), day("2006-12-31")));
        given(of2007)
                .when(propose(0, "source.meetingDate", "'2007-01-01'"))
                .thenRecorded(asked(1, 0, "source.meetingDate", "'2007-03-01'", "'2007-01-01'"));
    }

    @Test
    void an_undated_proposals_period_is_not_corrected_to_one_in_which_a_party_had_another_code() {
        given(hebyIn("03", "0331", null, period("2007-01-01", "2010-12-31")))
                .when(propose(0, "period", "{'from':'2006-01-01','to':'2010-12-31'}"))
                .thenRefused(new PartyOutsideRegion(new RegionCode("03"), List.of(HEBY), day("2006-01-01")));
    }

    @Test
    void a_proposal_whose_party_had_another_code_already_can_be_corrected_all_the_same() {
        given(hebyIn("03", "0331", "2005-03-01", period("2005-01-01", "2010-12-31")))
                .when(propose(0, "source.meetingDate", "'2005-03-02'"))
                .thenRecorded(asked(1, 0, "source.meetingDate", "'2005-03-01'", "'2005-03-02'"));
    }

    private static AgreementProposed hebyIn(String region, String party, @Nullable String date, Period period) {
        DecisionSource source = date == null ? null : minutes(region, BodyKind.BOARD, date, 73);
        return new AgreementProposed(
                ID,
                new RegionCode(region),
                CASE,
                "Överenskommelse om samverkan",
                period,
                new TextVersion("Överenskommelsen", null),
                List.of(new MunicipalityCode(party)),
                List.of(),
                source == null ? null : DecisionId.of(source),
                source);
    }

    private static AgreementEvent prepared(String date, int paragraph) {
        DecisionSource source = minutes("24", BodyKind.BOARD, date, paragraph);
        return new PreparationRecorded(ID, DecisionId.of(source), source, Opinion.SUPPORTS);
    }
}
