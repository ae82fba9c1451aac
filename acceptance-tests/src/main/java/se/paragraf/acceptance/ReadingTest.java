package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The answers to reads of one agreement, header by header. */
@AgainstRegister
class ReadingTest {

    private final Register register;
    private final OpenCase open;

    ReadingTest(Register register) {
        this.register = register;
        this.open = OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA);
    }

    @Test
    void given_a_command_is_recorded_when_it_is_answered_then_the_answer_says_where_the_agreement_is_and_stands() {
        Answer proposed = register.post("/v1/agreements", proposal(newCaseNumber(), List.of(UMEA)))
                .is(201);

        assertThat(proposed.header("Location")).isEqualTo("/v1/agreements/" + proposed.text("agreementId"));
        assertThat(proposed.header("ETag")).isEqualTo("\"0\"");
        assertThat(proposed.number("sequence")).isZero();
        assertThat(proposed.json().get("eventIds")).hasSize(1);
        assertThat(proposed.json().get("warnings")).isEmpty();
        register.get(proposed.header("Location") + "?atLeast=0").is(200);
    }

    @Test
    void given_a_status_is_read_when_it_is_answered_then_its_tag_and_position_are_those_of_the_document() {
        Answer status = register.get(open.path() + "?atLeast=1").is(200);

        assertThat(status.header("ETag")).isEqualTo("\"1\"");
        assertThat(status.number("sequence")).isEqualTo(1);
        assertThat(status.header("X-Position")).isEqualTo(Long.toString(status.number("position")));
        register.get(open.path(), "If-None-Match", "\"1\"").is(304);
        register.get(open.path(), "If-None-Match", "\"0\"").is(200);
        register.get(open.path(), "If-None-Match", "*").is(304);
        register.get(open.path() + "/export", "If-None-Match", "*").is(304);
        register.get(open.path(), "If-Match", "\"0\"").isProblem(412, "precondition-failed");
    }

    @Test
    void given_the_tag_of_a_status_when_it_is_sent_as_if_match_then_the_command_is_recorded() {
        String tag = register.get(open.path() + "?atLeast=1").is(200).header("ETag");

        open.post("/adoptions", adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-20", 80)), "If-Match", tag)
                .is(201);
    }

    @Test
    void given_a_hundred_commands_when_each_is_read_at_once_after_its_answer_then_each_is_there() {
        for (int paragraph = 1; paragraph <= 100; paragraph++) {
            OpenCase just = OpenCase.of(register, UMEA);
            assertThat(just.status().get("sequence").asLong()).isZero();
            assertThat(just.trail()).hasSize(1);
        }
    }

    @Test
    void given_an_event_that_is_not_recorded_when_it_is_waited_for_then_the_answer_says_that_there_is_none() {
        for (String never : List.of("2", "1000", "9223372036854775807")) {
            Answer refused = register.get(open.path() + "?atLeast=" + never).isProblem(400, "invalid-field");

            assertThat(refused.text("field")).isEqualTo("atLeast");
        }
        register.get("/v1/agreements/" + UUID.randomUUID() + "?atLeast=0").isProblem(404, "no-such-agreement");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trail"})
    void given_no_such_agreement_when_it_is_read_then_it_is_not_found(String view) {
        String unknown = UUID.randomUUID().toString();

        Answer notFound = register.get("/v1/agreements/" + unknown + view).isProblem(404, "no-such-agreement");

        assertThat(notFound.text("agreementId")).isEqualTo(unknown);
        register.get("/v1/agreements/no-uuid" + view).isProblem(400, "invalid-field");
    }

    @Test
    void given_no_such_path_when_it_is_asked_then_it_is_not_found() {
        for (String path : List.of("/", "/v1", "/v1/nothing", "/v2/agreements", open.path() + "/nothing")) {
            register.get(path).isProblem(404, "not-found");
        }
        register.get("/problems/no-such-problem").isProblem(404, "not-found");
        register.post(open.path() + "/nothing", "{}").isProblem(404, "not-found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/trail"})
    void given_a_readable_thing_when_its_head_is_asked_then_the_headers_come_without_a_body(String view) {
        Answer whole = register.get(open.path() + view + "?atLeast=1").is(200);

        Answer head = register.send("HEAD", open.path() + view, BodyPublishers.noBody())
                .is(200);

        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Type")).isEqualTo(whole.header("Content-Type"));
        assertThat(head.header("ETag")).isEqualTo(whole.header("ETag"));
    }

    @ParameterizedTest
    @CsvSource({"/v1/agreements, GET POST", "/handover, POST", "/trail, GET", "'', GET"})
    void given_a_path_when_its_options_are_asked_then_the_methods_are_named(String path, String methods) {
        String whole = path.startsWith("/v1") ? path : open.path() + path;

        assertThat(register.methods(whole)).contains(methods.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"DELETE", "PUT", "PATCH"})
    void given_an_agreement_when_it_is_to_be_changed_in_place_then_there_is_no_such_method(String method) {
        Answer refused =
                register.send(method, open.path(), BodyPublishers.ofString("{}"), "Content-Type", "application/json");

        refused.isProblem(405, "method-not-allowed");
        assertThat(refused.header("Allow")).contains("GET");
    }
}
