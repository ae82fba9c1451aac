package se.paragraf.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@EdgeTest
class ApiInfoTest {

    @LocalServerPort
    private int port;

    @Test
    void givenAService_whenItIsAskedWhatItsApiIs_thenItSaysTheFiveThingsOfTheNationalProfile() {
        Answer info = new Client(port).get("/v1/api-info");

        assertThat(info.status()).isEqualTo(200);
        assertThat(info.header("Content-Type")).isEqualTo("application/json");
        assertThat(info.json().propertyNames())
                .containsExactlyInAnyOrder("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus");
        assertThat(info.member("apiReleased")).matches("\\d{4}-\\d{2}-\\d{2}");
    }

    @Test
    void givenTheVersionInThePaths_whenTheApiSaysItsVersion_thenItIsASemanticVersionOfThatNumber() {
        assertThat(new Client(port).get("/v1/api-info").member("apiVersion")).matches("1\\.\\d+\\.\\d+");
    }

    @Test
    void givenAParameterThatItDoesNotTake_whenItIsAsked_thenThatIsRefused() {
        new Client(port).get("/v1/api-info?version=1").isProblem(400, "unknown-field");
    }
}
