package se.paragraf.web.connections;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The settings of the bounds. */
class ConnectionPropertiesTest {

    @Test
    void a_bound_below_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(0))
                .withMessageContaining("paragraf.http.connections-per-address");
    }

    private static ConnectionProperties with(int connections) {
        Duration second = Duration.ofSeconds(1);
        return new ConnectionProperties(connections, 1, second, second, second);
    }
}
