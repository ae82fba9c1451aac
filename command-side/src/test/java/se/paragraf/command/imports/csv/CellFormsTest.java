package se.paragraf.command.imports.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.party.ReferenceData;
import se.paragraf.value.BodyKind;
import se.paragraf.value.Evidence;
import se.paragraf.value.InvalidValueException;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Period;
import se.paragraf.value.RegionCode;

/** The forms in which cells are read, and what is said of others. */
class CellFormsTest {

    private static final Locale SWEDISH = Locale.forLanguageTag("sv");
    private static final List<DateTimeFormatter> UNAMBIGUOUS = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.BASIC_ISO_DATE,
            DateTimeFormatter.ofPattern("d/M yyyy"),
            DateTimeFormatter.ofPattern("d/M-yyyy"),
            DateTimeFormatter.ofPattern("d.M.yyyy"),
            DateTimeFormatter.ofPattern("dd.MM.yyyy"),
            DateTimeFormatter.ofPattern("yyyy/MM/dd"),
            DateTimeFormatter.ofPattern("yyyy-MM-dd' 00:00:00'"),
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T00:00:00'"),
            DateTimeFormatter.ofPattern("d MMMM yyyy", SWEDISH),
            DateTimeFormatter.ofPattern("'den 'd MMMM yyyy", SWEDISH),
            DateTimeFormatter.ofPattern("d MMM yyyy", SWEDISH),
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH));

    @Property
    void a_day_is_read_from_every_form_that_lists_have_it_in(
            @ForAll("days") LocalDate day, @ForAll("forms") DateTimeFormatter form) {
        assertThat(DateForm.read(form.format(day))).as(form.format(day)).isEqualTo(day);
    }

    @Property
    void a_form_that_may_put_the_month_first_is_refused_whatever_the_day(@ForAll("days") LocalDate day) {
        assertThatThrownBy(() ->
                        DateForm.read(DateTimeFormatter.ofPattern("dd/MM/yyyy").format(day)))
                .hasMessageContaining("which number is the day and which the month");
        assertThatThrownBy(() ->
                        DateForm.read(DateTimeFormatter.ofPattern("M-d-yy").format(day)))
                .hasMessageContaining("which number is the day and which the month");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1862, 1, 1).toEpochDay(),
                        LocalDate.of(2199, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<DateTimeFormatter> forms() {
        return Arbitraries.of(UNAMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-02-29, is no day of the calendar",
        "20221301, is no day of the calendar",
        "16/2, has no year",
        "2022-06-13T18:30:00Z, is not a date",
        "13 junkember 2022, is not a date",
        "i juni, is not a date",
        "2022-6-3, is not a date",
        "1861-12-31, lies before Swedish municipalities were formed"
    })
    void what_is_no_day_is_refused_with_what_is_accepted(String text, String reason) {
        assertThatThrownBy(() -> DateForm.read(text))
                .isInstanceOf(InvalidValueException.class)
                .hasMessageContaining(reason)
                .hasMessageContaining("accepted is a date such as 2022-0");
    }

    @Test
    void every_municipality_is_known_by_its_code_its_name_and_as_a_municipality() {
        assertThat(ReferenceData.municipalities()).allSatisfy(municipality -> {
            assertThat(CodeForm.municipality(municipality.code().value())).isEqualTo(municipality);
            assertThat(CodeForm.municipality(municipality.name())).isEqualTo(municipality);
            assertThat(CodeForm.municipality(municipality.name().toUpperCase(SWEDISH) + " kommun"))
                    .isEqualTo(municipality);
        });
        assertThat(CodeForm.municipality("Bjurholms kommun").code().value()).isEqualTo("2403");
        assertThat(CodeForm.municipality("Vännäs kommun").code().value()).isEqualTo("2460");
    }

    @Test
    void every_region_is_known_by_its_code_and_its_name() {
        assertThat(ReferenceData.regions()).allSatisfy(region -> {
            assertThat(CodeForm.region(region.code().value())).isEqualTo(region.code());
            assertThat(CodeForm.region(region.name())).isEqualTo(region.code());
        });
        assertThat(CodeForm.region("västerbotten")).isEqualTo(new RegionCode("24"));
    }

    @ParameterizedTest
    @CsvSource({
        "180, such as \"0180\"",
        "2480.0, such as \"2480\"",
        "'2480,00', such as \"2480\"",
        "'2,48E+03', such as \"2480\"",
        "2.48E3, such as \"2480\"",
        "180.0, such as \"0180\"",
        "1.8E+02, such as \"0180\"",
        "24800, a string of four digits",
        "9999, a municipality's code from the list",
        "Umeo, a municipality's name or code"
    })
    void what_is_no_municipality_is_refused_with_what_would_be(String text, String accepted) {
        assertThatThrownBy(() -> CodeForm.municipality(text)).hasMessageContaining(accepted);
    }

    @ParameterizedTest
    @CsvSource({"1, such as \"01\"", "24.0, such as \"24\"", "02, a region's code or name"})
    void what_is_no_region_is_refused_with_what_would_be(String text, String accepted) {
        assertThatThrownBy(() -> CodeForm.region(text)).hasMessageContaining(accepted);
    }

    @Test
    void parties_are_listed_by_names_and_codes_or_with_one_word() {
        RegionCode region = new RegionCode("24");

        assertThat(CodeForm.parties("Umeå, 2482 | Vännäs kommun\n2401", region, null))
                .extracting(Object::toString)
                .containsExactly("2480", "2482", "2460", "2401");
        assertThat(CodeForm.parties("Alla", region, null))
                .hasSize(15)
                .isEqualTo(CodeForm.parties("samtliga kommuner i länet", region, null));
        assertThatThrownBy(() -> CodeForm.parties("Umeå, Umeo", region, null)).hasMessageContaining("has \"Umeo\"");
    }

    @Test
    void parties_are_named_by_the_names_and_codes_of_their_day() {
        LocalDate day = LocalDate.parse("2003-01-01");

        assertThat(CodeForm.parties("alla", new RegionCode("19"), day))
                .hasSize(11)
                .contains(new MunicipalityCode("1917"));
        assertThat(CodeForm.parties("alla", new RegionCode("19"), day.plusYears(4)))
                .hasSize(10)
                .doesNotContain(new MunicipalityCode("1917"));
        assertThat(CodeForm.parties("Heby kommun, Sala", new RegionCode("19"), day))
                .extracting(Object::toString)
                .containsExactly("1917", "1981");
        assertThat(CodeForm.municipality("1917").name()).isEqualTo("Heby");
        assertThat(CodeForm.region("Älvsborgs län")).isEqualTo(new RegionCode("15"));
    }

    @ParameterizedTest
    @CsvSource({
        "Kommunfullmäktige, COUNCIL",
        "KF, COUNCIL",
        "Kommunfullmäktige i Umeå, COUNCIL",
        "Municipal council, COUNCIL",
        "Regionala utvecklingsnämnden, BOARD",
        "Kommunstyrelsen, BOARD",
        "Kommunstyrelsens arbetsutskott, WORKING_COMMITTEE",
        "KSAU, WORKING_COMMITTEE",
        "Fullmäktigeberedningen, PREPARATORY_BODY",
        "Primärkommunala beredningen, PREPARATORY_BODY",
        "Primärkommunala delegationen, DELEGATION",
        "WORKING_COMMITTEE, WORKING_COMMITTEE"
    })
    void a_body_tells_by_its_name_what_sort_it_is(String name, BodyKind kind) {
        assertThat(DecisionForm.bodyKind(name)).isEqualTo(kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Presidiet", "Kommunfullmäktiges presidium", "Council's presidium", "Okänt", "Backstugan"})
    void a_name_that_does_not_tell_is_refused_and_never_taken_for_a_council(String name) {
        assertThatThrownBy(() -> DecisionForm.bodyKind(name)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void evidence_is_stated_in_words_or_by_its_name() {
        assertThat(DecisionForm.evidence("Protokoll")).isEqualTo(Evidence.PRIMARY_MINUTES);
        assertThat(DecisionForm.evidence("Annan  handling")).isEqualTo(Evidence.ASSERTED_BY_OTHER_RECORD);
        assertThat(DecisionForm.evidence("ASSERTED_BY_OTHER_RECORD")).isEqualTo(Evidence.ASSERTED_BY_OTHER_RECORD);
        assertThatThrownBy(() -> DecisionForm.evidence("ja")).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void review_windows_are_years_or_from_one_day_to_another() {
        Period year = new Period(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 12, 31));

        assertThat(PeriodForm.periods("2024")).containsExactly(year);
        assertThat(PeriodForm.periods("2024-01-01 till 2024-12-31; 2024-01-01–2024-12-31, 1/1 2024 - 31/12 2024"))
                .containsExactly(year, year, year);
        assertThatThrownBy(() -> PeriodForm.periods("2024, snart")).hasMessageContaining("has \"snart\"");
        assertThatThrownBy(() -> PeriodForm.periods("2024-12-31 till 2024-01-01"))
                .hasMessageContaining("lies before the period's first day");
    }
}
