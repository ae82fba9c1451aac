package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Calendar and statistics over all cases; the register may have others than those of this test. */
@AgainstRegister
class CalendarTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]*)>; rel=\"next\"");

    private final Register register;

    CalendarTest(Register register) {
        this.register = register;
    }

    @Test
    void given_a_case_when_its_reviews_are_looked_up_by_day_then_each_window_has_the_state_of_that_day() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.status();

        assertThat(states(open, "on=2023-12-31")).containsExactly("UPCOMING", "UPCOMING");
        assertThat(states(open, "on=2024-06-01")).containsExactly("DUE", "UPCOMING");
        assertThat(states(open, "on=2025-01-01")).containsExactly("OVERDUE", "UPCOMING");
        assertThat(states(open, "on=2024-06-01&state=DUE")).containsExactly("DUE");
        assertThat(states(open, "on=2024-06-01&state=HELD")).isEmpty();
    }

    @Test
    void given_a_review_is_held_when_the_calendar_is_read_then_it_says_so() {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", RequestBodies.councilDecision("ADOPTED", "2022-11-15", 192));
        open.record("/reviews", Map.of("window", 1, "heldOn", "2024-05-02", "outcome", "KEEP"));
        open.status();

        JsonNode held = entries(open, "state=HELD").get(0);

        assertThat(held.at("/review/heldOn").asString()).isEqualTo("2024-05-02");
        assertThat(held.get("caseNumber")).isEqualTo(open.status().get("caseNumber"));
    }

    @Test
    void given_a_case_when_its_reviews_are_asked_for_as_a_calendar_then_each_window_is_an_event_on_its_last_day() {
        OpenCase open = OpenCase.of(register, UMEA);
        open.status();
        JsonNode window = entries(open, "state=UPCOMING&on=2023-12-31").get(0).get("review");
        String uid = "UID:" + open.id() + "-review-" + window.get("window");
        @Nullable String event = null;
        @Nullable String next = "/v1/reviews?state=UPCOMING&on=2023-12-31";
        while (event == null && next != null) {
            Answer page = register.get(next, "Accept", "text/calendar", "Accept-Language", "sv")
                    .is(200);
            assertThat(page.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=UTF-8");
            assertThat(page.header("Content-Language")).isEqualTo("sv");
            assertThat(page.body()).startsWith("BEGIN:VCALENDAR\r\n").endsWith("END:VCALENDAR\r\n");
            event = Stream.of(page.body().split("BEGIN:VEVENT"))
                    .filter(each -> each.contains(uid))
                    .findFirst()
                    .orElse(null);
            Matcher link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }

        assertThat(event)
                .contains("DTSTART;VALUE=DATE:" + window.get("to").asString().replace("-", ""))
                .contains("\r\nSUMMARY:Aktualitetsprövning senast: ");
    }

    @Test
    void given_two_cases_more_when_the_statistics_are_read_then_they_are_counted() {
        JsonNode before = register.get("/v1/statistics/adoptions").is(200).json();
        OpenCase.of(register, ASELE).status();
        OpenCase.of(register, ASELE, UMEA).adoptedBy(ASELE).status();
        JsonNode after = register.get("/v1/statistics/adoptions").is(200).json();

        assertThat(more(before, after, "/agreements")).isGreaterThanOrEqualTo(2);
        assertThat(more(before, after, "/byStatus/PROPOSED")).isGreaterThanOrEqualTo(1);
        assertThat(more(before, after, "/byStatus/UNDER_ADOPTION")).isGreaterThanOrEqualTo(1);
        assertThat(more(before, after, "/leadTime/count")).isGreaterThanOrEqualTo(1);
        JsonNode asele = after.get("byMunicipality").values().stream()
                .filter(each -> each.get("municipality").asString().equals(ASELE))
                .findFirst()
                .orElseThrow();
        long standings = asele.get("standings").values().stream()
                .mapToLong(JsonNode::asLong)
                .sum();
        assertThat(standings).isEqualTo(asele.get("agreements").asLong());
    }

    @Test
    void given_a_council_adoption_in_november_when_the_statistics_of_july_are_read_then_it_was_under_adoption() {
        String july = "/v1/statistics/adoptions?region=24&on=2022-07-01";
        String december = "/v1/statistics/adoptions?region=24&on=2022-12-01";
        String elsewhere = "/v1/statistics/adoptions?region=01&on=2022-07-01";
        JsonNode julyBefore = register.get(july).is(200).json();
        JsonNode decemberBefore = register.get(december).is(200).json();
        JsonNode elsewhereBefore = register.get(elsewhere).is(200).json();
        OpenCase open = OpenCase.handedOver(register, UMEA, ASELE);
        open.record("/council-decision", RequestBodies.councilDecision("ADOPTED", "2022-11-15", 192));
        open.status();
        JsonNode julyAfter = register.get(july).is(200).json();
        JsonNode decemberAfter = register.get(december).is(200).json();

        assertThat(more(julyBefore, julyAfter, "/byStatus/FULLY_ADOPTED")).isGreaterThanOrEqualTo(1);
        assertThat(more(julyBefore, julyAfter, "/byStatus/ADOPTED")).isZero();
        assertThat(more(decemberBefore, decemberAfter, "/byStatus/ADOPTED")).isGreaterThanOrEqualTo(1);
        assertThat(more(elsewhereBefore, register.get(elsewhere).is(200).json(), "/agreements"))
                .isZero();
        assertThat(julyAfter.get("on").asString()).isEqualTo("2022-07-01");
        assertThat(julyAfter.get("region").asString()).isEqualTo("24");
    }

    @Test
    void given_an_asserted_adoption_without_a_day_when_decisions_are_counted_by_month_then_it_counts_beside() {
        String path = "/v1/statistics/decisions-by-month?from=2022-06&to=2022-08&region=24";
        JsonNode before = register.get(path).is(200).json();
        OpenCase open = OpenCase.of(register, UMEA, ASELE).adoptedBy(UMEA);
        open.record("/adoptions", RequestBodies.adoption(ASELE, RequestBodies.assertion(ASELE)));
        open.status();
        JsonNode after = register.get(path).is(200).json();

        assertThat(after.get("months").values())
                .extracting(month -> month.get("month").asString())
                .containsExactly("2022-06", "2022-07", "2022-08");
        assertThat(more(before, after, "/months/0/decisions/adoptions")).isGreaterThanOrEqualTo(1);
        assertThat(more(before, after, "/undated/adoptions")).isGreaterThanOrEqualTo(1);
        assertThat(more(before, after, "/months/0/decisions/councilRejections")).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/reviews?state=LATE",
                "/v1/reviews?on=soon",
                "/v1/appeals?state=LATE",
                "/v1/reviews?limit=0",
                "/v1/appeals?before=x",
                "/v1/statistics/adoptions?on=soon",
                "/v1/statistics/adoptions?region=99",
                "/v1/statistics/decisions-by-month?from=2022-13",
                "/v1/statistics/decisions-by-month?to=2022",
                "/v1/statistics/decisions-by-month?from=2012-01&to=2022-01",
                "/v1/statistics/decisions-by-month?from=2022-02&to=2022-01",
                "/v1/statistics/decisions-by-month?region=99"
            })
    void an_invalid_filter_is_refused_with_the_name_of_the_parameter(String path) {
        Answer refused = register.get(path).isProblem(400, "invalid-field");

        assertThat(path).contains("?" + refused.text("field") + "=");
    }

    private List<String> states(OpenCase open, String query) {
        return entries(open, query).stream()
                .map(entry -> entry.at("/review/state").asString())
                .toList();
    }

    /** The case's entries on all pages, walked by their links. */
    private List<JsonNode> entries(OpenCase open, String query) {
        List<JsonNode> entries = new ArrayList<>();
        String next = "/v1/reviews?limit=100&" + query;
        while (next != null) {
            Answer page = register.get(next).is(200);
            page.items().stream()
                    .filter(entry -> entry.get("agreementId").asString().equals(open.id()))
                    .forEach(entries::add);
            Matcher link = NEXT.matcher(page.header("Link"));
            next = link.find() ? link.group(1) : null;
        }
        return entries;
    }

    private static long more(JsonNode before, JsonNode after, String path) {
        return after.at(path).asLong() - before.at(path).asLong();
    }
}
