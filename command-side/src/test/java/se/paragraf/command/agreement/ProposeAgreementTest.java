package se.paragraf.command.agreement;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.event.AgreementProposed;
import se.paragraf.refusal.AgreementRefusal.CaseAlreadyOpen;
import se.paragraf.refusal.AgreementRefusal.NoParty;
import se.paragraf.refusal.AgreementRefusal.PartyOutsideRegion;
import se.paragraf.refusal.AgreementRefusal.PartyRepeated;
import se.paragraf.refusal.DecisionRefusal.DatedInTheFuture;
import se.paragraf.refusal.DecisionRefusal.UnknownCode;
import se.paragraf.refusal.ReviewRefusal.ReviewWindowOutsidePeriod;
import se.paragraf.value.BodyKind;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
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
                .thenRefused(new PartyOutsideRegion(REGION, List.of(STOCKHOLM), TERM.from()));
    }

    @ParameterizedTest(name = "{0} with {1}, dated {2} or else from {3}")
    @CsvSource({
        "19, 1917, , 2003-01-01, 2006-12-31",
        "03, 0331, , 2007-01-01, 2010-12-31",
        "19, 1917, 2006-11-15, 2007-01-01, 2010-12-31",
        "03, 0331, 2007-01-01, 2006-01-01, 2010-12-31",
        "11, 1180, , 1995-01-01, 1998-12-31",
        "12, 1290, , 1999-01-01, 2002-12-31",
        "01, 0140, , 1999-01-01, 2002-12-31",
        "03, 0330, 2003-01-01, 2003-01-01, 2006-12-31",
        "15, 1583, 1997-12-31, 1998-01-01, 2001-12-31"
    })
    void a_party_lies_in_the_region_by_the_codes_of_the_proposals_day(
            String region, String party, @Nullable String day, LocalDate from, LocalDate to) {
        ProposeAgreement proposal = proposal(region, party, day, new Period(from, to));
        DecisionSource source = proposal.source();
        given().when(proposal)
                .thenRecorded(new AgreementProposed(
                        proposal.agreementId(),
                        proposal.region(),
                        CASE,
                        proposal.title(),
                        proposal.period(),
                        proposal.text(),
                        proposal.parties(),
                        List.of(),
                        source == null ? null : DecisionId.of(source),
                        source));
    }

    @ParameterizedTest(name = "{0} with {1}, dated {2} or else from {3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "19 | 0331 | | 2003-01-01 | 2006-12-31 | 0331 is Heby's code only since 2007-01-01; on 2003-01-01 it was 1917 in region 19.",
                "03 | 0331 | | 2003-01-01 | 2006-12-31 | 0331 is Heby's code only since 2007-01-01; on 2003-01-01 it was 1917 in region 19.",
                "19 | 1917 | | 2007-01-01 | 2010-12-31 | 1917 was Heby's code in region 19 until 2006-12-31; on 2007-01-01 it is 0331 in region 03.",
                "03 | 1917 | | 2003-01-01 | 2006-12-31 | Heby (1917) does not lie in Region Uppsala (03).",
                "03 | 0331 | 2006-11-15 | 2007-01-01 | 2010-12-31 | 0331 is Heby's code only since 2007-01-01; on 2006-11-15 it was 1917 in region 19.",
                "01 | 0140 | | 1998-01-01 | 1998-12-31 | Nykvarn (0140) is a municipality of its own only since 1999-01-01.",
                "15 | 1583 | | 1998-01-01 | 1998-12-31 | 15 was the code of Älvsborgs län until 1997-12-31; on 1998-01-01 it is 14. 1583 was Borås's code in region 15 until 1997-12-31; on 1998-01-01 it is 1490 in region 14.",
                "11 | 1280 | | 1996-01-01 | 1996-12-31 | Malmö (1280) does not lie in Kristianstads län (11)."
            })
    void a_party_outside_the_region_on_the_proposals_day_is_refused_with_the_code_of_that_day(
            String region, String party, @Nullable String day, LocalDate from, LocalDate to, String why) {
        ProposeAgreement proposal = proposal(region, party, day, new Period(from, to));
        PartyOutsideRegion refusal = new PartyOutsideRegion(
                new RegionCode(region),
                List.of(new MunicipalityCode(party)),
                day == null ? from : LocalDate.parse(day));
        given().when(proposal).thenRefused(refusal);
        assertThat(refusal.detail().en()).isEqualTo(why);
    }

    private static ProposeAgreement proposal(String region, String party, @Nullable String day, Period period) {
        return new ProposeAgreement(
                new RegionCode(region),
                CASE,
                "Överenskommelse om samverkan",
                period,
                new TextVersion("Överenskommelsen", TEXT),
                List.of(new MunicipalityCode(party)),
                List.of(),
                day == null ? null : minutes(region, BodyKind.BOARD, day, 73));
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
