package se.paragraf.web.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.util.List;
import se.paragraf.web.json.StrictJson;
import tools.jackson.databind.JsonNode;

/** What a service answered. */
public record Answer(int status, HttpHeaders headers, String body) {

    public JsonNode json() {
        return StrictJson.mapper().readTree(body);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    public String member(String name) {
        return json().path(name).asString("");
    }

    public List<String> members(String name) {
        return json().path(name).values().stream().map(JsonNode::asString).toList();
    }

    /** Asserts everything that holds for every problem document. */
    public Answer isProblem(int expectedStatus, String slug) {
        assertThat(status).as(body).isEqualTo(expectedStatus);
        assertThat(header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(header("Content-Language")).isIn("sv", "en");
        assertThat(member("type")).as(body).isEqualTo("/problems/" + slug);
        assertThat(json().path("status").asInt()).isEqualTo(expectedStatus);
        assertThat(member("title")).isNotBlank();
        assertThat(header("traceparent")).matches("00-[0-9a-f]{32}-[0-9a-f]{16}-0[01]");
        assertThat(member("detail")).isNotBlank();
        assertThat(body).doesNotContain("Exception", "se.paragraf", "java.", "tools.jackson", "\tat ");
        return this;
    }
}
