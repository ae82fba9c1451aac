package se.paragraf.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.paragraf.startup.InvalidSettingException;

class TrustedProxiesTest {

    @Test
    void without_proxies_no_header_is_read() {
        assertThat(TrustedProxies.of(List.of()).valve()).isEmpty();
        assertThat(TrustedProxies.of(List.of("")).valve()).isEmpty();
    }

    @Test
    void an_address_is_a_network_of_one() {
        assertThat(TrustedProxies.of(List.of("10.0.0.5", " fd00::1", "10.1.0.0/16"))
                        .networks())
                .containsExactly("10.0.0.5/32", "fd00::1/128", "10.1.0.0/16");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, true",
        "10.1.3.3, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8:0:1::5, true",
        "2001:db8:0:2::5, false"
    })
    void a_proxy_is_known_by_its_address_or_its_network(InetAddress address, boolean trusted) {
        TrustedProxies proxies = TrustedProxies.of(List.of("10.1.2.0/24", "192.0.2.7", "2001:db8:0:1::/64"));

        assertThat(proxies.contains(address)).isEqualTo(trusted);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"proxy", "10.0.0.*", ".*", "10", "10.0.0.0/33", "10.0.0.256", "fd00::/129", "fd00:", "10.0.0.1/"
            })
    void another_text_is_refused_with_what_is_accepted(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of("10.0.0.1", text)))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessage("the setting TRUSTED_PROXIES must be addresses or networks of proxies, separated by commas,"
                        + " such as 10.0.0.5,10.1.0.0/16,fd00::/8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"native", "framework", "NATIVE"})
    void the_setting_of_before_keeps_the_program_from_starting(String strategy) {
        assertThatThrownBy(() -> TrustedProxies.mustNotBeSpring(strategy))
                .isInstanceOf(InvalidSettingException.class)
                .hasMessageContainingAll("SERVER_FORWARD_HEADERS_STRATEGY", "TRUSTED_PROXIES");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = "none")
    void without_it_the_program_starts(String strategy) {
        assertThatCode(() -> TrustedProxies.mustNotBeSpring(strategy)).doesNotThrowAnyException();
    }
}
