package se.paragraf.web.connections;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The settings of the bounds. */
class ConnectionPropertiesTest {

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "10.1.3.3, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8:0:1::5, true",
        "2001:db8:0:2::5, false"
    })
    void a_proxy_is_trusted_by_its_address_or_its_network(String address, boolean trusted) {
        ConnectionProperties properties = with(1, List.of("10.1.2.0/24", "192.0.2.7", "2001:db8:0:1::/64"));

        assertThat(properties.isTrustedProxy(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.0.0.0/33", ""})
    void what_is_no_address_and_no_network_is_refused(String proxy) {
        assertThatIllegalArgumentException().isThrownBy(() -> with(1, List.of(proxy)));
    }

    @Test
    void a_bound_below_one_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with(0, List.of()))
                .withMessageContaining("paragraf.http.connections-per-address");
    }

    private static ConnectionProperties with(int connections, List<String> proxies) {
        Duration second = Duration.ofSeconds(1);
        return new ConnectionProperties(connections, 1, second, second, second, proxies);
    }
}
