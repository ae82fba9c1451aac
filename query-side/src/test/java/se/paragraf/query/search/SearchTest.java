package se.paragraf.query.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.Sources;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.AgreementHistory;
import se.paragraf.query.search.SearchMatch.Field;
import se.paragraf.query.view.IndexEntry;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;

/** What is typed, and whether it finds the case RS 759-2022 that Umeå and Malå have adopted. */
class SearchTest {

    private static final AgreementFacts FACTS = facts();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Överenskommelse",
                "overenskommelse",
                "ÖVERENS",
                "o\u0308verens",
                "ö",
                "o",
                "samverkan överenskommelse",
                "2023–2026",
                "samverkan 2023-2026",
                "RUN april",
                "Umeå",
                "umea",
                "UMEÅ KOMMUN",
                "Umeå kommuns",
                "kommun umeå",
                "malå umeå",
                "2480",
                "24",
                "Region Västerbotten",
                "västerbotten",
                "Vasterbottens län",
                "RS 759-2022",
                "rs 2022/759",
                "RS2022-00759",
                "rs.759/2022",
                "759-2022",
                "2022/759",
                "759",
                "rs 759",
                "759-20",
                "2022",
                "KS 2022/310",
                "ks 00310-2022",
                "310-2022 ks",
                "§ 310",
                "§310",
                "310 §",
                "§§ 310",
                "310",
                "KF § 310",
                "Kommunfullmäktige § 310",
                "fullmäktige § 310",
                "§ 310 kommunfull",
                "§ 310 2022-06-13",
                "2022-06 § 310",
                "Umeå § 310",
                "Umeå kommun, KF § 310, 2022-06-13",
                "§ 310 Västerbotten",
                "samverkan § 310",
                "§ 73 utvecklingsnämnden",
                "2022-06-13",
                "2022-06",
                "kf",
                "2480-kommunfullmaktige-2022-06-13-310",
                "abababab",
                "umeå rs 759-2022 överenskommelse § 310",
                "Umeå 759-2022",
                "samverkan 2022/759"
            })
    void the_case_is_found_by(String typed) {
        assertThat(finds(typed, FACTS)).as(typed).isTrue();
        assertThat(search(typed).matches(FACTS))
                .as(typed)
                .hasSameSizeAs(search(typed).filters());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verkan",
                "Skellefteå",
                "2482",
                "23",
                "Region Jämtland Härjedalen",
                "KS 759-2022",
                "RS 310-2022",
                "KS 2022/759",
                "RS 758-2022",
                "RS 7590-2022",
                "2021/759",
                "samver 759-2022",
                "§ 31",
                "§ 759",
                "§ 3100",
                "310 a §",
                "RF § 310",
                "AU § 310",
                "KS § 310",
                "§ 310 2022-06-14",
                "§ 311 2022-06-13",
                "Umeå § 311",
                "Malå § 310",
                "2022-06-15",
                "2480-kommunfullmaktige-2022-06-13-311",
                "Umeå Skellefteå",
                "överenskommelse Skåne"
            })
    void the_case_is_not_found_by(String typed) {
        assertThat(finds(typed, FACTS)).as(typed).isFalse();
    }

    @Test
    void what_was_found_is_told_as_people_read_it() {
        assertThat(search("umea kommun KF § 310 2022-06-13 rs 2022/759 samv").matches(FACTS))
                .containsExactly(
                        new SearchMatch("umea", Field.DECISION, "Umeå Kommunfullmäktige 2022-06-13 § 310"),
                        new SearchMatch("kommun", Field.DECISION, "Umeå Kommunfullmäktige 2022-06-13 § 310"),
                        new SearchMatch("kf", Field.DECISION, "Umeå Kommunfullmäktige 2022-06-13 § 310"),
                        new SearchMatch("§ 310", Field.DECISION, "Umeå Kommunfullmäktige 2022-06-13 § 310"),
                        new SearchMatch("2022-06-13", Field.DECISION, "Umeå Kommunfullmäktige 2022-06-13 § 310"),
                        new SearchMatch("rs", Field.CASE_NUMBER, "RS 759-2022"),
                        new SearchMatch("2022/759", Field.CASE_NUMBER, "RS 759-2022"),
                        new SearchMatch("samv", Field.TITLE, "Överenskommelse om samverkan 2023–2026"));
        assertThat(search("mala 24").matches(FACTS))
                .containsExactly(
                        new SearchMatch("mala", Field.PARTY, "Malå"),
                        new SearchMatch("24", Field.REGION, "Region Västerbotten"));
    }

    @Test
    void a_paragraph_with_a_letter_and_a_range_are_found_by_their_numbers_too() {
        assertThat(SearchParagraphs.of("310 a")).containsExactly("310a", "310");
        assertThat(SearchParagraphs.of("310–312")).containsExactly("310-312", "310", "311", "312");
        assertThat(search("310 a §").filters()).isEqualTo(search("§ 310a").filters());
        assertThat(search("§ 310 a").filters()).isEqualTo(search("§310a").filters());
        assertThat(search("§§ 310–312").filters()).isEqualTo(search("§ 310-312").filters());
    }

    @Test
    void where_either_part_may_be_the_year_all_cases_are_found_that_may_be_meant() {
        for (String written : List.of("RSK 2023-2022", "RSK 2022-2023")) {
            AgreementFacts facts = AgreementHistory.fold(
                            new CaseFile(written, 1).proposed("A", null, "2480").events())
                    .orElseThrow();
            for (String typed : List.of("RSK 2023/2022", "rsk 2022:2023", "RSK2023-2022")) {
                assertThat(finds(typed, facts))
                        .as(written + " by " + typed)
                        .isEqualTo(new CaseNumber(typed).canonical().equals(new CaseNumber(written).canonical()));
            }
        }
    }

    @Test
    void what_has_no_word_or_too_many_is_no_search() {
        assertThat(Search.of("§")).isEmpty();
        assertThat(Search.of(" – ")).isEmpty();
        assertThat(Search.of("a b c d e f g h i j")).isPresent();
        assertThat(Search.of("a b c d e f g h i j k")).isEmpty();
        assertThat(Search.of("a".repeat(200))).isPresent();
        assertThat(Search.of("a".repeat(201))).isEmpty();
    }

    @Test
    void a_search_asks_the_store_for_a_bounded_number_of_values() {
        for (String typed : List.of(
                "rs 759-2022 rs 758-2022 rs 757-2022 rs 756-2022 rs 755-2022",
                "2022-2023 2022-2023 2022-2023 2022-2023 2022-2023 2022-2023 2022-2023 2022-2023 2022-2023 2022-2023",
                "väst väst väst väst väst väst väst väst väst väst")) {
            assertThat(search(typed).filters())
                    .as(typed)
                    .allSatisfy(filter -> assertThat(filter.alternatives()).hasSizeLessThan(100));
        }
    }

    static Search search(String typed) {
        return Search.of(typed).orElseThrow();
    }

    static boolean finds(String typed, AgreementFacts facts) {
        Set<IndexEntry> entries = SearchIndex.of(facts);
        return search(typed).filters().stream()
                .allMatch(filter -> filter.alternatives().stream()
                        .anyMatch(condition -> entries.stream().anyMatch(condition::accepts)));
    }

    private static AgreementFacts facts() {
        CaseFile file = new CaseFile("RS 759-2022", 1).proposed(CaseFile.DIGEST, "2480", "2418");
        adopted(file, "2480", "2022-06-13", 310);
        adopted(file, "2418", "2022-06-20", 311);
        return AgreementHistory.fold(file.events()).orElseThrow();
    }

    static void adopted(CaseFile file, String code, String day, int paragraph) {
        DecisionSource source = Sources.council(code, day, paragraph);
        file.record(new AdoptedByMunicipality(
                file.id(), new MunicipalityCode(code), DecisionId.of(source), source, null, List.of(), null));
    }
}
