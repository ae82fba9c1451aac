package se.paragraf.command.agreement;

import static se.paragraf.command.CaseFileFixture.given;
import static se.paragraf.command.Examples.CASE;
import static se.paragraf.command.Examples.FIRST_REVIEW;
import static se.paragraf.command.Examples.ID;
import static se.paragraf.command.Examples.LAST_REVIEW;
import static se.paragraf.command.Examples.LYCKSELE;
import static se.paragraf.command.Examples.REGION;
import static se.paragraf.command.Examples.STOCKHOLM;
import static se.paragraf.command.Examples.TERM;
import static se.paragraf.command.Examples.TEXT;
import static se.paragraf.command.Examples.UMEA;
import static se.paragraf.command.Examples.minutes;
import static se.paragraf.command.Examples.period;
import static se.paragraf.command.Examples.proposed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AgreementRefusal.NoParty;
import se.paragraf.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;
import se.paragraf.value.TextVersion;

class ProposeAgreementTest {

    private static final DecisionSource BOARD = minutes("24", BodyKind.BOARD, "2022-04-13", 73);

    @Test
    void a_proposal_opens_the_case_with_parties_and_reviews_in_order() {
        given().when(proposal(REGION, List.of(LYCKSELE, UMEA), List.of(LAST_REVIEW, FIRST_REVIEW), BOARD))
                .thenRecorded(proposed());
    }

    @Test
    void a_proposal_whose_source_is_not_stated_has_no_decision() {
        given().when(proposal(REGION, List.of(UMEA, LYCKSELE), List.of(FIRST_REVIEW, LAST_REVIEW), null))
                .thenRecorded(proposed(TEXT, null));
    }

    @Test
    void a_case_is_opened_once_however_its_number_is_written() {
        given(proposed())
                .when(new ProposeAgreement(
                        REGION,
                        new CaseNumber("rs 0001/2022"),
                        "Samma ärende",
                        TERM,
                        new TextVersion("Överenskommelsen", TEXT),
                        List.of(UMEA),
                        List.of(),
                        null))
                .thenRefused(
                        new CaseAlreadyOpen(new CaseAlreadyOpen.Existing(ID, CASE, "Överenskommelse om samverkan")));
    }

    @Test
    void a_proposal_needs_a_party() {
        given().when(proposal(REGION, List.of(), List.of(), null)).thenRefused(new NoParty());
    }

    @Test
    void a_party_is_named_once() {
        given().when(proposal(REGION, List.of(UMEA, LYCKSELE, UMEA), List.of(), null))
                .thenRefused(new PartyRepeated(List.of(UMEA)));
    }

    @Test
    void a_code_has_to_be_in_the_reference_data() {
        given().when(proposal(REGION, List.of(UMEA, new MunicipalityCode("9999")), List.of(), null))
                .thenRefused(new UnknownCode(List.of("9999")));
        given().when(proposal(new RegionCode("99"), List.of(UMEA), List.of(), null))
                .thenRefused(new UnknownCode(List.of("99")));
    }

    @Test
    void a_party_lies_in_the_region() {
        given().when(proposal(REGION, List.of(UMEA, STOCKHOLM), List.of(), null))
                .thenRefused(new PartyOutsideRegion(REGION, List.of(STOCKHOLM)));
    }

    @Test
    void a_review_window_lies_within_the_period() {
        Period late = period("2026-06-01", "2027-06-01");
        given().when(proposal(REGION, List.of(UMEA), List.of(FIRST_REVIEW, late), null))
                .thenRefused(new ReviewWindowOutsidePeriod(late, TERM));
    }

    @Test
    void a_proposal_is_not_dated_in_the_future() {
        given().when(proposal(REGION, List.of(UMEA), List.of(), minutes("24", BodyKind.BOARD, "2022-12-02", 1)))
                .thenRefused(new DatedInTheFuture(
                        "source.meetingDate", LocalDate.parse("2022-12-02"), LocalDate.parse("2022-12-01")));
    }

    @Test
    void a_source_names_an_authority_that_exists() {
        given().when(proposal(REGION, List.of(UMEA), List.of(), minutes("98", BodyKind.BOARD, "2022-04-13", 1)))
                .thenRefused(new UnknownCode(List.of("98")));
    }

    private static ProposeAgreement proposal(
            RegionCode region, List<MunicipalityCode> parties, List<Period> reviewWindows, DecisionSource source) {
        return new ProposeAgreement(
                region,
                CASE,
                "Överenskommelse om samverkan",
                TERM,
                new TextVersion("Överenskommelsen", TEXT),
                parties,
                reviewWindows,
                source);
    }
}
