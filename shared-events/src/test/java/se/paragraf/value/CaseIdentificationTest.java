package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.value.CaseIdentification.Ambiguous;
import se.paragraf.value.CaseIdentification.KnownCase;
import se.paragraf.value.CaseIdentification.NotOpen;
import se.paragraf.value.CaseIdentification.Open;

/** Which case of a register a number names. */
class CaseIdentificationTest {

    private static final RegionCode REGION = new RegionCode("24");

    private final Map<AgreementId, KnownCase> register = new LinkedHashMap<>();

    @Test
    void the_other_order_of_two_years_is_ambiguous_and_names_the_candidate() {
        KnownCase open = open("RSK 2023/2022", null);

        assertThat(identify("RSK 2022/02023", null)).isEqualTo(new Ambiguous(List.of(open)));
        assertThat(identify("RSK 2023-2022", null)).isEqualTo(new Open(open));
        assertThat(identify("RSK 2022/2024", null)).isInstanceOf(NotOpen.class);
    }

    @Test
    void a_stated_year_opens_the_other_order_and_each_is_found_by_its_own_order() {
        KnownCase first = open("RSK 2023/2022", null);
        KnownCase second = open("RSK 2022/2023", 2022);

        assertThat(second.agreementId()).isNotEqualTo(first.agreementId());
        assertThat(identify("RSK 2023-2022", null)).isEqualTo(new Open(first));
        assertThat(identify("RSK 2022-2023", null)).isEqualTo(new Open(second));
    }

    @Test
    void no_third_case_is_opened_with_two_years() {
        KnownCase first = open("RSK 2023/2022", null);
        open("RSK 2022/2023", 2022);

        assertThat(identify("RSK 2022/2023", 2023)).isEqualTo(new Ambiguous(List.of(first)));
    }

    @Test
    void a_number_whose_year_says_one_case_and_its_order_another_is_ambiguous() {
        KnownCase first = open("RSK 2023/2022", null);
        KnownCase second = open("RSK 2022/2023", 2023);

        assertThat(identify("RSK 2023/2022", 2023)).isEqualTo(new Ambiguous(List.of(first, second)));
        assertThat(identify("RSK 2023/2022", 2022)).isEqualTo(new Open(first));
        assertThat(identify("RSK 2022/2023", 2023)).isEqualTo(new Open(second));
    }

    @Test
    void one_spelling_with_two_stated_years_is_ambiguous_without_one() {
        KnownCase first = open("RSK 2023/2022", 2023);
        KnownCase second = open("RSK 2023/2022", 2022);

        assertThat(identify("RSK 2023/2022", null)).isEqualTo(new Ambiguous(List.of(first, second)));
        assertThat(identify("RSK 2022/2023", null)).isEqualTo(new Ambiguous(List.of(first, second)));
        assertThat(identify("RSK 2022-2023", 2022)).isEqualTo(new Open(second));
    }

    @Test
    void a_voided_case_is_not_open_and_its_case_file_is_the_one_that_goes_on() {
        KnownCase voided = known("KS 1-2022", null, earlier("\u212AS 1-2022"), true);

        assertThat(identify("ks 2022/1", null)).isEqualTo(new NotOpen(voided.agreementId()));
        assertThat(identify("KS 1-2022", null)).isEqualTo(new NotOpen(voided.agreementId()));
    }

    @Test
    void both_orders_go_on_in_the_case_file_of_a_voided_case() {
        KnownCase voided = known("RSK 2023/2022", null, earlier("RSK 2023/2022"), true);

        assertThat(identify("RSK 2023/2022", null)).isEqualTo(new NotOpen(voided.agreementId()));
        assertThat(identify("RSK 2022/2023", null)).isEqualTo(new NotOpen(voided.agreementId()));
    }

    @ParameterizedTest
    @CsvSource({
        "Dnr 2022-118, 2022/118",
        "Dnr 2022-118, dnr: 118/2022",
        "diarienr/118-2022, 2022-0118",
        "Ärendenr 118:2022, 118-2022",
        "\u212AS 1-2022, 2022-1-KS",
        "Straße 1-2022, straße 2022/1",
        "RSK 2022/02023, RSK 2022-2023",
        "RSK 02023/2022, RSK 2023/2022",
    })
    void a_case_of_an_earlier_program_is_found_by_every_certain_spelling(String recorded, String paper) {
        KnownCase open = known(recorded, null, earlier(recorded), false);

        assertThat(identify(recorded, null)).isEqualTo(new Open(open));
        assertThat(identify(paper, null)).isEqualTo(new Open(open));
    }

