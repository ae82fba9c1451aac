package se.paragraf.web.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import se.paragraf.web.sample.Answer;
import se.paragraf.web.sample.Client;
import se.paragraf.web.sample.SampleServiceTest;

@SampleServiceTest
class ApiInfoControllerTest {

    @LocalServerPort
    private int port;

    @Test
    void given_a_service_when_it_is_asked_what_its_api_is_then_it_says_the_five_things_of_the_national_profile() {
        Answer info = new Client(port).get("/v1/api-info");

        assertThat(info.status()).isEqualTo(200);
        assertThat(info.header("Content-Type")).isEqualTo("application/json");
        assertThat(info.json().propertyNames())
                .containsExactlyInAnyOrder("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
        assertThat(info.member("apiReleased")).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void given_the_version_in_the_paths_when_the_api_says_its_version_then_it_is_a_semantic_version_of_that_number() {
        assertThat(new Client(port).get("/v1/api-info").member("apiVersion")).matches("1\\.\\d+\\.\\d+");
    }

    @Test
    void given_a_parameter_that_it_does_not_take_when_it_is_asked_then_that_is_refused() {
        new Client(port).get("/v1/api-info?version=1").isProblem(400, "unknown-field");
    }
}
