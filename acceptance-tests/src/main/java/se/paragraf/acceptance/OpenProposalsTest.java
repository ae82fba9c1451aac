package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.ReversalRefusals.proposed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * The corrections and reversals that wait for another person, over all cases; the register may have others than those of
 * this test.
 */
@AgainstRegister
class OpenProposalsTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");
    private static final Map<String, Object> CORRECTION =
            Map.of("sequence", 0, "field", "title", "newValue", "Rättad titel", "reason", "Felskrivning");

    private final Register register;

    OpenProposalsTest(Register register) {
        this.register = register;
    }

    @Test
    void given_corrections_in_two_cases_when_they_are_listed_then_the_oldest_comes_first_until_they_are_decided_on() {
        OpenCase first = OpenCase.of(register, UMEA);
        OpenCase second = OpenCase.of(register, UMEA);
        second.record("/corrections", CORRECTION);
        first.record("/corrections", CORRECTION);
        JsonNode status = first.status();
        second.status();

        List<JsonNode> waiting = waiting("/v1/corrections?region=24", first, second);

        assertThat(waiting)
                .extracting(entry -> entry.get("agreementId").asString())
                .containsExactly(second.id(), first.id());
        JsonNode entry = waiting.get(1);
        assertThat(entry.get("caseNumber")).isEqualTo(status.get("caseNumber"));
        assertThat(entry.get("title").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(entry.get("correction")).isEqualTo(status.at("/openCorrections/0"));
        assertThat(entry.at("/correction/actor").asString()).contains("test-registrar");

        second.record("/corrections/1/approval", "");
        second.status();
        assertThat(waiting("/v1/corrections", first, second)).hasSize(1);
        first.record("/corrections/1/refusal", Map.of("reason", "Titeln stämmer"));
        first.status();
        assertThat(waiting("/v1/corrections", first, second)).isEmpty();
    }

    @Test
    void given_reversals_in_two_cases_when_they_are_listed_then_the_oldest_comes_first_until_they_are_decided_on() {
        OpenCase first = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        OpenCase second = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        second.record("/reversals", proposed(1));
        first.record("/corrections", CORRECTION);
        first.record("/reversals", Map.of("wholeCase", true, "ground", "WRONG_CASE", "reason", "Upplagd av misstag"));
        JsonNode status = first.status();
        second.status();

        List<JsonNode> waiting = waiting("/v1/reversals", first, second);

        assertThat(waiting)
                .extracting(entry -> entry.get("agreementId").asString())
                .containsExactly(second.id(), first.id());
        assertThat(waiting.get(1).get("reversal")).isEqualTo(status.at("/openReversals/0"));

        second.record("/reversals/1/refusal", Map.of("reason", "Posten stämmer"));
        first.record("/reversals/1/approval", "");
        first.status();
        second.status();
        assertThat(waiting("/v1/reversals", first, second)).isEmpty();
        assertThat(waiting("/v1/corrections", first, second))
                .as("corrections of a case of which all records were reversed")
                .isEmpty();
    }

    @Test
    void given_a_correction_and_a_reversal_by_the_caller_when_the_approvable_ones_are_listed_then_they_are_left_out() {
        String both = "Bearer " + register.tokens().of(Tokens.REGISTRAR_AND_OFFICER);
        OpenCase own = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        own.post("/corrections", CORRECTION, "Authorization", both).is(201);
        own.post("/reversals", proposed(1), "Authorization", both).is(201);
        OpenCase others = OpenCase.of(register, UMEA).adoptedBy(UMEA);
        others.record("/corrections", CORRECTION);
        others.record("/reversals", proposed(1));
        others.status();

        for (String list : List.of("/v1/corrections", "/v1/reversals")) {
            assertThat(waiting(list + "?approvable=true", own, others)).as(list).hasSize(2);
            assertThat(waiting(list, both, own, others)).as(list).hasSize(2);
            assertThat(waiting(list + "?approvable=true", both, own, others))
                    .as(list)
                    .extracting(entry -> entry.get("agreementId").asString())
                    .containsExactly(others.id());
        }
    }

    private List<JsonNode> waiting(String path, OpenCase... cases) {
        return waiting(path, "Bearer " + register.tokens().of("GET", path), cases);
    }

    /** What waits in these cases, on all pages, walked by their links. */
    private List<JsonNode> waiting(String path, String authorization, OpenCase... cases) {
        List<String> ids = List.of(cases).stream().map(OpenCase::id).toList();
        List<JsonNode> waiting = new ArrayList<>();
        String next = path;
        while (next != null) {
            Answer page = register.get(next, "Authorization", authorization).is(200);
            page.items().stream()
                    .filter(entry -> ids.contains(entry.get("agreementId").asString()))
                    .forEach(waiting::add);
            Matcher link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        return waiting;
    }
}
