package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** An HTTP answer of the register. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return Register.JSON.readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String text(String member) {
        return json().path(member).asString("");
    }

    public long number(String member) {
        return json().path(member).asLong(-1);
    }

    public List<JsonNode> items() {
        return List.copyOf(json().path("items").values());
    }

    public Answer is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    /** Asserts what holds for every problem document, and that no internals are disclosed. */
    Answer isProblem(int expected) {
        is(expected);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("type")).as(body).matches("/problems/[a-z-]+");
        assertThat(text("title")).as(body).isNotBlank();
        assertThat(header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(number("status")).as(body).isEqualTo(expected);
        assertThat(text("detail")).as(body).isNotBlank();
        assertThat(body).doesNotContain("Exception", "se.paragraf", "java.", "tools.jackson", "\tat ");
        return this;
    }

    Answer isProblem(int expected, String slug) {
        isProblem(expected);
        assertThat(text("type")).as(body).isEqualTo("/problems/" + slug);
        return this;
    }
}
