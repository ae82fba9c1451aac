package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The trail of a case, event by event, and the list of a municipality. */
@AgainstRegister
class TrailTest {

    private final Register register;

    TrailTest(Register register) {
        this.register = register;
    }

    @Test
    void a_trail_has_actor_time_and_description_of_each_event_in_both_languages() {
        OpenCase open = OpenCase.of(register, ASELE);
        Answer adopted = open.record(
                "/adoptions", RequestBodies.adoption(ASELE, RequestBodies.minutes(ASELE, "2022-06-20", 30)));

        JsonNode entry = open.trail().get(1);

        assertThat(entry.get("sequence").asLong()).isEqualTo(1);
        assertThat(entry.get("eventId").asString())
                .isEqualTo(adopted.json().at("/eventIds/0").asString());
        assertThat(entry.get("type").asString()).isEqualTo("AdoptedByMunicipality");
        assertThat(entry.get("revision").asString()).isEqualTo("4");
        assertThat(entry.get("effectiveOn").asString()).isEqualTo("2022-06-20");
        assertThat(entry.get("recordedAt").asString()).endsWith("Z");
        assertThat(entry.get("actor").asString()).isNotBlank();
        assertThat(entry.at("/decision/decisionId").asString()).isEqualTo("2463-fullmaktige-2022-06-20-30");
        assertThat(entry.at("/data/municipality").asString()).isEqualTo(ASELE);
        assertThat(entry.at("/summary/sv").asString()).contains("Åsele", "§ 30");
        assertThat(entry.at("/summary/en").asString()).contains("Åsele", "§ 30");
        assertThat(entry.at("/summary/sv")).isNotEqualTo(entry.at("/summary/en"));
    }

    @Test
    void given_a_long_trail_when_its_pages_are_read_then_each_event_is_seen_once_in_order() {
        OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE).adoptedBy(UMEA, SKELLEFTEA, ASELE);
        open.status();
        List<Long> seen = new ArrayList<>();
        List<Long> positions = new ArrayList<>();

        for (int offset = 0; offset < 4; offset += 3) {
            Answer page = register.get(open.path() + "/trail?limit=3&offset=" + offset)
                    .is(200);
            assertThat(page.number("total")).isEqualTo(4);
            page.items().forEach(entry -> seen.add(entry.get("sequence").asLong()));
            page.items().forEach(entry -> positions.add(entry.get("position").asLong()));
        }

        assertThat(seen).containsExactly(0L, 1L, 2L, 3L);
        assertThat(positions).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void given_a_case_when_its_trail_is_read_as_a_table_then_every_event_is_a_row_in_utf8() {
        OpenCase open = OpenCase.of(register, ASELE).adoptedBy(ASELE);
        open.status();

        Answer table =
                register.get(open.path() + "/trail", "Accept", "text/csv").is(200);

        assertThat(table.header("Content-Type")).startsWith("text/csv").containsIgnoringCase("utf-8");
        List<String> lines = table.body().lines().toList();
        assertThat(table.body()).endsWith("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("\"sequence\",\"position\",\"eventId\",\"type\"");
        assertThat(lines.get(2)).startsWith("\"1\",").contains("\"AdoptedByMunicipality\"", "Åsele", "\"113\"");
    }

    @Test
    void given_a_case_when_its_trail_is_asked_for_in_another_format_then_the_formats_are_named() {
        OpenCase open = OpenCase.of(register, ASELE);

        Answer refused = register.get(open.path() + "/trail", "Accept", "application/xml");

        refused.isProblem(406, "not-acceptable");
        assertThat(refused.json().get("acceptedValues").toString()).contains("text/csv", "application/json");
    }

    @Test
    void the_agreements_of_a_municipality_have_its_own_standing() {
        OpenCase open = OpenCase.of(register, ASELE, UMEA).adoptedBy(ASELE);
        open.status();

        JsonNode agreement = listed(ASELE, open);
        assertThat(agreement.at("/party/standing").asString()).isEqualTo("ADOPTED");
        assertThat(agreement.at("/party/name").asString()).isEqualTo("Åsele");
        assertThat(agreement.get("status").asString()).isEqualTo("UNDER_ADOPTION");
        assertThat(listed(UMEA, open).at("/party/standing").asString()).isEqualTo("PENDING");
        assertThat(register.get("/v1/municipalities/" + SKELLEFTEA + "/agreements?limit=1")
                        .is(200)
                        .body())
                .doesNotContain(open.id());
    }

    @Test
    void given_no_such_municipality_when_its_agreements_are_read_then_it_is_not_found() {
        register.get("/v1/municipalities/9999/agreements").isProblem(404, "no-such-municipality");
        register.get("/v1/municipalities/24/agreements").isProblem(400, "invalid-field");
    }

    private JsonNode listed(String municipality, OpenCase open) {
        return register.get("/v1/municipalities/" + municipality + "/agreements").is(200).items().stream()
                .filter(agreement -> agreement.get("agreementId").asString().equals(open.id()))
                .findFirst()
                .orElseThrow();
    }
}
