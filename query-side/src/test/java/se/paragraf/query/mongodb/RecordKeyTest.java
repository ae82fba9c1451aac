package se.paragraf.query.mongodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import se.paragraf.security.AuthenticationKey;

class RecordKeyTest {

    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @Test
    void given_a_secret_when_the_service_starts_then_it_is_the_key_without_the_line_break_of_its_file() {
        List<byte[]> message = List.of(new byte[] {1});
        AuthenticationKey expected = AuthenticationKey.of(Base64.getDecoder().decode(SECRET));

        AuthenticationKey key =
                Objects.requireNonNull(RecordKey.of(SECRET + "\n").orNull());

        assertThat(key.code(message)).isEqualTo(expected.code(message));
    }

    @Test
    void given_no_secret_when_the_service_starts_then_there_is_no_key() {
        assertThat(RecordKey.of("").orNull()).isNull();
    }

    @Test
    void given_a_secret_that_is_too_short_when_the_service_starts_then_it_is_refused_and_not_repeated() {
        assertThat(RecordKey.RECORD_KEY.fault().apply("secret-word"))
                .hasValueSatisfying(
                        fault -> assertThat(fault).contains("32 random bytes").doesNotContain("secret-word"));
        assertThatThrownBy(() -> RecordKey.of("secret-word")).hasMessageContaining("RECORD_KEY");
    }
}
