package se.paragraf.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the register says of itself, at each address that it has. */
@AgainstRegister
class ApiInfoTest {

    private final Register register;

    ApiInfoTest(Register register) {
        this.register = register;
    }

    @Test
    void givenTheApiSaysWhereItIsDescribed_whenThatIsFollowed_thenTheDescriptionIsOfThatVersion() {
        addresses().forEach(address -> {
            Answer info = address.get("/v1/api-info").is(200);
            Answer description = address.get(info.text("apiDocumentation")).is(200);

            assertThat(description.body()).startsWith("openapi: 3.1.0");
            assertThat(description.body()).contains("\n  version: " + info.text("apiVersion") + "\n");
        });
    }

    @Test
    void whenTheProgramIsAskedWhatItIs_thenItSaysItsVersionAndItsJava_andNoTimeOfTheBuild() {
        addresses().forEach(address -> {
            Answer info = address.get("/actuator/info").is(200);

            assertThat(info.json().at("/build/version").asString()).matches("\\d+\\.\\d+\\.\\d+.*");
            assertThat(info.json().at("/java/version").asString()).isNotBlank();
            assertThat(info.json().at("/build/time").isMissingNode()).isTrue();
        });
    }

    private Stream<Register> addresses() {
        return Stream.concat(Stream.of(register.address()), register.readers().stream())
                .map(address -> new Register(address, register.tokens()));
    }
}
