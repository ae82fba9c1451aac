package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@AgainstRegister
class SupersessionTest {

    private final Register register;

    SupersessionTest(Register register) {
        this.register = register;
    }

    @Test
    void given_an_adopted_agreement_and_its_successor_when_the_one_is_superseded_then_each_case_names_the_other() {
        OpenCase earlier = OpenCase.handedOver(register, UMEA);
        earlier.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));
        OpenCase next = OpenCase.of(register, UMEA);
        Map<String, Object> body = Map.of(
                "source", minutes("24", "2024-11-19", 201), "successor", next.id(), "effectiveFrom", "2025-01-01");

        Answer answer = earlier.record("/supersession", body);

        assertThat(last(earlier).get("type").asString()).isEqualTo("AgreementSuperseded");
        assertThat(last(earlier).at("/data/successor").asString()).isEqualTo(next.id());
        assertThat(answer.number("sequence")).isEqualTo(earlier.sequence());
        List<JsonNode> trail =
                register.get(next.path() + "/trail?atLeast=1").is(200).items();
        assertThat(trail).hasSize(2);
        assertThat(trail.get(1).get("type").asString()).isEqualTo("SuccessionRecorded");
        assertThat(trail.get(1).at("/data/predecessor").asString()).isEqualTo(earlier.id());
        assertThat(trail.get(1).get("position").asLong())
                .isEqualTo(last(earlier).get("position").asLong() - 1);
    }

    private static JsonNode last(OpenCase open) {
        List<JsonNode> trail = open.trail();
        return trail.get(trail.size() - 1);
    }
}
