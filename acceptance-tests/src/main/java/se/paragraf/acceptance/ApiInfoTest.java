package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** API version and build information, at each address of the register. */
@AgainstRegister
class ApiInfoTest {

    private final Register register;

    ApiInfoTest(Register register) {
        this.register = register;
    }

    @Test
    void given_the_api_says_where_it_is_described_when_that_is_followed_then_the_description_is_of_that_version() {
        addresses().forEach(address -> {
            Answer info = address.get("/v1/api-info").is(200);
            Answer description = address.get(info.text("apiDocumentation")).is(200);

            assertThat(description.body()).startsWith("openapi: 3.1.0");
            assertThat(description.body()).contains("\n  version: " + info.text("apiVersion") + "\n");
        });
    }

    @Test
    void when_the_program_is_asked_what_it_is_then_it_says_its_version_and_its_java_and_no_time_of_the_build() {
        addresses().forEach(address -> {
            Answer info = address.get("/actuator/info").is(200);

            assertThat(info.json().at("/build/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
            assertThat(info.json().at("/java/version").asString()).isNotBlank();
            assertThat(info.json().at("/build/time").isMissingNode()).isTrue();
        });
    }

    @Test
    void given_a_case_that_can_be_read_when_it_is_asked_how_far_behind_answers_are_then_they_are_not() {
        OpenCase open = OpenCase.of(register, OpenCase.UMEA);
        open.status();

        register.readers().forEach(address -> {
            Register reader = new Register(address, register.tokens());
            Answer info = reader.get("/v1/api-info").is(200);
            while (info.number("eventsWaiting") > 0) {
                info = reader.get("/v1/api-info").is(200);
            }
            assertThat(info.number("eventsWaiting")).isZero();
            assertThat(info.json().get("secondsBehind").isIntegralNumber()).isTrue();
        });
    }

    private Stream<Register> addresses() {
        return Stream.concat(Stream.of(register.address()), register.readers().stream())
                .map(address -> new Register(address, register.tokens()));
    }
}
