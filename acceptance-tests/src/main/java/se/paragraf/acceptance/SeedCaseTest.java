package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

/** The seed case, from the requests of the demonstration. */
@AgainstRegister
class SeedCaseTest {

    private final Register register;

    SeedCaseTest(Register register) {
        this.register = register;
    }

    @Test
    void
            given_the_seed_when_it_is_recorded_then_all_fifteen_have_adopted_by_the_word_of_another_record_and_no_council_has_decided() {
        OpenCase seed = recorded("");

        JsonNode status = seed.status();
        assertThat(status.get("status").asString()).isEqualTo("FULLY_ADOPTED");
        assertThat(status.at("/adoption/total").asInt()).isEqualTo(15);
        assertThat(status.at("/adoption/adopted").asInt()).isEqualTo(15);
        assertThat(status.get("parties").values())
                .hasSize(15)
                .allMatch(party -> party.get("standing").asString().equals("ADOPTED"))
                .allMatch(party -> party.get("evidence").asString().equals("ASSERTED_BY_OTHER_RECORD"))
                .noneMatch(party -> party.has("decidedOn") || party.has("paragraph"));
        assertThat(status.has("council")).isFalse();
        assertThat(status.at("/text/identical").asString()).isEqualTo("UNVERIFIED");
        assertThat(status.at("/text").has("sha256")).isFalse();
    }

    @Test
    void given_fourteen_of_the_fifteen_when_the_case_is_handed_over_then_it_is_refused_and_the_missing_one_is_named() {
        OpenCase seed = recorded("2463");

        Answer refused = seed.post("/handover", Map.of()).isProblem(409, "parties-missing");

        assertThat(refused.json().get("missing")).isEqualTo(Register.JSON.valueToTree(List.of("2463")));
        assertThat(refused.json().get("standings")).isEqualTo(Register.JSON.valueToTree(Map.of("2463", "PENDING")));
        assertThat(refused.text("detail")).contains("Åsele");
        assertThat(seed.status().get("status").asString()).isEqualTo("UNDER_ADOPTION");
        assertThat(seed.status().at("/adoption/adopted").asInt()).isEqualTo(14);
    }

    /** The seed's case under a number of its own, without the one municipality's adoption. */
    private OpenCase recorded(String leftOut) {
        List<Request> requests = requests();
        OpenCase seed = OpenCase.by(
                register, RequestBodies.with(requests.get(0).body(), "caseNumber", RequestBodies.newCaseNumber()));
        requests.stream()
                .skip(1)
                .filter(request -> !leftOut.equals(request.body().get("municipality")))
                // A remark names its record by its place, which is another one where something is left out.
                .filter(request -> leftOut.isEmpty() || !request.command().equals("/annotations"))
                .forEach(request -> seed.record(request.command(), request.body()));
        return seed;
    }

    private static List<Request> requests() {
        try (InputStream script = SeedCaseTest.class.getResourceAsStream("/demo/rs-759-2022.yaml")) {
            return Register.JSON.convertValue(new Yaml().load(script), JsonNode.class).get("steps").values().stream()
                    .filter(step -> step.has("post"))
                    .map(Request::of)
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Request(String command, Map<String, Object> body) {

        @SuppressWarnings("unchecked")
        static Request of(JsonNode step) {
            return new Request(
                    step.get("post").asString().replace("/v1/agreements/{agreementId}", ""),
                    Register.JSON.convertValue(step.get("body"), Map.class));
        }
    }
}
