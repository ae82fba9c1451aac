package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.newWord;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of agreements; each test finds its own by a word that it alone has in its titles. */
@AgainstRegister
class ListTest {

    private static final Pattern NEXT = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private final Register register;
    private final String word = newWord();

    ListTest(Register register) {
        this.register = register;
    }

    @Test
    void given_cases_of_many_kinds_when_they_are_filtered_then_only_those_that_meet_every_filter_are_listed() {
        String proposed = titled("Förslag", UMEA);
        String adopted = titled("Antagen", UMEA, SKELLEFTEA);
        OpenCase elsewhere = OpenCase.by(
                register,
                with(with(proposal(newCaseNumber(), List.of("2380")), "region", "23"), "title", "Jämtland " + word));
        read(elsewhere);

        assertThat(found("q=" + word)).containsExactly(elsewhere.id(), adopted, proposed);
        assertThat(found("q=" + word + "&region=24")).containsExactly(adopted, proposed);
        assertThat(found("q=" + word + "&region=23")).containsExactly(elsewhere.id());
        assertThat(found("q=" + word + "&party=2482")).containsExactly(adopted);
        assertThat(found("q=" + word + "&party=2480")).containsExactly(adopted, proposed);
        assertThat(found("q=" + word + "&status=UNDER_ADOPTION")).isEmpty();
        assertThat(found("q=" + word + "&status=PROPOSED&party=2480&region=24")).containsExactly(adopted, proposed);
        assertThat(found("q=" + word + "&status=PROPOSED&party=2480&region=23")).isEmpty();
    }

    @Test
    void given_a_case_changes_its_status_when_cases_of_a_status_are_listed_then_it_moves_from_one_list_to_the_other() {
        OpenCase open = OpenCase.by(register, titledProposal("Flyttar", UMEA));
        read(open);
        assertThat(found("q=" + word + "&status=PROPOSED")).containsExactly(open.id());

        open.adoptedBy(UMEA);
        read(open);

        assertThat(found("q=" + word + "&status=PROPOSED")).isEmpty();
        assertThat(found("q=" + word + "&status=FULLY_ADOPTED")).containsExactly(open.id());
    }

    @ParameterizedTest
    @ValueSource(strings = {"offset", "link"})
    void given_more_cases_than_a_page_holds_when_all_pages_are_read_then_each_is_seen_once_the_latest_first(
            String way) {
        List<String> cases = new ArrayList<>();
        for (int number = 0; number < 7; number++) {
            cases.add(titled("Nummer " + number, UMEA));
        }
        Collections.reverse(cases);
        List<String> seen = new ArrayList<>();

        String path = "/v1/agreements?limit=3&q=" + word;
        while (path != null) {
            Answer page = register.get(path).is(200);
            assertThat(page.number("total")).isEqualTo(7);
            assertThat(page.items()).hasSizeBetween(1, 3);
            page.items().forEach(item -> seen.add(item.get("agreementId").asString()));
            Matcher next = NEXT.matcher(page.header("Link"));
            String byOffset = seen.size() < 7 ? "/v1/agreements?limit=3&q=" + word + "&offset=" + seen.size() : null;
            path = way.equals("offset") ? byOffset : next.find() ? next.group(1) : null;
        }

        assertThat(seen).isEqualTo(cases);
    }

    @Test
    void given_a_link_is_followed_when_a_case_is_opened_meanwhile_then_none_is_seen_twice() {
        String first = titled("Ett", UMEA);
        String second = titled("Två", UMEA);
        Answer page = register.get("/v1/agreements?limit=1&q=" + word).is(200);
        titled("Tre", UMEA);
        Matcher next = NEXT.matcher(page.header("Link"));

        assertThat(next.find()).isTrue();
        assertThat(ids(page)).containsExactly(second);
        assertThat(ids(register.get(next.group(1)).is(200))).containsExactly(first);
    }

    @ParameterizedTest
    @CsvSource({
        "malå, true",
        "MALÅ, true",
        "mala\u030A, true",
        "mal, true",
        "mala, true",
        "alå, false",
        "övergång, true",
        "overgang, true",
        "ö, true",
        "äsele, false",
        "'malå övergång', true",
        "'övergång skellefteå', false"
    })
    void given_letters_with_accents_when_they_are_sought_then_they_are_found_with_them_and_without(
            String q, boolean isFound) {
        String id = titled("Övergång i Malå", UMEA);

        List<String> found = found("q=" + URLEncoder.encode(word + " " + q, StandardCharsets.UTF_8));

        assertThat(found).isEqualTo(isFound ? List.of(id) : List.of());
    }

