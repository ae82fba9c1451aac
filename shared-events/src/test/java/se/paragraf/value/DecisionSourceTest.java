package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionSourceTest {

    private static final DecisionSource COUNCIL =
            source("2480", "Kommunfullmäktige", BodyKind.COUNCIL, "2022-06-13", 2);
    private static final DecisionSource BOARD = source("2480", "Kommunstyrelsen", BodyKind.BOARD, "2022-06-13", 2);

    @ParameterizedTest
    @CsvSource({"Kommunfullmäktige", "KOMMUNFULLMÄKTIGE", "Fullmäktige i Umeå", "KF", "Ж"})
    void an_authority_has_one_council_whatever_its_name_is_written_like(String name) {
        mustBeTheSame(true, COUNCIL, source("2480", name, BodyKind.COUNCIL, "2022-06-13", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "Kommunstyrelsen, BOARD, true",
        "KOMMUNSTYRELSEN., BOARD, true",
        "Byggnadsnämnden, BOARD, false",
        "Styrelsen, BOARD, false",
        "Kommunstyrelsen, COUNCIL, false",
        "Kommunfullmäktige, COUNCIL, false"
    })
    void any_other_body_is_told_apart_by_its_name_and_from_the_council(String name, BodyKind kind, boolean same) {
        mustBeTheSame(same, BOARD, source("2480", name, kind, "2022-06-13", 2));
    }

    @ParameterizedTest
    @CsvSource({
        "2480, 2022-06-13, 2, true",
        "2482, 2022-06-13, 2, false",
        "24, 2022-06-13, 2, false",
        "2480, 2022-06-14, 2, false",
        "2480, 2022-12-13, 2, false",
        "2480, 2022-06-13, 3, false"
    })
    void decisions_of_a_council_are_told_apart_by_authority_day_and_paragraph(
            String authority, String day, int paragraph, boolean same) {
        mustBeTheSame(same, COUNCIL, source(authority, "Kommunfullmäktige", BodyKind.COUNCIL, day, paragraph));
    }

    @ParameterizedTest
    @CsvSource({
        "310, 310 a",
        "310 a, 310 b",
        "310, 310–311",
        "310 a, 310–311",
        "311, 310–311",
        "310–311, 310–312",
        "310 a, 310 å"
    })
    void a_paragraph_with_a_letter_or_a_range_is_a_decision_of_its_own(String one, String other) {
        mustBeTheSame(false, council(one), council(other));
        mustBeTheSame(true, council(one), council("§ " + one));
    }

    @ParameterizedTest
    @CsvSource({
        "310, 310",
        "310 a, 310a",
        "310–311, 310-311",
        "310 a–310 c, 310a-310c",
        "310 å, 310a",
    })
    void an_identifier_has_the_paragraph_without_blanks_and_marks(String paragraph, String end) {
        assertThat(DecisionId.of(council(paragraph))).hasToString("2480-kommunfullmaktige-2022-06-13-" + end);
    }

    private static DecisionSource council(String paragraph) {
        return new DecisionSource(
                new Authority("2480"),
                new Body("Kommunfullmäktige", BodyKind.COUNCIL),
                LocalDate.parse("2022-06-13"),
                new ParagraphNumber(paragraph),
                null,
                null,
                null,
                Evidence.PRIMARY_MINUTES,
                null);
    }

    @Test
    void a_source_that_lacks_body_day_or_paragraph_is_of_no_decision_that_it_could_be_compared_with() {
        DecisionSource bodiless = source("2480", null, null, "2022-06-13", 2);
        DecisionSource undated = source("2480", "Kommunfullmäktige", BodyKind.COUNCIL, null, 2);
        DecisionSource unnumbered = source("2480", "Kommunfullmäktige", BodyKind.COUNCIL, "2022-06-13", null);
        for (DecisionSource lacking : new DecisionSource[] {bodiless, undated, unnumbered}) {
            mustBeTheSame(false, COUNCIL, lacking);
            mustBeTheSame(false, lacking, lacking);
        }
    }

    private static void mustBeTheSame(boolean same, DecisionSource one, DecisionSource other) {
        assertThat(one.isOfTheSameDecisionAs(other)).isEqualTo(same);
        assertThat(other.isOfTheSameDecisionAs(one)).isEqualTo(same);
    }

    private static DecisionSource source(
            String authority, String body, BodyKind kind, String meetingDate, Integer paragraph) {
        return new DecisionSource(
                new Authority(authority),
                body == null ? null : new Body(body, kind),
                meetingDate == null ? null : LocalDate.parse(meetingDate),
                paragraph == null ? null : new ParagraphNumber(paragraph),
                null,
                null,
                null,
                Evidence.ASSERTED_BY_OTHER_RECORD,
                null);
    }
}
