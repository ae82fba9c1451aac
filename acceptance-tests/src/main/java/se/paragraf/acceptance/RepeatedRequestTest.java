package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What Idempotency-Key and If-Match promise to a registrar who lost the answer, or who is not alone. */
@AgainstRegister
class RepeatedRequestTest {

    private static final String KEY = "Idempotency-Key";
    private static final String IF_MATCH = "If-Match";
    private static final Map<String, Object> BY_UMEA = adoption(UMEA, minutes(UMEA, "2022-06-13", 113));
    private static final Map<String, Object> BY_SKELLEFTEA =
            adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-20", 80));

    private final Register register;
    private final OpenCase open;

    RepeatedRequestTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, SKELLEFTEA, ASELE);
    }

    @Test
    void
            given_a_recorded_command_when_it_is_repeated_with_its_key_then_the_first_answer_comes_again_and_nothing_is_recorded() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);

        Answer again = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isEqualTo("\"1\"");
        assertThat(again.header(KEY)).isEqualTo("key-1");
        assertNothingBeyond(1);
    }

    @Test
    void given_a_recorded_command_when_it_is_repeated_in_another_layout_then_it_is_known_again() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);
        String otherwise = """
                { "source" : { "evidence":"PRIMARY_MINUTES", "paragraph":113,
                    "meetingDate":"2022-06-13", "basis": [],
                    "body" : {"kind":"COUNCIL","name":"Fullm\\u00e4ktige"}, "authority":"2480"},
                  "conditions": [], "municipality" : "2480" }""";

        Answer again = open.post("/adoptions", otherwise, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertNothingBeyond(1);
    }

    @Test
    void given_a_recorded_command_when_its_key_comes_with_another_body_then_it_is_refused() {
        open.post("/adoptions", BY_UMEA, KEY, "key-1").is(201);

        open.post("/adoptions", BY_SKELLEFTEA, KEY, "key-1").isProblem(422, "idempotency-key-reused");
        open.post("/rejections", BY_UMEA, KEY, "key-1").isProblem(422, "idempotency-key-reused");

        assertNothingBeyond(1);
    }

    @Test
    void given_a_proposal_when_it_is_repeated_with_its_key_then_the_case_is_open_once() {
        Map<String, Object> proposal = RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of(UMEA));
        Answer first = register.post("/v1/agreements", proposal, KEY, "key-1").is(201);

        Answer again = register.post("/v1/agreements", proposal, KEY, "key-1").is(200);

        assertThat(again.body()).isEqualTo(first.body());
    }

    @Test
    void given_no_key_when_a_command_is_recorded_then_one_is_made_up_with_which_it_can_be_repeated() {
        Answer first = open.post("/adoptions", BY_UMEA).is(201);
        String madeUp = first.header(KEY);

        assertThat(UUID.fromString(madeUp).toString()).isEqualTo(madeUp);
        assertThat(open.post("/adoptions", BY_UMEA, KEY, madeUp).is(200).body()).isEqualTo(first.body());
    }

    @Test
    void
            given_the_case_has_moved_on_when_a_command_is_repeated_with_its_key_and_its_old_if_match_then_it_is_answered() {
        Answer first = open.post("/adoptions", BY_UMEA, KEY, "key-1", IF_MATCH, "\"0\"")
                .is(201);
        open.post("/adoptions", BY_SKELLEFTEA).is(201);

        Answer again = open.post("/adoptions", BY_UMEA, KEY, "key-1", IF_MATCH, "\"0\"")
                .is(200);

        assertThat(again.body()).isEqualTo(first.body());
        assertNothingBeyond(2);
    }

    @Test
    void given_the_case_has_moved_on_when_a_command_comes_for_where_it_stood_then_it_is_refused_with_where_it_stands() {
        open.post("/adoptions", BY_UMEA, IF_MATCH, "\"0\"").is(201);

        Answer refused =
                open.post("/adoptions", BY_SKELLEFTEA, IF_MATCH, "\"0\"").isProblem(412, "sequence-moved");

        assertThat(refused.number("currentSequence")).isEqualTo(1);
        open.post("/adoptions", BY_SKELLEFTEA, IF_MATCH, "\"1\"").is(201);
    }

    @Test
    void given_any_version_will_do_when_a_command_comes_then_it_is_recorded() {
        open.post("/adoptions", BY_UMEA, IF_MATCH, "*").is(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "W/\"0\"", "\"0\", \"1\"", "\"-1\"", "\"00\"", "\"abc\"", "\"99999999999999999999\""})
    void given_a_malformed_if_match_when_a_command_comes_then_it_is_refused(String malformed) {
        Answer refused = open.post("/adoptions", BY_UMEA, IF_MATCH, malformed);

        refused.isProblem(400, "precondition-malformed");
        assertThat(refused.text("field")).isEqualTo(IF_MATCH);
        assertNothingBeyond(0);
    }

    @Test
    void given_an_answer_that_the_client_does_not_take_when_a_command_comes_then_it_is_not_recorded() {
        open.post("/adoptions", BY_UMEA, "Accept", "text/html").isProblem(406, "not-acceptable");

        assertNothingBeyond(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"two words", "", "\"\"", "å"})
    void given_a_malformed_key_when_a_command_comes_then_it_is_refused(String malformed) {
        open.post("/adoptions", BY_UMEA, KEY, malformed).isProblem(400, "idempotency-key-malformed");
        assertNothingBeyond(0);
    }

    @Test
    void given_a_key_in_quotation_marks_when_it_comes_without_them_then_it_is_the_same() {
        open.post("/adoptions", BY_UMEA, KEY, "\"key-1\"").is(201);

        open.post("/adoptions", BY_UMEA, KEY, "key-1").is(200);
    }

    private void assertNothingBeyond(long sequence) {
        Answer trail = register.get(open.path() + "/trail?atLeast=" + sequence).is(200);
        assertThat(trail.number("total")).isEqualTo(sequence + 1);
    }
}
