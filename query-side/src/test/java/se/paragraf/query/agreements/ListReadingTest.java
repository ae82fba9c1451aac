package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class ListReadingTest extends ReadingTest {

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "status=ACTIVE|RS 1-2022",
                "status=UNDER_ADOPTION|RS 2-2022",
                "status=WITHDRAWN|",
                "party=2480|RS 2-2022 RS 1-2022",
                "party=2401|RS 1-2022",
                "party=2480&status=ACTIVE&region=24|RS 1-2022",
                "region=03|",
                "q=mal%C3%A5|RS 1-2022",
                "q=mala|RS 1-2022",
                "q=al%C3%A5|",
                "q=kollektiv+%C3%85S|RS 2-2022",
                "q=ume%C3%A5+kommun|RS 2-2022 RS 1-2022",
                "q=nordmaling|RS 1-2022",
                "q=rs2022-00001|RS 1-2022",
                "q=RS+2-2022|RS 2-2022",
                "q=192|RS 1-2022",
                "q=192+kollektiv|"
            })
    void the_list_is_filtered(String query, String found) throws Exception {
        HttpResponse<String> answer = get("/v1/agreements?limit=50&before=100&" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        List<String> cases = new ArrayList<>();
        JSON.readTree(answer.body())
                .get("items")
                .forEach(item -> cases.add(item.get("caseNumber").asString()));
        assertThat(String.join(" ", cases)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void a_listed_agreement_has_its_counts_and_not_its_parties() throws Exception {
        JsonNode item = JSON.readTree(
                        get("/v1/agreements?party=2401&before=100").body())
                .get("items")
                .get(0);
        assertThat(item.has("parties")).isFalse();
        assertThat(item.at("/adoption/total").asInt()).isEqualTo(2);
    }

    @Test
    void a_list_that_is_searched_says_where_each_word_was_found() throws Exception {
        JsonNode item = JSON.readTree(
                        get("/v1/agreements?q=%C2%A7+192+mala+2022/1").body())
                .get("items")
                .get(0);

        assertThat(item.at("/matched/0/sought").asString()).isEqualTo("§ 192");
        assertThat(item.at("/matched/0/field").asString()).isEqualTo("DECISION");
        assertThat(item.at("/matched/0/text").asString())
                .isEqualTo("Region Västerbotten Regionfullmäktige 2022-11-15 § 192");
        assertThat(item.at("/matched/1/field").asString()).isEqualTo("TITLE");
        assertThat(item.at("/matched/2/text").asString()).isEqualTo("RS 1-2022");
        assertThat(JSON.readTree(get("/v1/agreements").body()).at("/items/0").has("matched"))
                .isFalse();
    }

    @Test
    void the_list_is_paged_by_its_links() throws Exception {
        String next = "/v1/agreements?limit=1&party=2480&q=rs";
        List<String> met = new ArrayList<>();
        while (next != null) {
            HttpResponse<String> answer = get(next);
            JSON.readTree(answer.body())
                    .get("items")
                    .forEach(item -> met.add(item.get("caseNumber").asString()));
            Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(answer.headers().firstValue("Link").orElseThrow());
            next = link.find() ? link.group(1) : null;
        }
        assertThat(met).doesNotHaveDuplicates().containsSubsequence("RS 2-2022", "RS 1-2022");
    }

    @Test
    void a_municipality_sees_where_it_stands_in_each() throws Exception {
        JsonNode body = JSON.readTree(
                get("/v1/municipalities/2480/agreements?before=100").body());
        assertThat(body.at("/items/0/party/standing").asString()).isEqualTo("REJECTED");
        assertThat(body.at("/items/1/party/standing").asString()).isEqualTo("ADOPTED");
        assertThat(body.at("/items/1/status").asString()).isEqualTo("ACTIVE");
    }

    @ParameterizedTest(name = "{0} is answered {1} {2}")
    @CsvSource({
        "/v1/agreements/3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e, 404, no-such-agreement,",
        "/v1/agreements/3f2a6c1e-58d3-5c0b-9d0e-3b1f6a7c8d9e/trail, 404, no-such-agreement,",
        "/v1/municipalities/9999/agreements, 404, no-such-municipality,",
        "/v1/municipalities/24/agreements, 400, invalid-field, municipality",
        "/v1/agreements/1, 400, invalid-field, agreementId",
        "/v1/agreements?status=DONE, 400, invalid-field, status",
        "/v1/agreements?party=umea, 400, invalid-field, party",
        "/v1/agreements?party=9999, 400, invalid-field, party",
        "/v1/agreements?region=99, 400, invalid-field, region",
        "/v1/agreements?q=%C2%A7, 400, invalid-field, q",
        "/v1/agreements?q=, 400, invalid-field, q",
        "/v1/agreements?before=-1, 400, invalid-field, before",
        "/v1/agreements?before=x, 400, invalid-field, before",
        "/v1/agreements?limit=101, 400, invalid-field, limit",
        "/v1/agreements?state=ACTIVE, 400, unknown-field, state"
    })
    void what_cannot_be_answered_says_why(String path, int status, String type, String field) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.get("type").asString()).isEqualTo("/problems/" + type);
        assertThat(problem.path("field").asString("")).isEqualTo(field == null ? "" : field);
    }
}
