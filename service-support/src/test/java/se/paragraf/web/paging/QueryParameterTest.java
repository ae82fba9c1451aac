package se.paragraf.web.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class QueryParameterTest {

    @LocalServerPort
    private int port;

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<Arguments> wrongParameters() {
        return Stream.of(
                arguments("/v1/samples?limit=0", "invalid-field", "limit"),
                arguments("/v1/samples?limit=101", "invalid-field", "limit"),
                arguments("/v1/samples?limit=-1", "invalid-field", "limit"),
                arguments("/v1/samples?limit=abc", "invalid-field", "limit"),
                arguments("/v1/samples?limit=", "invalid-field", "limit"),
                arguments("/v1/samples?limit=%D9%A1", "invalid-field", "limit"),
                arguments("/v1/samples?limit=1000000000000", "invalid-field", "limit"),
                arguments("/v1/samples?limit=1&limit=2", "invalid-field", "limit"),
                arguments("/v1/samples?offset=-1", "invalid-field", "offset"),
                arguments("/v1/samples?offset=1.5", "invalid-field", "offset"),
                arguments("/v1/samples?offset=1000000000000", "invalid-field", "offset"),
                arguments("/v1/samples?offset=0&offset=0", "invalid-field", "offset"),
                arguments("/v1/samples?kind=SENATE", "invalid-field", "kind"),
                arguments("/v1/samples?kind=council", "invalid-field", "kind"),
                arguments("/v1/samples?kind=BOARD&kind=BOARD", "invalid-field", "kind"),
                arguments("/v1/samples?on=13/6/22", "invalid-field", "on"),
                arguments("/v1/samples?on=2022-02-30", "invalid-field", "on"),
                arguments("/v1/samples?q=a&q=b", "invalid-field", "q"),
                arguments("/v1/samples?q=", "invalid-field", "q"),
                arguments("/v1/samples?kind", "invalid-field", "kind"),
                arguments("/v1/samples?lmit=5", "unknown-field", "lmit"),
                arguments("/v1/samples?%3Cscript%3E=5", "unknown-field", "<script>"),
                arguments("/v1/samples/12x4", "invalid-field", "code"),
                arguments("/v1/required", "missing-field", "votes"),
                arguments("/v1/required?votes=x", "invalid-field", "votes"),
                arguments("/v1/required?votes=1", "missing-field", "X-Wanted"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongParameters")
    void given_a_wrong_parameter_when_it_is_asked_then_the_answer_names_it(String path, String slug, String field) {
        Answer answer = client.get(path).isProblem(400, slug);

        assertThat(answer.member("field")).isEqualTo(field);
        assertThat(answer.member("reason")).isNotBlank();
        assertThat(answer.member("accepted")).isNotBlank();
    }

    @Test
    void given_an_unknown_parameter_when_it_is_asked_then_the_answer_lists_the_known_ones() {
        Answer answer = client.get("/v1/samples?lmit=5").isProblem(400, "unknown-field");

        assertThat(answer.members("acceptedValues")).containsExactly("kind", "limit", "offset", "on", "q", "tag");
    }

    @Test
    void given_a_repeatable_parameter_when_it_is_repeated_then_it_is_accepted() {
        assertThat(client.get("/v1/samples?tag=a&tag=b&on=2022-06-13").status()).isEqualTo(200);
    }

    @Test
    void given_a_page_in_the_middle_when_it_is_asked_then_it_links_to_its_neighbours_and_keeps_other_parameters() {
        Answer answer = client.get("/v1/samples?q=%C3%A5+%26b&limit=20&offset=20");

        assertThat(answer.header("Link"))
                .isEqualTo("</v1/samples?q=%C3%A5%20%26b&limit=20&offset=20>; rel=\"self\", "
                        + "</v1/samples?q=%C3%A5%20%26b&limit=20&offset=0>; rel=\"first\", "
                        + "</v1/samples?q=%C3%A5%20%26b&limit=20&offset=0>; rel=\"prev\", "
                        + "</v1/samples?q=%C3%A5%20%26b&limit=20&offset=40>; rel=\"next\"");
    }

    @Test
    void given_the_last_page_when_it_is_asked_then_there_is_no_next() {
        assertThat(client.get("/v1/samples?offset=40").header("Link"))
                .contains("rel=\"prev\"")
                .doesNotContain("rel=\"next\"");
    }
}