    @ParameterizedTest
    @CsvSource({"Straße 1-2022, STRASSE 1-2022", "Dnr 2022-118, 2022-118-DNR", "ı 1-2022, I 1-2022"})
    void a_case_under_the_identifier_of_another_number_is_not_that_case(String recorded, String paper) {
        KnownCase open = known(recorded, null, earlier(recorded), false);

        assertThat(AgreementId.of(REGION, new CaseNumber(paper))).isEqualTo(open.agreementId());
        KnownCase other = open(paper, null);
        assertThat(other.agreementId()).isNotEqualTo(open.agreementId());
        assertThat(identify(paper, null)).isEqualTo(new Open(other));
        assertThat(identify(recorded, null)).isEqualTo(new Open(open));
    }

    @Test
    void two_cases_of_before_that_are_certainly_one_are_ambiguous() {
        KnownCase normal = known("KS 1-2022", null, earlier("KS 1-2022"), false);
        KnownCase kelvin = known("ks 1-2022", null, earlier("\u212AS 1-2022"), false);

        assertThat(identify("KS 2022/1", null)).isEqualTo(new Ambiguous(List.of(normal, kelvin)));
        assertThat(identify("KS 1-2022", null)).isEqualTo(new Open(normal));
        assertThat(identify("ks 1-2022", null)).isEqualTo(new Open(kelvin));
    }

    @ParameterizedTest
    @CsvSource({
        "RS 759-2022, 7bd3dbf9-37de-5b43-aaec-586cc9eca3ce",
        "rs 2022/0759, 7bd3dbf9-37de-5b43-aaec-586cc9eca3ce",
    })
    void a_number_that_needs_no_more_keeps_the_identifier_that_it_had(String number, String id) {
        assertThat(identify(number, null)).isEqualTo(new NotOpen(AgreementId.from(id)));
        assertThat(AgreementId.earlierOf(REGION, new CaseNumber(number))).isEmpty();
    }

    @Test
    void a_number_has_few_earlier_identifiers() {
        assertThat(AgreementId.earlierOf(REGION, new CaseNumber("K".repeat(10) + " 2022/2023")))
                .hasSizeBetween(126, 128)
                .doesNotHaveDuplicates();
        assertThat(AgreementId.earlierOf(REGION, new CaseNumber("K".repeat(11) + " 2022/1")))
                .isEmpty();
        assertThat(AgreementId.earlierOf(REGION, new CaseNumber("322-278/2009")))
                .isEmpty();
    }

    @Test
    void a_case_can_have_each_identifier_that_it_could_be_opened_under_and_no_other() {
        CaseNumber number = new CaseNumber("RSK 2023/2022");

        assertThat(open("RSK 2023/2022", null).agreementId().canBeOf(REGION, number))
                .isTrue();
        assertThat(open("RSK 2022/2023", 2022).agreementId().canBeOf(REGION, number))
                .isTrue();
        assertThat(earlier("RSK 2023/2022").canBeOf(REGION, number)).isTrue();
        assertThat(earlier("RSK 2023/2021").canBeOf(REGION, number)).isFalse();
        assertThat(earlier("RSK 2023/2022").canBeOf(new RegionCode("23"), number))
                .isFalse();
    }

    @Test
    void given_a_number_that_no_case_has_then_each_identifier_that_it_could_have_is_looked_up_once() {
        List<AgreementId> lookedUp = new ArrayList<>();
        CaseReference reference = new CaseReference(new CaseNumber("RSK 2023/2022"), null);

        CaseIdentification.of(REGION, reference, id -> {
            lookedUp.add(id);
            return Optional.empty();
        });

        assertThat(lookedUp).doesNotHaveDuplicates().contains(AgreementId.of(REGION, reference.number()));
    }

    private CaseIdentification identify(String number, @Nullable Integer year) {
        return CaseIdentification.of(
                REGION, new CaseReference(new CaseNumber(number), year), id -> Optional.ofNullable(register.get(id)));
    }

    private KnownCase open(String number, @Nullable Integer year) {
        assertThat(identify(number, year)).isInstanceOf(NotOpen.class);
        return known(number, year, identify(number, year).agreementId().orElseThrow(), false);
    }

    private KnownCase known(String number, @Nullable Integer year, AgreementId id, boolean isVoided) {
        KnownCase known =
                new KnownCase(id, new CaseReference(new CaseNumber(number), year), "Made-up agreement", isVoided);
        register.put(id, known);
        return known;
    }

    private static AgreementId earlier(String number) {
        boolean isNormalized = !number.contains("\u212A");
        return EarlierCaseNumber.id(REGION, number, isNormalized).orElseThrow();
    }
}
