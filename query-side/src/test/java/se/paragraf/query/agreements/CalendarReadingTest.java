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
import se.paragraf.value.DecisionId;
import tools.jackson.databind.JsonNode;

/** The calendars and the statistics, on 15 May 2024. */
class CalendarReadingTest extends ReadingTest {

    private static final DecisionId COUNCIL = new DecisionId("24-regionfullmaktige-2022-11-15-192");
    private static final CaseFile APPEALED = new CaseFile("RS 3-2022", 100)
            .proposed("Överklagad", null, "2480")
            .adopted("2480", null)
            .handedOver()
            .councilAdopted()
            .then(Afterwards.noticePosted(COUNCIL, "2024-05-01"))
            .then(Afterwards.minutesApproved(
                    new DecisionId("24-regionala-utvecklingsnamnden-2022-04-13-73"), "2022-04-20"))
            .then(Afterwards.noticePosted(new DecisionId("2480-kommunfullmaktige-2022-06-13-101"), "2022-06-20"))
            .reviewed(1, "2024-05-02");

    @BeforeEach
    void recorded() {
        put(APPEALED);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|RS 1-2022 DUE, RS 2-2022 DUE, RS 3-2022 HELD, RS 1-2022 UPCOMING, RS 2-2022 UPCOMING, RS 3-2022 UPCOMING",
                "state=DUE|RS 1-2022 DUE, RS 2-2022 DUE",
                "state=HELD|RS 3-2022 HELD",
                "state=OVERDUE|",
                "state=OVERDUE&on=2025-01-01|RS 1-2022 OVERDUE, RS 2-2022 OVERDUE",
                "state=DUE&on=2026-12-31|RS 1-2022 DUE, RS 2-2022 DUE, RS 3-2022 DUE",
                "state=UPCOMING&on=2023-01-01&limit=2|RS 1-2022 UPCOMING, RS 2-2022 UPCOMING"
            })
    void reviews_are_listed_by_state_and_day_the_earliest_last_day_first(String query, String found) throws Exception {
        JsonNode body =
                JSON.readTree(ok("/v1/reviews?" + (query == null ? "" : query)).body());
        List<String> windows = body.get("items").values().stream()
                .map(item -> item.get("caseNumber").asString() + " "
                        + item.at("/review/state").asString())
                .toList();

        assertThat(windows.stream().sorted().toList())
                .isEqualTo(
                        found == null
                                ? List.of()
                                : List.of(found.split(", ")).stream().sorted().toList());
        List<String> lastDays = body.get("items").values().stream()
                .map(item -> item.at("/review/to").asString())
                .toList();
        assertThat(lastDays).isSorted();
    }

    @Test
    void the_calendar_is_paged_by_its_links() throws Exception {
        String next = "/v1/reviews?limit=2";
        List<String> met = new ArrayList<>();
        while (next != null) {
            HttpResponse<String> answer = ok(next);
            JSON.readTree(answer.body())
                    .get("items")
                    .forEach(item -> met.add(item.get("caseNumber").asString() + item.at("/review/window")));
            Matcher link = Pattern.compile("<([^>]*)>; rel=\"next\"")
                    .matcher(answer.headers().firstValue("Link").orElseThrow());
            next = link.find() ? link.group(1) : null;
        }

        assertThat(met).hasSize(6).doesNotHaveDuplicates();
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "|2480-kommunfullmaktige-2022-06-13-101 CLOSED, 24-regionfullmaktige-2022-11-15-192 OPEN",
                "state=OPEN|24-regionfullmaktige-2022-11-15-192 OPEN",
                "state=CLOSED|2480-kommunfullmaktige-2022-06-13-101 CLOSED",
                "state=NOT_APPEALABLE|",
                "state=ANNULLED|"
            })
    void decisions_are_listed_by_the_state_of_their_appeals(String query, String found) throws Exception {
        JsonNode body =
                JSON.readTree(ok("/v1/appeals?" + (query == null ? "" : query)).body());
        List<String> decisions = body.get("items").values().stream()
                .map(item -> item.at("/appeal/decisionId").asString() + " "
                        + item.at("/appeal/state").asString())
                .toList();

        assertThat(String.join(", ", decisions)).isEqualTo(found == null ? "" : found);
        assertThat(body.get("total").asInt()).isEqualTo(decisions.size());
    }

    @Test
    void the_clock_of_an_appeal_says_until_when() throws Exception {
        JsonNode item = JSON.readTree(ok("/v1/appeals?state=OPEN").body()).at("/items/0");

        assertThat(item.at("/appeal/postedOn").asString()).isEqualTo("2024-05-01");
        assertThat(item.at("/appeal/lastDayToAppeal").asString()).isEqualTo("2024-05-22");
        assertThat(item.get("title").asString()).isEqualTo("Överklagad");
        assertThat(item.get("status").asString()).isEqualTo("ACTIVE");
    }

    @Test
    void the_statistics_count_what_there_is() throws Exception {
        HttpResponse<String> answer = ok("/v1/statistics/adoptions");
        JsonNode body = JSON.readTree(answer.body());

        assertThat(body.get("on").asString()).isEqualTo("2024-05-15");
        assertThat(body.get("agreements").asInt()).isEqualTo(3);
        assertThat(body.at("/byStatus/ACTIVE").asInt()).isEqualTo(2);
        assertThat(body.at("/byStatus/WITHDRAWN").asInt()).isZero();
        assertThat(body.at("/byMunicipality/1/municipality").asString()).isEqualTo("2480");
        assertThat(body.at("/byMunicipality/1/standings/REJECTED").asInt()).isEqualTo(1);
        assertThat(body.at("/leadTime/median").asInt()).isEqualTo(61);
        assertThat(answer.headers().firstValue("X-Position"))
                .contains(body.get("position").toString());
    }

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource({
        "/v1/reviews?state=LATE, state",
        "/v1/reviews?on=2024-02-30, on",
        "/v1/reviews?before=-1, before",
        "/v1/appeals?state=open, state",
        "/v1/appeals?on=2024-01-01, on",
        "/v1/statistics/adoptions?year=2022, year"
    })
    void what_cannot_be_answered_says_why(String path, String field) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(JSON.readTree(answer.body()).get("field").asString()).isEqualTo(field);
    }

    private HttpResponse<String> ok(String path) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer;
    }
}
