package se.paragraf.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.HtmlUtils;
import se.paragraf.value.Wording;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class ProblemPageTest {

    private static final ProblemType SOME_TYPE =
            new ProblemType("some", HttpStatus.CONFLICT, new Wording("Något", "Some"), new Wording("Något.", "Some."));

    @LocalServerPort
    private int port;

    @Autowired
    private ProblemRegistry registry = new ProblemRegistry(List.of());

    private Client client = new Client(0);

    @BeforeEach
    void connect() {
        client = new Client(port);
    }

    static Stream<ProblemType> types() {
        return new EdgeProblems().types().stream();
    }

    @ParameterizedTest
    @MethodSource("types")
    void given_a_problem_type_when_its_address_is_opened_then_a_page_explains_it_in_both_languages(ProblemType type) {
        Answer page = client.get(type.uri().toString(), "Accept", "application/json");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).isEqualTo("text/html;charset=UTF-8");
        assertThat(page.header("Content-Security-Policy")).startsWith("default-src 'none'");
        for (Wording wording : List.of(type.title(), type.explanation())) {
            assertThat(wording.sv()).isNotBlank().isNotEqualTo(wording.en());
            assertThat(page.body())
                    .contains(HtmlUtils.htmlEscape(wording.sv(), "UTF-8"))
                    .contains(HtmlUtils.htmlEscape(wording.en(), "UTF-8"));
        }
        assertThat(page.body())
                .contains("<section lang=\"sv\">", "<section lang=\"en\">")
                .doesNotContain("<script", "http://", "https://", "{{");
    }

    @Test
    void given_the_catalogue_when_it_is_opened_then_the_page_links_to_every_type() {
        Answer page = client.get("/problems");

        assertThat(page.status()).isEqualTo(200);
        assertThat(registry.all())
                .isNotEmpty()
                .allSatisfy(type -> assertThat(page.body()).contains("href=\"" + type.uri() + "\""));
    }

    @Test
    void given_two_different_types_of_one_slug_when_they_are_gathered_then_the_service_does_not_start() {
        ProblemType other = new ProblemType(
                SOME_TYPE.slug(),
                SOME_TYPE.status(),
                SOME_TYPE.title(),
                new Wording("Något annat.", "Something else."));

        assertThatThrownBy(() -> new ProblemRegistry(List.of(() -> List.of(SOME_TYPE), () -> List.of(other))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("some");
    }

    @Test
    void given_two_catalogues_that_say_the_same_of_a_type_when_they_are_gathered_then_it_is_there_once() {
        ProblemCatalogue catalogue = () -> List.of(SOME_TYPE);

        assertThat(new ProblemRegistry(List.of(catalogue, catalogue)).all()).containsExactly(SOME_TYPE);
    }

    @Test
    void given_a_wording_in_one_language_when_it_is_made_then_it_is_refused() {
        assertThatThrownBy(() -> new Wording("Något", " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Wording("", "Some")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void given_a_fact_of_a_standard_name_when_it_is_added_then_it_is_refused() {
        ProblemException problem = new ProblemException(SOME_TYPE, new Wording("Så.", "So."));

        assertThatThrownBy(() -> problem.with("status", 200)).isInstanceOf(IllegalArgumentException.class);
    }
}
