package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Four-eyes principle for corrections. */
@AgainstRegister
class FourEyesTest {

    private static final Map<String, Object> CORRECTION =
            Map.of("sequence", 0, "field", "title", "newValue", "Rättad titel", "reason", "Felskrivning");

    private final Register register;

    FourEyesTest(Register register) {
        this.register = register;
    }

    @Test
    void
            given_a_correction_by_one_person_when_another_approves_it_then_it_shows_with_the_old_value_beside_it_and_both_are_named() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.record("/corrections", CORRECTION);
        open.record("/corrections/1/approval", "");
        JsonNode status = open.status();

        assertThat(status.get("title").asString()).isEqualTo("Rättad titel");
        assertThat(status.at("/corrected/0/oldValue").asString()).isEqualTo("Överenskommelse om samverkan");
        assertThat(open.trail().get(1).get("actor").asString()).contains("test-registrar");
        assertThat(open.trail().get(2).get("actor").asString()).contains("test-compliance");
    }

    @Test
    void a_caller_with_both_roles_cannot_approve_their_own_correction() {
        String both = "Bearer " + register.tokens().of(Tokens.REGISTRAR_AND_OFFICER);
        OpenCase open = OpenCase.of(register, UMEA);
        open.post("/corrections", CORRECTION, "Authorization", both).is(201);

        open.post("/corrections/1/approval", "", "Authorization", both).isProblem(409, "same-person");
        open.record("/corrections/1/approval", "");
    }

    @Test
    void given_a_body_that_names_an_actor_when_it_is_sent_then_it_is_refused() {
        OpenCase open = OpenCase.of(register, UMEA);

        open.post("/annotations", Map.of("sequence", 0, "note", "x", "actor", "someone else"))
                .isProblem(400, "unknown-field");
    }

    @Test
    void given_a_recorded_event_when_the_trail_is_read_then_its_actor_is_the_tokens_subject() {
        OpenCase open = OpenCase.of(register, UMEA);

        assertThat(open.trail().get(0).get("actor").asString()).contains("test-registrar");
    }
}
