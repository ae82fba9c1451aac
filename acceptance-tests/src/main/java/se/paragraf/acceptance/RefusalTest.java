package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

@AgainstRegister
class RefusalTest {

    /** The problems of any request, and those of reads only. */
    private static final Set<String> NOT_OF_A_RULE = Set.of(
            "document-quota-exceeded",
            "insufficient-storage",
            "malformed-request",
            "malformed-json",
            "invalid-field",
            "unknown-field",
            "missing-field",
            "precondition-malformed",
            "precondition-failed",
            "idempotency-key-malformed",
            "not-found",
            "method-not-allowed",
            "not-acceptable",
            "too-slow",
            "body-too-large",
            "unsupported-media-type",
            "token-missing",
            "token-refused",
            "role-missing",
            "too-many-requests",
            "share-taken",
            "unavailable",
            "unexpected",
            "no-such-municipality",
            "no-such-document",
            "wrong-digest",
            "content-not-as-stated",
            "document-altered",
            "range-not-satisfiable",
            "list-unreadable",
            "list-refused",
            "list-not-reversed",
            "no-such-run",
            "rebuild-under-way",
            "audit-under-way",
            "nothing-to-see-then",
            "case-too-large");

    private static final Pattern PROBLEM = Pattern.compile("/problems/([a-z-]+)");

    private final Register register;

    RefusalTest(Register register) {
        this.register = register;
    }

    static Stream<RefusalCase> refused() {
        return Stream.of(
                        ProposalRefusals.all(),
                        AdoptionRefusals.all(),
                        CouncilRefusals.all(),
                        MinutesRefusals.all(),
                        LaterRefusals.all(),
                        ReversalRefusals.all())
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void given_a_rule_when_a_command_breaks_it_then_the_answer_says_which_and_why_in_the_language_of_the_request(
            RefusalCase refused) {
        RefusalCase.Request request = refused.prepared().apply(register);

        Answer swedish = send(request, "sv");
        Answer english = send(request, "en");

        for (Answer answer : List.of(swedish, english)) {
            answer.isProblem(refused.status(), refused.rule());
            assertThat(answer.body()).as("in one language").doesNotContain("\"sv\":", "\"en\":");
            refused.facts().forEach((name, value) -> assertFact(answer, name, value));
        }
        assertThat(swedish.header("Content-Language")).isEqualTo("sv");
        assertThat(english.header("Content-Language")).isEqualTo("en");
        assertThat(swedish.text("title")).isNotEqualTo(english.text("title"));
        assertThat(swedish.text("detail")).isNotEqualTo(english.text("detail"));
        assertThat(page(english.text("type"))).contains(swedish.text("title"), english.text("title"));
    }

    /** Every rule has its page, so the pages list all rules. */
    @Test
    void given_the_pages_of_all_problems_when_the_refusals_above_are_counted_then_no_rule_is_left_out() {
        Set<String> pages = PROBLEM.matcher(page("/problems"))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        pages.removeAll(NOT_OF_A_RULE);
        // It takes an altered event store to be refused by this one; AsRecordedTest has one.
        pages.remove("not-as-recorded");

        assertThat(refused().map(RefusalCase::rule)).containsExactlyInAnyOrderElementsOf(pages);
    }

    private Answer send(RefusalCase.Request request, String language) {
        List<String> headers = Stream.concat(request.headers().stream(), Stream.of("Accept-Language", language))
                .toList();
        return register.post(request.path(), request.body(), headers.toArray(String[]::new));
    }

    private static void assertFact(Answer answer, String name, Object value) {
        JsonNode fact = answer.json().get(name);
        assertThat(fact).as("%s of %s", name, answer.body()).isNotNull();
        if (!value.equals(RefusalCase.STATED)) {
            assertThat(fact).as(name).isEqualTo(Register.JSON.readTree(Register.JSON.writeValueAsString(value)));
        }
    }

    private String page(String path) {
        Answer page = register.get(path).is(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        return page.body().replace("&#39;", "'");
    }
}
