package se.paragraf.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({
        "RS 759-2022, RS 759-2022",
        "rs 759-2022, RS 759-2022",
        "RS 0759-2022, RS 759-2022",
        "RS 2022/759, RS 759-2022",
        "RS/2022:759, RS 759-2022",
        "KS-2022-00759, KS 759-2022",
        "2022-759, 759-2022",
        "ÄÖ 12-2021, ÄÖ 12-2021",
    })
    void a_case_number_is_kept_as_written_and_has_one_canonical_form(String written, String canonical) {
        assertThat(new CaseNumber(written).value()).isEqualTo(written);
        assertThat(new CaseNumber(written).canonical()).isEqualTo(canonical);
    }

    @Test
    void the_same_case_has_the_same_identifier_and_another_regions_has_another() {
        AgreementId id = AgreementId.of(new RegionCode("24"), new CaseNumber("RS 759-2022"));
        assertThat(id.value().version()).isEqualTo(5);
        assertThat(AgreementId.of(new RegionCode("24"), new CaseNumber("rs 2022/0759")))
                .isEqualTo(id);
        assertThat(AgreementId.of(new RegionCode("23"), new CaseNumber("RS 759-2022")))
                .isNotEqualTo(id);
        assertThat(id).hasToString("7bd3dbf9-37de-5b43-aaec-586cc9eca3ce");
    }

    @Test
    void equivalent_spellings_of_a_case_number_are_one_case() {
        RegionCode region = new RegionCode("24");
        assertThat(AgreementId.of(region, new CaseNumber("\u212AS 1-2022")))
                .isEqualTo(AgreementId.of(region, new CaseNumber("ks 2022/1")));
        assertThat(AgreementId.of(region, new CaseNumber("\u212BR 1-2022")))
                .isEqualTo(AgreementId.of(region, new CaseNumber("\u00C5R 1-2022")))
                .isEqualTo(AgreementId.of(region, new CaseNumber(Text.line("A\u030AR 1-2022"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1-1-1-1-1", "not-a-uuid", "3f2a6c1e58d35c0b9d0e3b1f6a7c8d9e"})
    void an_agreements_identifier_is_a_whole_uuid(String text) {
        assertThatThrownBy(() -> AgreementId.from(text)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "248", "24800", "24a0", " 2480", "２４８０"})
    void a_municipalitys_code_is_four_digits(String code) {
        assertThatThrownBy(() -> new MunicipalityCode(code)).isInstanceOf(InvalidValueException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "240", "x4"})
    void an_authoritys_code_is_two_or_four_digits(String code) {
        assertThatThrownBy(() -> new Authority(code)).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_digest_is_64_hexadecimal_digits_in_either_case() {
        assertThat(new Sha256("A".repeat(64)).value()).isEqualTo("a".repeat(64));
        assertThatThrownBy(() -> new Sha256("a".repeat(63))).isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> new Sha256("g".repeat(64))).isInstanceOf(InvalidValueException.class);
    }

    @Test
    void a_period_includes_both_its_ends_and_does_not_end_before_it_begins() {
        Period year = new Period(LocalDate.parse("2024-01-01"), LocalDate.parse("2024-12-31"));
        assertThat(year.contains(year.from())).isTrue();
        assertThat(year.contains(year.to())).isTrue();
        assertThat(year.contains(year.to().plusDays(1))).isFalse();
        assertThat(year.contains(year.from().minusDays(1))).isFalse();
        assertThatThrownBy(() -> new Period(year.to(), year.from()))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.field()).contains("to"));
    }

    @Test
    void a_decision_is_named_after_authority_body_day_and_paragraph() {
        assertThat(DecisionId.of(source("Kommunfullmäktige", "2022-06-13", 113, Evidence.PRIMARY_MINUTES)))
                .hasToString("2480-kommunfullmaktige-2022-06-13-113");
        assertThat(DecisionId.of(source("Åäö & co.", "2022-06-13", 1, Evidence.PRIMARY_MINUTES)))
                .hasToString("2480-aao-co-2022-06-13-1");
        assertThat(DecisionId.of(source(null, null, null, Evidence.ASSERTED_BY_OTHER_RECORD)))
                .hasToString("2480-unnamed-undated-unnumbered");
        assertThat(DecisionId.of(source("Ж", "2022-06-13", 1, Evidence.PRIMARY_MINUTES)))
                .hasToString("2480-body-2022-06-13-1");
    }

    @Test
    void primary_minutes_state_body_date_and_paragraph() {
        assertMissing("body", () -> source(null, "2022-06-13", 113, Evidence.PRIMARY_MINUTES));
        assertMissing("meetingDate", () -> source("Fullmäktige", null, 113, Evidence.PRIMARY_MINUTES));
        assertMissing("paragraph", () -> source("Fullmäktige", "2022-06-13", null, Evidence.PRIMARY_MINUTES));
    }

    @Test
    void primary_minutes_state_no_asserting_record_and_no_day_of_one() {
        DecisionSource source = source("Fullmäktige", "2022-06-13", 113, Evidence.PRIMARY_MINUTES);

        assertMissing("assertedBy", () -> asserted(source, new DocumentRef(null, "Missiv", null), null));
        assertMissing("assertedOn", () -> asserted(source, null, LocalDate.parse("2022-06-20")));
    }

    @Test
    void the_day_of_an_asserting_record_is_a_day_that_can_be() {
        DecisionSource source = source(null, "2022-06-13", null, Evidence.ASSERTED_BY_OTHER_RECORD);
        LocalDate same = LocalDate.parse("2022-06-13");

        assertThat(asserted(source, null, same).assertedOn()).isEqualTo(same);
        assertMissing("assertedOn", () -> asserted(source, null, LocalDate.parse("1722-06-13")));
    }

    private static DecisionSource asserted(DecisionSource source, DocumentRef by, LocalDate on) {
        return new DecisionSource(
                source.authority(),
                source.body(),
                source.meetingDate(),
                source.paragraph(),
                null,
                null,
                null,
                source.evidence(),
                by,
                on);
    }

    @Test
    void records_are_named_by_their_places_in_ascending_order() {
        assertThat(Check.places("records", List.of(0L, 7L))).containsExactly(0L, 7L);
        assertThat(Check.places("records", LongStream.range(0, 5_000).boxed().toList()))
                .as("all records of a long case")
                .hasSize(5_000);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "null",
            value = {
                "null | records | is missing | a value",
                "'' | records | is empty | at least one record",
                "-1 | records[0] | is -1 | a whole number from 0; records stand in order",
                "3,3 | records[1] | is 3, after 3 | a whole number from 4; records stand in order",
                "1,3,2 | records[2] | is 2, after 3 | a whole number from 4; records stand in order",
                "1,x | records[1] | is missing | a value",
            })
    void no_records_and_records_out_of_order_repeated_or_negative_are_refused(
            String places, String field, String reason, String accepted) {
        List<Long> records = places == null
                ? null
                : Stream.of(places.split(",", -1))
                        .filter(place -> !place.isEmpty())
                        .map(place -> place.equals("x") ? null : Long.valueOf(place))
                        .toList();

        assertThatThrownBy(() -> Check.places("records", records))
                .isInstanceOfSatisfying(InvalidValueException.class, invalid -> {
                    assertThat(invalid.field()).contains(field);
                    assertThat(invalid.reason().en()).isEqualTo(reason);
                    assertThat(invalid.accepted().en()).isEqualTo(accepted);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "Förvaltningsrätten i Karlstad, ADMINISTRATIVE_COURT",
        "FÖRVALTNINGSRÄTTEN  I UMEÅ, ADMINISTRATIVE_COURT",
        "'Fo\u0308rvaltningsra\u0308tten i Falun', ADMINISTRATIVE_COURT",
        "Förvaltningsrättens dom, ADMINISTRATIVE_COURT",
        "Länsrätten i Västerbottens län, ADMINISTRATIVE_COURT",
        "The Administrative Court in Umeå, ADMINISTRATIVE_COURT",
        "Kammarrätten i Göteborg, COURT_OF_APPEAL",
        "Göteborgs kammarrätt, COURT_OF_APPEAL",
        "Administrative Court of Appeal in Gothenburg, COURT_OF_APPEAL",
        "Högsta förvaltningsdomstolen, SUPREME_ADMINISTRATIVE_COURT",
        "'Högsta Förvaltningsdomstolen (HFD)', SUPREME_ADMINISTRATIVE_COURT",
        "HFD, SUPREME_ADMINISTRATIVE_COURT",
        "hfd, SUPREME_ADMINISTRATIVE_COURT",
        "Regeringsrätten, SUPREME_ADMINISTRATIVE_COURT",
        "Supreme Administrative Court, SUPREME_ADMINISTRATIVE_COURT",
    })
    void an_instance_follows_from_the_name_of_its_court(String name, CourtInstance instance) {
        assertThat(CourtInstance.ofCourt(name)).contains(instance);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "Domstolen",
                "Hovrätten",
                "Hovrätten för Övre Norrland",
                "Svea Court of Appeal",
                "Högsta domstolen",
                "Supreme Court",
                "Umeå tingsrätt",
                "Mark- och miljödomstolen",
                "Förvaltningsrättsenheten",
                "HFDX",
                "Kammarrätten i Göteborg (dom från Förvaltningsrätten i Karlstad)",
            })
    void no_instance_follows_from_the_name_of_another_court_or_of_several(String name) {
        assertThat(CourtInstance.ofCourt(name)).isEmpty();
    }

    @Test
    void each_instance_leads_to_the_next_and_the_last_to_none() {
        assertThat(CourtInstance.ADMINISTRATIVE_COURT.next()).contains(CourtInstance.COURT_OF_APPEAL);
        assertThat(CourtInstance.COURT_OF_APPEAL.next()).contains(CourtInstance.SUPREME_ADMINISTRATIVE_COURT);
        assertThat(CourtInstance.SUPREME_ADMINISTRATIVE_COURT.next()).isEmpty();
    }

    @Test
    void a_courts_certificate_states_its_day() {
        assertMissing("issuedOn", () -> new CourtCertificate(null, null));
        assertMissing("issuedOn", () -> new CourtCertificate(LocalDate.parse("1722-06-13"), null));
    }

    @Test
    void a_reversal_is_numbered_from_1() {
        assertThat(ReversalId.from("12")).isEqualTo(new ReversalId(12)).hasToString("12");
        for (String text : List.of("0", "-1", "", "1.5", "x", "99999999999")) {
            assertThatThrownBy(() -> ReversalId.from(text))
                    .as(text)
                    .isInstanceOfSatisfying(
                            InvalidValueException.class,
                            invalid -> assertThat(invalid.accepted().en()).isEqualTo("a whole number from 1"));
        }
    }

    @Test
    void text_is_normalised_so_that_a_letter_typed_in_two_ways_is_one() {
        assertThat(Check.text("title", "  Mala\u030A ", 10)).isEqualTo("Malå");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b", "a\u202Eb", "\uD800", "12345678901"})
    void text_is_not_blank_has_no_control_characters_and_is_within_its_bound(String text) {
        assertThatThrownBy(() -> Check.text("title", text, 10))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.field()).contains("title"));
    }

    @Test
    void a_list_is_bounded_and_has_no_null_entries() {
        assertThat(Check.list("parties", null)).isEmpty();
        assertThatThrownBy(() -> Check.list("parties", Collections.nCopies(301, 1)))
                .isInstanceOf(InvalidValueException.class);
        assertThatThrownBy(() -> Check.list("parties", Arrays.asList(1, null)))
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.field()).contains("parties[1]"));
        assertThat(Check.repeated(List.of(1, 2, 1, 3, 3, 3))).containsExactly(1, 3);
    }

    private static DecisionSource source(String body, String date, Integer paragraph, Evidence evidence) {
        return new DecisionSource(
                new Authority("2480"),
                body == null ? null : new Body(body, BodyKind.COUNCIL),
                date == null ? null : LocalDate.parse(date),
                paragraph == null ? null : new ParagraphNumber(paragraph),
                null,
                null,
                null,
                evidence,
                null);
    }

    private static void assertMissing(String field, Runnable source) {
        assertThatThrownBy(source::run)
                .isInstanceOfSatisfying(
                        InvalidValueException.class,
                        invalid -> assertThat(invalid.field()).contains(field));
    }

    /** The digests of FIPS 180-4 that NIST publishes as examples. */
    @ParameterizedTest
    @CsvSource({
        "'', e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "abc, ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    })
    void a_digest_is_the_same_from_memory_and_from_a_stream(String text, String digest) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        MessageDigest stream = Sha256.newDigest();
        for (byte next : content) {
            stream.update(next);
        }
        assertThat(Sha256.of(content)).isEqualTo(Sha256.of(stream)).hasToString(digest);
        assertThat(Sha256.of(content).bytes())
                .isEqualTo(Sha256.newDigest().digest(content))
                .hasSize(32);
    }
}
