package se.paragraf.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.value.Authority;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.RegionCode;
import se.paragraf.value.Wording;

class ReferenceDataTest {

    @Test
    void there_are_290_municipalities_in_21_regions() {
        assertThat(ReferenceData.municipalities()).hasSize(290);
        assertThat(ReferenceData.regions()).hasSize(21);
        assertThat(ReferenceData.municipalities().stream()
                        .map(Municipality::region)
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(
                        ReferenceData.regions().stream().map(Region::code).toList());
    }

    @Test
    void the_15_of_vasterbotten_are_found_by_their_region_in_the_order_of_codes() {
        assertThat(ReferenceData.municipalitiesOf(new RegionCode("24")))
                .extracting(Municipality::name)
                .containsExactly(
                        "Nordmaling",
                        "Bjurholm",
                        "Vindeln",
                        "Robertsfors",
                        "Norsjö",
                        "Malå",
                        "Storuman",
                        "Sorsele",
                        "Dorotea",
                        "Vännäs",
                        "Vilhelmina",
                        "Åsele",
                        "Umeå",
                        "Lycksele",
                        "Skellefteå");
    }

    @Test
    void leading_zeros_count() {
        assertThat(ReferenceData.municipality(new MunicipalityCode("0114")))
                .map(Municipality::name)
                .contains("Upplands Väsby");
    }

    @Test
    void an_authority_has_the_name_of_its_region_or_municipality() {
        assertThat(ReferenceData.nameOf(new Authority("24"))).contains("Region Västerbotten");
        assertThat(ReferenceData.nameOf(new Authority("2480"))).contains("Umeå");
        assertThat(ReferenceData.nameOf(new Authority("9999"))).isEmpty();
        assertThat(ReferenceData.nameOf(new Authority("02"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1917, 2006-12-31, 19",
        "0331, 2007-01-01, 03",
        "0140, 1999-01-01, 01",
        "0330, 2003-01-01, 03",
        "1180, 1996-12-31, 11",
        "1290, 1997-01-01, 12",
        "1280, 1990-01-01, 12",
        "1583, 1997-12-31, 15",
        "1686, 1997-12-31, 16",
        "1480, 1990-01-01, 14",
        "1499, 1998-01-01, 14",
        "1623, 1997-12-31, 16",
        "0643, 1998-01-01, 06"
    })
    void a_code_stands_for_its_municipality_on_its_days(String code, LocalDate day, String region) {
        assertThat(ReferenceData.municipality(new MunicipalityCode(code), day))
                .map(Municipality::region)
                .contains(new RegionCode(region));
    }

    @ParameterizedTest
    @CsvSource({
        "1917, 2007-01-01",
        "0331, 2006-12-31",
        "0140, 1998-12-31",
        "0330, 2002-12-31",
        "1180, 1997-01-01",
        "1290, 1996-12-31",
        "1490, 1997-12-31",
        "1583, 1998-01-01"
    })
    void a_code_stands_for_nothing_on_other_days(String code, LocalDate day) {
        assertThat(ReferenceData.municipality(new MunicipalityCode(code), day)).isEmpty();
        assertThat(ReferenceData.municipality(new MunicipalityCode(code))).isPresent();
    }

    @Test
    void every_former_code_has_a_successor_that_takes_over_the_day_after_under_the_same_name() {
        List<Municipality> former = ReferenceData.everyMunicipality()
                .filter(municipality -> !municipality.validity().isOpen())
                .filter(municipality -> !municipality.code().equals(municipality.successor()))
                .toList();
        assertThat(former).hasSize(50).allSatisfy(municipality -> {
            LocalDate last = Objects.requireNonNull(municipality.validity().to());
            Municipality next = ReferenceData.municipality(
                            Objects.requireNonNull(municipality.successor()), last.plusDays(1))
                    .orElseThrow();
            assertThat(next.name()).isEqualTo(municipality.name());
            assertThat(next.validity().from()).isEqualTo(last.plusDays(1));
            assertThat(next.region()).isNotEqualTo(municipality.region());
        });
    }

    @Property(tries = 100)
    void on_any_day_since_1977_each_municipality_has_one_code_in_a_region_of_that_day(
            @ForAll @IntRange(max = 20_000) int days) {
        LocalDate day = LocalDate.parse("1977-01-01").plusDays(days);
        List<Municipality> then = ReferenceData.everyMunicipality()
                .filter(municipality -> municipality.validity().contains(day))
                .toList();
        assertThat(then).hasSizeBetween(277, 290);
        assertThat(then).extracting(Municipality::name).doesNotHaveDuplicates();
        assertThat(then).extracting(Municipality::code).doesNotHaveDuplicates();
        assertThat(then).allSatisfy(municipality -> {
            assertThat(municipality.code().value())
                    .startsWith(municipality.region().value());
            assertThat(ReferenceData.region(municipality.region(), day)).isPresent();
            assertThat(ReferenceData.municipalitiesOf(municipality.region(), day))
                    .contains(municipality);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "1976-12-31, 24",
        "1996-12-31, 24",
        "1997-01-01, 23",
        "1997-12-31, 23",
        "1998-01-01, 21",
        "2026-01-01, 21"
    })
    void there_were_24_counties_then_23_then_21(LocalDate day, long counties) {
        assertThat(ReferenceData.everyRegion()
                        .filter(region -> region.validity().contains(day)))
                .hasSize((int) counties);
    }

    @ParameterizedTest
    @CsvSource({
        "1995-01-01, 288",
        "1998-12-31, 288",
        "1999-01-01, 289",
        "2003-01-01, 290",
        "1994-12-31, 286",
        "1991-12-31, 284",
        "1982-12-31, 279",
        "1979-12-31, 277"
    })
    void the_municipalities_are_as_many_as_there_were(LocalDate day, long municipalities) {
        assertThat(ReferenceData.everyMunicipality()
                        .filter(municipality -> municipality.validity().contains(day)))
                .hasSize((int) municipalities);
    }

    @Test
    void an_authority_has_the_name_of_its_day() {
        LocalDate day = LocalDate.parse("1996-12-31");
        assertThat(ReferenceData.nameOf(new Authority("12"), day)).contains("Malmöhus län");
        assertThat(ReferenceData.nameOf(new Authority("12"), day.plusDays(1))).contains("Region Skåne");
        assertThat(ReferenceData.nameOf(new Authority("15"), LocalDate.parse("2020-01-01")))
                .contains("Älvsborgs län");
        assertThat(ReferenceData.nameOf(new Authority("1917"), null)).contains("Heby");
        assertThat(ReferenceData.nameOf(new Authority("2023"), day)).contains("Malung");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1917 | 2007-05-01 | 1917 was Heby's code in region 19 until 2006-12-31; on 2007-05-01 it is 0331 in region 03.",
                "0331 | 2003-01-01 | 0331 is Heby's code only since 2007-01-01; on 2003-01-01 it was 1917 in region 19.",
                "0140 | 1998-01-01 | Nykvarn (0140) is a municipality of its own only since 1999-01-01.",
                "1443 | 1990-01-01 | Bollebygd (1443) is a municipality of its own only since 1995-01-01."
            })
    void a_code_that_does_not_hold_on_a_day_is_explained(String code, LocalDate day, String why) {
        assertThat(CodeHistory.whyNot(new MunicipalityCode(code), day))
                .map(Wording::en)
                .contains(why);
    }

    @Test
    void the_other_codes_of_a_municipality_are_told() {
        assertThat(CodeHistory.otherCodes(new MunicipalityCode("0331")))
                .map(Wording::en)
                .contains("Heby has the code 1917 in another time.");
        assertThat(CodeHistory.otherCodes(new MunicipalityCode("1917")))
                .map(Wording::sv)
                .contains("Heby har i en annan tid koden 0331.");
        assertThat(CodeHistory.otherCodes(new MunicipalityCode("2480"))).isEmpty();
        assertThat(CodeHistory.otherCodes(new MunicipalityCode("2023"))).isEmpty();
        assertThat(CodeHistory.otherCodes(new MunicipalityCode("9999"))).isEmpty();
    }

    @Test
    void a_code_that_holds_or_never_did_needs_no_explanation() {
        LocalDate day = LocalDate.parse("2003-01-01");
        assertThat(CodeHistory.whyNot(new MunicipalityCode("1917"), day)).isEmpty();
        assertThat(CodeHistory.whyNot(new MunicipalityCode("9999"), day)).isEmpty();
        assertThat(CodeHistory.whyNot(new RegionCode("19"), day)).isEmpty();
        assertThat(CodeHistory.whyNot(new RegionCode("15"), day))
                .map(Wording::en)
                .contains("15 was the code of Älvsborgs län until 1997-12-31; on 2003-01-01 it is 14.");
    }
}
