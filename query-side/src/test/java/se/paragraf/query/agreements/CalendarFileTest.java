package se.paragraf.query.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;

/** The calendars as iCalendar, on 15 May 2024. */
class CalendarFileTest extends ReadingTest {

    private static final DecisionId COUNCIL = new DecisionId("24-regionfullmaktige-2022-11-15-192");
    private static final DecisionId PARTY = new DecisionId("2480-kommunfullmaktige-2022-06-13-101");
    private static final CaseFile APPEALED = new CaseFile("RS 3-2022", 100)
            .proposed("Överklagad; med, \\tecken", null, "2480")
            .adopted("2480", null)
            .handedOver()
            .councilAdopted()
            .then(Afterwards.noticePosted(COUNCIL, "2024-05-01"))
            .then(Afterwards.minutesApproved(
                    new DecisionId("24-regionala-utvecklingsnamnden-2022-04-13-73"), "2022-04-20"))
            .then(Afterwards.noticePosted(PARTY, "2022-06-20"))
            .then(Afterwards.legalForce(PARTY, "2022-07-12", "2022-07-11"))
            .reviewed(1, "2024-05-02");

    @BeforeEach
    void recorded() {
        put(APPEALED);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "reviews|20241231 DUE, 20241231 DUE, 20261231 UPCOMING, 20261231 UPCOMING, 20261231 UPCOMING",
                "reviews?state=HELD|20241231 HELD",
                "reviews?state=DUE|20241231 DUE, 20241231 DUE",
                "reviews?state=OVERDUE|",
                "reviews?state=OVERDUE&on=2025-01-01|20241231 OVERDUE, 20241231 OVERDUE",
                "appeals|20240522 OPEN",
                "appeals?state=LEGAL_FORCE|20220711 LEGAL_FORCE",
                "appeals?state=ANNULLED|",
                "appeals?stayed=true|"
            })
    void days_are_found_by_the_same_filters_but_what_is_settled_is_left_out(String query, @Nullable String found)
            throws Exception {
        List<String> events = events(calendar(query)).stream()
                .map(event -> value(event, Property.DTSTART) + " " + value(event, Property.CATEGORIES))
                .toList();

        assertThat(String.join(", ", events)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void a_review_is_told_of_in_swedish() throws Exception {
        HttpResponse<String> answer = calendar("reviews?state=HELD", "Accept-Language", "sv");
        VEvent event = events(answer).get(0);

        assertThat(answer.headers().firstValue("Content-Language")).contains("sv");
        assertThat(value(event, Property.UID)).isEqualTo(APPEALED.id() + "-review-1@paragraf");
        assertThat(value(event, Property.SUMMARY))
                .isEqualTo("Aktualitetsprövning senast: RS 3-2022 Överklagad; med, \\tecken");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("Aktualitetsprövning nr 1: 1 januari 2024 – 31 december 2024.\nLäge: genomförd.\n"
                        + "Hölls den 2 maj 2024.\nÖverenskommelse " + APPEALED.id() + ".");
    }

    @Test
    void an_appeal_is_told_of_in_english() throws Exception {
        HttpResponse<String> answer = calendar("appeals?state=OPEN");
        VEvent event = events(answer).get(0);

        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
        assertThat(value(event, Property.UID)).isEqualTo(APPEALED.id() + "-" + COUNCIL + "-appeal@paragraf");
        assertThat(value(event, Property.SUMMARY))
                .isEqualTo("Last day to appeal: RS 3-2022 Överklagad; med, \\tecken (Region Västerbotten § 192)");
        assertThat(value(event, Property.DESCRIPTION))
                .isEqualTo("Decision: Region Västerbotten, Regionfullmäktige, 15 November 2022, § 192, " + COUNCIL
                        + ".\nAnnounced on 1 May 2024. The day is reckoned by the register from then.\n"
                        + "State: can be appealed.\nAgreement " + APPEALED.id() + ".");
    }

    @Test
    void the_last_day_to_appeal_the_judgment_is_an_event_of_its_own() throws Exception {
        put(new CaseFile("RS 4-2022", 200)
                .proposed(null, "2480")
                .adopted("2480", null)
                .then(Afterwards.noticePosted(PARTY, "2022-06-20"))
                .then(Afterwards.appealed(PARTY, 1, "2022-07-01"))
                .then(Afterwards.appealDecided(PARTY, 1, AppealOutcome.UPHELD, "2024-05-02")));
        List<VEvent> events = events(calendar("appeals", "Accept-Language", "sv")).stream()
                .filter(event -> value(event, Property.SUMMARY).contains("RS 4-2022"))
                .toList();

        assertThat(events).extracting(event -> value(event, Property.DTSTART)).containsExactly("20220711", "20240523");
        assertThat(events)
                .extracting(event -> value(event, Property.UID).replaceAll(".*-101", ""))
                .containsExactly("-appeal@paragraf", "-further-appeal@paragraf");
        assertThat(value(events.get(1), Property.SUMMARY)).startsWith("Sista dag att överklaga avgörandet: ");
    }

    @Test
    void an_event_is_dated_by_the_last_record_of_its_agreement() throws Exception {
        String last = JSON.readTree(get("/v1/agreements/" + APPEALED.id()).body())
                .get("recordedAt")
                .asString();

        assertThat(value(events(calendar("reviews?state=HELD")).get(0), "DTSTAMP"))
                .isEqualTo(last.replaceAll("[-:]|\\.\\d+", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews", "appeals"})
    void what_is_not_sent_twice_has_a_tag_by_language(String list) throws Exception {
        HttpResponse<String> first = calendar(list, "Accept-Language", "sv");
        String tag = first.headers().firstValue("ETag").orElseThrow();

        assertThat(first.headers().firstValue("Content-Type")).contains("text/calendar;charset=UTF-8");
        assertThat(first.headers().allValues("Vary"))
                .anySatisfy(vary -> assertThat(vary).contains("Accept").contains("Accept-Language"));
        assertThat(first.headers().firstValue("X-Position"))
                .isEqualTo(get("/v1/" + list).headers().firstValue("X-Position"));
        assertThat(calendar(list, "Accept-Language", "sv", "If-None-Match", tag))
                .satisfies(again -> {
                    assertThat(again.statusCode()).isEqualTo(304);
                    assertThat(again.body()).isEmpty();
                });
        assertThat(calendar(list, "Accept-Language", "en", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
        put(APPEALED.then(Afterwards.noticePosted(PARTY, "2022-06-21")));
        assertThat(calendar(list, "Accept-Language", "sv", "If-None-Match", tag).statusCode())
                .isEqualTo(200);
    }

    @Test
    void head_answers_as_get_does_without_the_file() throws Exception {
        HttpResponse<String> whole = calendar("reviews");
        HttpResponse<String> head = head("/v1/reviews", "Accept", "text/calendar");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String header : List.of("Content-Type", "Content-Length", "ETag", "Link", "X-Position")) {
            assertThat(head.headers().firstValue(header))
                    .as(header)
                    .isPresent()
                    .isEqualTo(whole.headers().firstValue(header));
        }
    }

    @Test
    void without_a_limit_there_are_as_many_days_as_a_page_may_have_and_the_name_says_that_there_are_more()
            throws Exception {
        IntStream.range(0, 60)
                .forEach(number -> put(
                        new CaseFile("RS " + (100 + number) + "-2022", 1000 + 10L * number).proposed(null, "2480")));
        HttpResponse<String> first = calendar("reviews");

        assertThat(events(first)).hasSize(100);
        assertThat(first.body()).contains("\r\nNAME:Reviews of agreements (a part)\r\n");
        String next = first.headers().firstValue("Link").orElseThrow().replaceAll(".*<([^>]*)>; rel=\"next\".*", "$1");
        HttpResponse<String> second = calendar(next.replace("/v1/", ""));
        assertThat(events(second)).hasSize(25);
        assertThat(Stream.of(first, second)
                        .flatMap(answer -> Stream.of(answer.body().split("\r\n")))
                        .filter(line -> line.startsWith("UID:")))
                .hasSize(125)
                .doesNotHaveDuplicates();
        assertThat(events(calendar("reviews?limit=3"))).hasSize(3);
        assertThat(calendar("reviews?state=HELD").body()).contains("\r\nNAME:Reviews of agreements\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*/*", "application/*", "application/json, text/calendar", "text/calendar;q=0.5, */*"})
    void json_stays_what_is_sent_where_it_is_acceptable_as_well(String accept) throws Exception {
        assertThat(get("/v1/reviews", "Accept", accept).headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reviews?state=LATE", "reviews?limit=101", "appeals?on=2024-01-01", "appeals?format=ics"})
    void what_cannot_be_answered_says_why(String query) throws Exception {
        HttpResponse<String> answer = get("/v1/" + query, "Accept", "text/calendar");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/problem+json"));
    }

    private HttpResponse<String> calendar(String query, String... headers) throws Exception {
        String[] all = Stream.concat(Stream.of("Accept", "text/calendar"), Arrays.stream(headers))
                .toArray(String[]::new);
        HttpResponse<String> answer = get("/v1/" + query, all);
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 304);
        return answer;
    }

    private static List<VEvent> events(HttpResponse<String> answer) throws Exception {
        Calendar calendar = new CalendarBuilder().build(new StringReader(answer.body()));
        assertThat(calendar.validate().getEntries()).isEmpty();
        return calendar.getComponents(VEvent.VEVENT);
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }
}
