package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Text on its way in: made uniform, or refused with the character and its place. */
@AgainstRegister
class TextTest {

    private final Register register;

    TextTest(Register register) {
        this.register = register;
    }

    @Test
    void
            given_a_title_with_a_character_that_cannot_be_seen_when_it_is_proposed_then_the_answer_tells_which_and_where() {
        Map<String, Object> proposal =
                new HashMap<>(RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));
        proposal.put("title", "Avtal\u200B om samverkan");

        Answer refusal = register.post("/v1/agreements", proposal).is(400);

        assertThat(refusal.text("type")).isEqualTo("/problems/invalid-field");
        assertThat(refusal.text("field")).isEqualTo("title");
        assertThat(refusal.text("reason")).isEqualTo("has U+200B (ZERO WIDTH SPACE) as character 6");
    }

    @Test
    void given_a_case_number_in_equivalent_spellings_when_it_is_proposed_and_searched_then_it_is_one_case() {
        String number = RequestBodies.newCaseNumber().replaceFirst("^\\p{L}*", "");
        Answer opened = register.post("/v1/agreements", RequestBodies.proposal("K\u00C5" + number, List.of("2480")))
                .is(201);
        String id = opened.text("agreementId");

        Answer second = register.post(
                        "/v1/agreements", RequestBodies.proposal("\u212AA\u030A" + number, List.of("2480")))
                .is(409);

        assertThat(second.json().at("/existing/agreementId").asString()).isEqualTo(id);
        register.getOnceThere("/v1/agreements/" + id + "?atLeast=0").is(200);
        for (String q : List.of("k\u00E5" + number, "\u212A\u212B" + number, "ka\u030A" + number)) {
            Answer found = register.get("/v1/agreements?q=" + URLEncoder.encode(q, StandardCharsets.UTF_8))
                    .is(200);
            assertThat(found.items()).as(q).hasSize(1);
            assertThat(found.items().get(0).get("agreementId").asString()).isEqualTo(id);
        }
        register.get("/v1/agreements?q=a%E2%80%8Bb").is(400);
    }
}
