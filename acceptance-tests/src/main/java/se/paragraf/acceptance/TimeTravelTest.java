package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Bitemporal reads: by the time of recording and by the day of the event. */
@AgainstRegister
class TimeTravelTest {

    private final Register register;
    private final OpenCase open;

    TimeTravelTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, ASELE);
    }

    @Test
    void an_adoption_recorded_late_holds_from_its_day_but_was_not_known_then() {
        Instant before = recordedAt(open.status());
        open.adoptedBy(UMEA);
        JsonNode known = open.status();

        assertThat(standing("?effectiveAt=2022-07-01")).isEqualTo("ADOPTED");
        assertThat(standing("?effectiveAt=2022-07-01&knownAt=" + before)).isEqualTo("PENDING");
        assertThat(standing("?knownAt=" + before)).isEqualTo("PENDING");
        assertThat(standing("?knownAt=" + recordedAt(known))).isEqualTo("ADOPTED");
    }

    @Test
    void given_an_answer_about_the_past_when_more_is_recorded_then_the_same_question_has_the_same_answer() {
        String asked = "?knownAt=" + recordedAt(open.status());
        String status = register.get(open.path() + asked).is(200).body();
        String trail = register.get(open.path() + "/trail" + asked).is(200).body();

        open.adoptedBy(UMEA, ASELE).status();

        assertThat(register.get(open.path() + asked).is(200).body()).isEqualTo(status);
        assertThat(register.get(open.path() + "/trail" + asked).is(200).body()).isEqualTo(trail);
    }

    @Test
    void
            given_a_time_before_the_proposal_when_the_status_is_asked_then_the_answer_says_from_when_there_is_something_to_see() {
        Instant known = recordedAt(open.status());

        Answer unknown = register.get(open.path() + "?knownAt=" + known.minus(Duration.ofSeconds(1)));
        Answer unmade = register.get(open.path() + "?effectiveAt=1990-01-01");

        for (Answer nothing : new Answer[] {unknown, unmade}) {
            nothing.isProblem(404, "nothing-to-see-then");
            assertThat(Instant.parse(nothing.text("knownFrom"))).isEqualTo(known);
            String from = nothing.text("effectiveFrom");
            register.get(open.path() + "?knownAt=" + known + "&effectiveAt=" + from)
                    .is(200);
        }
        assertThat(register.get(open.path() + "/trail?effectiveAt=1990-01-01")
                        .is(200)
                        .items())
                .isEmpty();
    }

    @Test
    void given_a_trail_when_it_is_asked_for_by_both_times_then_it_has_what_qualifies_as_a_table_too() {
        open.adoptedBy(UMEA);
        Instant known = recordedAt(open.status());
        open.adoptedBy(ASELE).status();

        Answer page = register.get(open.path() + "/trail?knownAt=" + known).is(200);
        Answer table = register.get(open.path() + "/trail?knownAt=" + known, "Accept", "text/csv")
                .is(200);

        assertThat(page.number("total")).isEqualTo(2);
        assertThat(page.items()).hasSize(2);
        assertThat(table.body().lines()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "knownAt=yesterday",
                "knownAt=2022-07-01",
                "knownAt=9999-01-01T00:00:00Z",
                "effectiveAt=2022-02-30",
                "effectiveAt=2022-07-01T00:00:00Z"
            })
    void an_invalid_time_is_refused_with_the_name_of_the_parameter(String query) {
        for (String view : new String[] {"", "/trail"}) {
            Answer refused = register.get(open.path() + view + "?" + query).isProblem(400, "invalid-field");

            assertThat(refused.text("field")).isEqualTo(query.substring(0, query.indexOf('=')));
        }
    }

    private String standing(String query) {
        return register.get(open.path() + query).is(200).json().get("parties").values().stream()
                .filter(party -> party.get("municipality").asString().equals(UMEA))
                .map(party -> party.get("standing").asString())
                .findFirst()
                .orElseThrow();
    }

    private static Instant recordedAt(JsonNode status) {
        return Instant.parse(status.get("recordedAt").asString());
    }
}
