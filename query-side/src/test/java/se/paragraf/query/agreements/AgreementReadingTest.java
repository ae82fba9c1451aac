package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.paragraf.query.eventlog.NaiveEventLog;
import se.paragraf.query.example.CaseFile;
import se.paragraf.query.example.StoredCases;
import tools.jackson.databind.JsonNode;

class AgreementReadingTest extends ReadingTest {

    @Autowired
    private NaiveEventLog recorded;

    @Test
    void an_agreement_is_shown_as_of_today() throws Exception {
        HttpResponse<String> answer = get("/v1/agreements/" + ACTIVE.id());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"4\"");
        assertThat(answer.headers().firstValue("X-Position")).contains("11");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.at("/status").asString()).isEqualTo("ACTIVE");
        assertThat(body.at("/position").asLong()).isEqualTo(11);
        assertThat(body.at("/adoption/adopted").asInt()).isEqualTo(2);
        assertThat(body.at("/parties/1/evidence").asString()).isEqualTo("ASSERTED_BY_OTHER_RECORD");
        assertThat(body.at("/parties/1/paragraph").isMissingNode()).isTrue();
        assertThat(body.at("/reviews/0/state").asString()).isEqualTo("DUE");
        assertThat(body.at("/text/identical").asString()).isEqualTo("UNVERIFIED");
        assertThat(body.at("/council/outcome").asString()).isEqualTo("ADOPTED");
    }

    @Test
    void a_document_that_the_client_has_is_not_sent_again() throws Exception {
        HttpResponse<String> answer = get("/v1/agreements/" + OPEN.id() + "?atLeast=1", "If-None-Match", "\"1\"");
        // its review came due since the last event was recorded, by the date alone
        assertThat(answer.statusCode()).isEqualTo(200);

        CaseFile today = new CaseFile("RS 3-2022", 900_000).proposed(null, "2480");
        put(today);
        assertThat(get("/v1/agreements/" + today.id(), "If-None-Match", "\"0\"").statusCode())
                .isEqualTo(304);
        assertThat(get("/v1/agreements/" + today.id(), "If-None-Match", "\"1\"").statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_client_that_has_written_more_is_asked_to_retry() throws Exception {
        CaseFile late = new CaseFile("RS 4-2022", 20).proposed(null, "2480");
        StoredCases.stored(late).forEach(recorded::add);

        HttpResponse<String> answer = get("/v1/agreements/" + late.id() + "?atLeast=0");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
    }

    @Test
    void a_client_that_waits_for_what_is_not_recorded_is_refused() throws Exception {
        StoredCases.stored(OPEN).forEach(recorded::add);
        for (String view : List.of("", "/trail", "/documents")) {
            HttpResponse<String> answer = get("/v1/agreements/" + OPEN.id() + view + "?atLeast=2");
            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(JSON.readTree(answer.body()).at("/field").asString()).isEqualTo("atLeast");
        }

        HttpResponse<String> unknown = get("/v1/agreements/" + UUID.randomUUID() + "?atLeast=0");
        assertThat(unknown.statusCode()).isEqualTo(404);
    }

    @Test
    void the_trail_comes_page_by_page() throws Exception {
        HttpResponse<String> answer = get("/v1/agreements/" + ACTIVE.id() + "/trail?limit=2&offset=1");
        JsonNode body = JSON.readTree(answer.body());
        assertThat(body.get("total").asLong()).isEqualTo(5);
        assertThat(body.at("/items/0/type").asString()).isEqualTo("AdoptedByMunicipality");
        assertThat(body.at("/items/0/summary/sv").asString()).startsWith("Kommunfullmäktige i Nordmaling antog");
        assertThat(body.at("/items/0/decision/authorityName").asString()).isEqualTo("Nordmaling");
        assertThat(answer.headers().firstValue("Link").orElseThrow()).contains("offset=3", "rel=\"next\"");
    }

    @Test
    void the_trail_is_csv_on_request_and_json_otherwise() throws Exception {
        String path = "/v1/agreements/" + ACTIVE.id() + "/trail";
        HttpResponse<String> table = get(path, "Accept", "text/csv");
        assertThat(table.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/csv;")
                .contains("charset=UTF-8");
        assertThat(table.body()).startsWith("\"sequence\",\"position\",\"eventId\"");
        assertThat(table.body().lines()).hasSize(6);
        for (String accept : List.of("*/*", "application/json", "text/html, */*;q=0.1")) {
            assertThat(get(path, "Accept", accept).headers().firstValue("Content-Type"))
                    .contains("application/json");
        }
    }
}
