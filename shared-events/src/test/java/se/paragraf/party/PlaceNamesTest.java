package se.paragraf.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.value.InvalidValueException;

class PlaceNamesTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");

    @Test
    void every_municipality_is_found_by_every_way_of_writing_its_name_and_none_is_taken_for_another() {
        Map<String, Municipality> whose = new TreeMap<>();
        for (Municipality municipality : ReferenceData.municipalities()) {
            spellings(municipality).forEach(spelling -> {
                assertThat(PlaceNames.municipality(spelling, null)).as(spelling).isEqualTo(municipality);
                assertThat(whose.put(spelling.strip().toLowerCase(SWEDISH), municipality))
                        .as(spelling)
                        .isIn(null, municipality);
            });
        }
        assertThat(whose).hasSizeGreaterThan(290 * 5);
    }

    private static Stream<String> spellings(Municipality municipality) {
        String name = municipality.name();
        String genitive = name.endsWith("s") ? name : name + "s";
        return Stream.of(
                        name,
                        municipality.officialName(),
                        name + " kommun",
                        name + " stad",
                        genitive + " kommun",
                        genitive + " stad",
                        name + " municipality",
                        name.replace('-', ' '),
                        name.replace(' ', '-'),
                        name.replace("-", " - "))
                .flatMap(spelling -> Stream.of(
                        spelling,
                        spelling.toUpperCase(SWEDISH),
                        spelling.toLowerCase(SWEDISH),
                        Normalizer.normalize(spelling, Normalizer.Form.NFD),
                        "  " + spelling.replace(" ", "\u00A0 ") + " "))
                .distinct();
    }

    @ParameterizedTest
    @CsvSource({
        "Falu kommun, 2080",
        "Falu, 2080",
        "Falun, 2080",
        "Region Gotland, 0980",
        "Gotlands kommun, 0980",
        "Gotland, 0980",
        "Göteborgs stad, 1480",
        "Malmö stad, 1280",
        "Stockholms stad, 0180",
        "Stockholm, 0180",
        "Lunds kommun, 1281",
        "Habo kommun, 0643",
        "Håbo kommun, 0305",
        "Upplands Bro, 0139",
        "Upplands-Väsby kommun, 0114",
        "Malung Sälen, 2023",
        "Malungs kommun, 2023",
        "Dals Ed, 1438",
        "Dals-Eds kommun, 1438",
        "Melleruds kommun, 1461",
        "Mellerud, 1461",
        "Vaxholms stad, 0187",
        "Borås stad, 1490",
        "Hällefors, 1863",
        "Hällefors kommun, 1863",
        "Östra Göinge kommun, 1256",
        "Lilla Edets kommun, 1462"
    })
    void a_municipality_is_known_by_the_names_that_people_write(String name, String code) {
        assertThat(PlaceNames.municipality(name, null).code()).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource({
        "Heby kommun, 2005-06-13, 1917",
        "Heby, 2006-12-31, 1917",
        "Heby, 2007-01-01, 0331",
        "Borås, 1997-12-31, 1583",
        "Borås stad, 1998-01-01, 1490",
        "Kristianstads kommun, 1996-12-31, 1180",
        "Habo, 1990-01-01, 1623",
        "Bollebygd, 1996-01-01, 1535",
        "Malung-Sälens kommun, 2005-01-01, 2023",
        "Malung, 2020-01-01, 2023",
        "Umeå, 1980-01-01, 2480"
    })
    void a_name_has_the_code_of_its_day(String name, LocalDate day, String code) {
        assertThat(PlaceNames.municipality(name, day).code()).hasToString(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nykvarn | 1998-12-31 | is no municipality on 1998-12-31: Nykvarn (0140) is a municipality of its own only since 1999-01-01",
                "Knivsta kommun | 2002-12-31 | only since 2003-01-01",
                "Bollebygds kommun | 1994-12-31 | Bollebygd (1443) is a municipality of its own only since 1995-01-01",
            })
    void a_name_without_a_municipality_on_the_day_is_refused_with_the_day_from_which_there_is_one(
            String name, LocalDate day, String reason) {
        assertThatThrownBy(() -> PlaceNames.municipality(name, day))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Umea | nearest is Umeå (2480)",
                "Umeo | nearest is Umeå (2480)",
                "Hobo kommun | nearest is Håbo (0305) and Habo (0643)",
                "Malmo stad | nearest is Malmö (1280)",
                "Upplands | nearest is Upplands Väsby (0114) and Upplands-Bro (0139)",
                "Göinge | Östra Göinge (1256)",
                "Goteborgs stad | nearest is Göteborg (1480)",
                "Orebro | nearest is Örebro (1880)",
                "Uppsala län | is a region, Region Uppsala (03), no municipality",
                "Region Skåne | is a region, Region Skåne (12), no municipality",
                "Atlantis | is no Swedish municipality; accepted is a municipality's name or code",
                "kommun | is no Swedish municipality; accepted",
                "'' | is no Swedish municipality; accepted"
            })
    void what_is_no_municipality_is_refused_with_what_may_be_meant_and_never_picked(String name, String reason) {
        assertThatThrownBy(() -> PlaceNames.municipality(name.replace("''", ""), null))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void every_region_is_found_by_every_way_of_writing_its_name_and_none_is_taken_for_another() {
        for (Region region : ReferenceData.regions()) {
            String county = region.county().replaceFirst(" län$", "");
            String ungenitive = county.replaceFirst("s$", "");
            Stream.of(
                            region.name(),
                            region.name().replaceFirst("^Region ", ""),
                            region.name().toUpperCase(SWEDISH),
                            region.county(),
                            ungenitive,
                            county + " läns landsting",
                            "Landstinget " + ungenitive,
                            "Landstinget i " + ungenitive,
                            "Landstinget i " + region.county(),
                            "Region " + region.county(),
                            Normalizer.normalize(region.county(), Normalizer.Form.NFD))
                    .forEach(name ->
                            assertThat(PlaceNames.region(name, null)).as(name).isEqualTo(region));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Region Skåne, 12",
        "Västra Götalandsregionen, 14",
        "VGR, 14",
        "Västra Götaland, 14",
        "Region Jämtland Härjedalen, 23",
        "Jämtlands läns landsting, 23",
        "Region Örebro län, 18",
        "Landstinget i Värmland, 17",
        "Landstinget Sörmland, 04",
        "Södermanlands läns landsting, 04",
        "Västerbottens län, 24",
        "Norrbotten, 25",
        "Kopparbergs län, 20",
        "Region Gotland, 09",
        "Malmöhus läns landsting, 12",
        "Kristianstads län, 11",
        "Göteborgs och Bohus län, 14",
        "Älvsborgs läns landsting, 15",
        "Skaraborgs län, 16"
    })
    void a_region_is_known_by_the_names_that_people_write(String name, String code) {
        assertThat(PlaceNames.region(name, null).code()).hasToString(code);
    }

    @Test
    void a_region_is_found_in_its_own_time_only() {
        LocalDate before = LocalDate.parse("1996-12-31");
        LocalDate after = LocalDate.parse("1997-01-01");

        assertThat(PlaceNames.region("Malmöhus län", before).name()).isEqualTo("Malmöhus län");
        assertThat(PlaceNames.region("Region Skåne", after).name()).isEqualTo("Region Skåne");
        assertThatThrownBy(() -> PlaceNames.region("Malmöhus län", after))
                .hasMessageContaining("Malmöhus län is not there on 1997-01-01");
        assertThatThrownBy(() -> PlaceNames.region("Region Skåne", before))
                .hasMessageContaining("Skåne län is not there on 1996-12-31");
    }

    @ParameterizedTest
    @CsvSource({
        "Kristianstad, 'is a municipality, Kristianstad (1290), no region'",
        "Umeå, 'is a municipality, Umeå (2480), no region'",
        "Uppsala kommun, 'is a municipality, Uppsala (0380), no region'",
        "Vasterbotten, nearest is Region Västerbotten (24)"
    })
    void what_is_no_region_is_refused_with_what_it_is_or_may_be(String name, String reason) {
        assertThatThrownBy(() -> PlaceNames.region(name, null)).hasMessageContaining(reason);
    }

    @Test
    void a_name_that_could_be_a_municipality_or_a_region_is_refused_with_both_named() {
        assertThatThrownBy(() -> PlaceNames.authority("Kalmar", null))
                .hasMessageContaining("may be Kalmar (0880) or Region Kalmar län (08)");
        assertThatThrownBy(() -> PlaceNames.authority("Region Gotland", null))
                .hasMessageContaining("may be Gotland (0980) or Region Gotland (09)");
        assertThat(PlaceNames.authority("Kalmar kommun", null)).hasToString("0880");
        assertThat(PlaceNames.authority("Kalmar län", null)).hasToString("08");
        assertThat(PlaceNames.authority("Heby kommun", LocalDate.parse("2003-05-05")))
                .hasToString("1917");
    }

    @Test
    void a_text_of_any_length_is_refused_without_being_compared() {
        for (String text : List.of("a".repeat(101), "Umeå".repeat(20_000))) {
            assertThatThrownBy(() -> PlaceNames.municipality(text, null))
                    .hasMessageContaining("is no Swedish municipality; accepted");
            assertThatThrownBy(() -> PlaceNames.region(text, null))
                    .hasMessageContaining("is no Swedish region; accepted");
        }
    }
}