    @Test
    void given_a_case_with_a_decision_when_what_people_type_is_sought_then_it_is_found_and_where_is_said() {
        String caseNumber = newCaseNumber();
        OpenCase open = OpenCase.by(register, with(proposal(caseNumber, List.of(UMEA)), "title", "Vård " + word));
        open.adoptedBy(UMEA);
        read(open);

        for (String q : List.of(
                "umeå",
                "Umea kommun",
                "2480",
                "Region Västerbotten",
                "vasterbotten",
                "24",
                "Överenskommelsen",
                "KF § 113",
                "113 §",
                "§113 umeå",
                "§ 113 2022-06-13",
                "2022-06-13",
                caseNumber,
                open.id())) {
            assertThat(found("q=" + URLEncoder.encode(q + " " + word, StandardCharsets.UTF_8)))
                    .as(q)
                    .containsExactly(open.id());
        }
        for (String q : List.of("Skellefteå", "Skåne", "RF § 113", "§ 113 2022-06-14", "2022-06-14")) {
            assertThat(found("q=" + URLEncoder.encode(q + " " + word, StandardCharsets.UTF_8)))
                    .as(q)
                    .isEmpty();
        }
        Answer page = register.get("/v1/agreements?q=umea+" + word).is(200);
        assertThat(page.items().get(0).at("/matched/0/field").asString()).isEqualTo("PARTY");
        assertThat(page.items().get(0).at("/matched/0/text").asString()).isEqualTo("Umeå");
        assertThat(page.items().get(0).at("/matched/1/text").asString()).isEqualTo("Vård " + word);
    }

    @Test
    void given_a_case_number_when_it_is_sought_in_any_way_of_writing_then_the_case_is_found() {
        String caseNumber = newCaseNumber();
        OpenCase open = OpenCase.by(register, proposal(caseNumber, List.of(UMEA)));
        read(open);
        String serial = caseNumber.replace("RS ", "").replace("-2022", "");

        for (String q : List.of(
                caseNumber,
                serial,
                serial + "-2022",
                serial + "/2022",
                "2022/" + serial,
                "rs " + serial,
                "rs 2022/" + serial,
                "RS2022-" + serial,
                "rs-" + serial + "/2022")) {
            assertThat(found("q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)))
                    .as(q)
                    .containsExactly(open.id());
        }
        for (String q : List.of("KS 2022/" + serial, "RS " + serial + "-2021", "rs 2021/" + serial)) {
            assertThat(found("q=" + URLEncoder.encode(q, StandardCharsets.UTF_8)))
                    .as(q)
                    .isEmpty();
        }
    }

    @Test
    void given_a_list_when_it_is_read_then_it_carries_the_position_that_it_reflects() {
        Answer list = register.get("/v1/agreements").is(200);

        assertThat(list.header("X-Position")).isEqualTo(Long.toString(list.number("position")));
        assertThat(list.number("limit")).isEqualTo(20);
        assertThat(list.header("Link")).contains("rel=\"self\"", "rel=\"first\"");
    }

    @Test
    void given_a_page_beyond_the_end_when_it_is_read_then_it_is_empty() {
        Answer page = register.get("/v1/agreements?offset=1000000").is(200);

        assertThat(page.items()).isEmpty();
    }

    private String titled(String title, String... parties) {
        OpenCase open = OpenCase.by(register, titledProposal(title, parties));
        read(open);
        return open.id();
    }

    private Map<String, Object> titledProposal(String title, String... parties) {
        return with(proposal(newCaseNumber(), List.of(parties)), "title", title + " " + word);
    }

    /** A list cannot be asked to wait, but an agreement's own status can, and they are of one view. */
    private static void read(OpenCase open) {
        open.status();
    }

    private List<String> found(String query) {
        return ids(register.get("/v1/agreements?" + query).is(200));
    }

    private static List<String> ids(Answer page) {
        return page.items().stream()
                .map(item -> item.get("agreementId").asString())
                .toList();
    }
}
