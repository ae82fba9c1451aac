package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import tools.jackson.databind.JsonNode;

/** The lists of corrections and reversals that wait, in a register with four cases. */
class ProposalReadingTest extends ReadingTest {

    private static final CaseFile LATER = new CaseFile("RS 4-2022", 200)
            .proposed("Senare", null, "2480")
            .adopted("2480", null)
            .by("reader", null)
            .then(Afterwards.correctionProposed(1, 0, "title", "Senare", "Senast"))
            .then(Afterwards.reversalProposed(1, 1L));
    private static final CaseFile EARLIER = new CaseFile("RS 3-2022", 100)
            .proposed("Tidigare", null, "2480")
            .adopted("2480", null)
            .then(Afterwards.correctionProposed(1, 0, "title", "Tidigare", "Tidigast"))
            .then(Afterwards.correctionProposed(2, 1, "source.meetingDate", "2022-06-13", "2022-06-20"))
            .then(Afterwards.correctionDeclined(1))
            .by("anna", "reader")
            .then(Afterwards.correctionProposed(3, 0, "title", "Tidigare", "Först"))
            .then(Afterwards.reversalProposed(1, 1L))
            .then(Afterwards.reversalDeclined(1));

    @BeforeEach
    void recorded() {
        put(LATER);
        put(EARLIER);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "corrections|RS 3-2022 2, RS 3-2022 3, RS 4-2022 1",
                "corrections?region=24|RS 3-2022 2, RS 3-2022 3, RS 4-2022 1",
                "corrections?region=23|",
                "corrections?approvable=true|RS 3-2022 2",
                "corrections?approvable=true&region=24|RS 3-2022 2",
                "corrections?offset=1&limit=1|RS 3-2022 3",
                "reversals|RS 4-2022 1",
                "reversals?region=23|",
                "reversals?approvable=false|RS 4-2022 1",
                "reversals?approvable=true|"
            })
    void what_waits_is_listed_in_all_cases_the_oldest_proposal_first(String path, String found) throws Exception {
        JsonNode body = ok("/v1/" + path);

        assertThat(numbers(body)).isEqualTo(found == null ? List.of() : List.of(found.split(", ")));
        assertThat(path.contains("offset")
                        || body.get("total").asInt() == numbers(body).size())
                .as(body.toString())
                .isTrue();
    }

    @Test
    void an_entry_says_what_is_proposed_in_which_case_as_the_status_of_the_case_does() throws Exception {
        JsonNode entry = ok("/v1/corrections").at("/items/0");
        JsonNode status = ok("/v1/agreements/" + EARLIER.id());

        for (String member : List.of("agreementId", "caseNumber", "region", "title")) {
            assertThat(entry.get(member)).as(member).isNotNull().isEqualTo(status.get(member));
        }
        assertThat(entry.get("correction")).isEqualTo(status.at("/openCorrections/0"));
        assertThat(entry.at("/correction/actor").asString()).isEqualTo("registrar-1");
        assertThat(entry.at("/correction/recordedAt").asString()).isNotEmpty();
        assertThat(ok("/v1/reversals").at("/items/0/reversal"))
                .isEqualTo(ok("/v1/agreements/" + LATER.id()).at("/openReversals/0"));
    }

    @Test
    void the_list_is_paged_by_its_links() throws Exception {
        String next = "/v1/corrections?limit=1&approvable=false";
        List<String> met = new ArrayList<>();
        while (next != null) {
            HttpResponse<String> answer = get(next);
            met.addAll(numbers(JSON.readTree(answer.body())));
            Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(answer.headers().firstValue("Link").orElseThrow());
            next = link.find() ? link.group(1) : null;
        }

        assertThat(met).containsExactly("RS 3-2022 2", "RS 3-2022 3", "RS 4-2022 1");
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource({
        "/v1/corrections?region=99, region",
        "/v1/corrections?approvable=perhaps, approvable",
        "/v1/reversals?before=-1, before",
        "/v1/reversals?on=2024-01-01, on"
    })
    void what_cannot_be_answered_says_why(String path, String field) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
    }

    private static List<String> numbers(JsonNode body) {
        return body.get("items").values().stream()
                .map(item -> item.get("caseNumber").asString()
                        + " "
                        + (item.has("correction")
                                ? item.at("/correction/correctionId")
                                : item.at("/reversal/reversalId")))
                .toList();
    }

    private JsonNode ok(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }
}
