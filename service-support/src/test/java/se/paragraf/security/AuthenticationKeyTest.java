package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class AuthenticationKeyTest {

    /** The pseudorandom key of RFC 5869, appendix A.3, whose info is empty. */
    private static final AuthenticationKey RFC_5869 = AuthenticationKey.of(
            HexFormat.of().parseHex("19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04"));

    @Test
    void derives_the_first_block_of_rfc_5869() {
        assertThat(RFC_5869.derived(""))
                .usingRecursiveComparison()
                .isEqualTo(AuthenticationKey.of(
                        HexFormat.of().parseHex("8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d")));
    }

    @Test
    void verifies_its_own_code() {
        assertThat(RFC_5869.verifies(RFC_5869.code(message("a", "b")), message("a", "b")))
                .isTrue();
    }

    @Test
    void a_code_tells_where_one_part_ends_and_the_next_begins() {
        assertThat(RFC_5869.verifies(RFC_5869.code(message("ab", "c")), message("a", "bc")))
                .isFalse();
    }

    @Test
    void a_code_of_one_purpose_does_not_pass_for_another() {
        assertThat(RFC_5869.derived("command")
                        .verifies(RFC_5869.derived("event").code(message("a")), message("a")))
                .isFalse();
    }

    @Test
    void refuses_a_short_secret() {
        assertThatThrownBy(() -> AuthenticationKey.of(new byte[31]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key has 32 bytes or more, not 31");
    }

    private static List<byte[]> message(String... parts) {
        return List.of(parts).stream()
                .map(part -> part.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
