package se.paragraf.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.paragraf.security.Role;

/** What the register says of the token of a request, at each of its addresses. */
@AgainstRegister
class MeTest {

    private static final String ME = "/v1/me";

    private final Register register;

    MeTest(Register register) {
        this.register = register;
    }

    @ParameterizedTest
    @EnumSource
    void given_a_token_of_a_role_when_its_bearer_asks_who_they_are_then_the_answer_says_all_but_the_token(Role role) {
        String token = Objects.requireNonNull(register.tokens().of(role.word()));

        addresses().map(address -> address.as(token).get(ME).is(200)).forEach(me -> {
            assertThat(me.text("actor")).endsWith(Tokens.nameFor(Set.of(role)));
            assertThat(me.text("person")).isNotBlank();
            assertThat(me.json().get("roles").values())
                    .extracting(word -> word.asString())
                    .containsExactly(role.word());
            assertThat(Instant.parse(me.text("expiresAt"))).isAfter(Instant.now());
            assertThat(me.json().get("launcher").isBoolean()).isTrue();
            assertThat(me.body()).doesNotContain(token);
            assertThat(me.header("Cache-Control")).isEqualTo("no-store");
        });
    }

    @Test
    void given_a_token_of_two_roles_when_its_bearer_asks_who_they_are_then_both_are_named_in_order() {
        String token = register.tokens().of(Tokens.REGISTRAR_AND_OFFICER);

        assertThat(register.as(token).get(ME).is(200).json().get("roles").values())
                .extracting(word -> word.asString())
                .containsExactly("registrar", "compliance");
    }

    @Test
    void given_no_token_or_a_bad_one_when_it_is_asked_whose_it_is_then_it_is_refused() {
        addresses().forEach(address -> {
            address.as(null).get(ME).isProblem(401, "token-missing");
            address.as("made-up").get(ME).isProblem(401, "token-refused");
        });
    }

    private Stream<Register> addresses() {
        return Stream.concat(Stream.of(register.address()), register.readers().stream())
                .map(address -> new Register(address, register.tokens()));
    }
}
