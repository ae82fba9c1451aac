package se.paragraf.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecureAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://login.example/realms/region",
                "HTTPS://login.example",
                "http://localhost:8080/realm",
                "http://127.0.0.1",
                "http://127.8.9.10:80",
                "http://[::1]:8080"
            })
    void tls_and_the_loopback_interface_are_secure(String address) {
        assertThat(SecureAddress.isSecure(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://login.example/realms/region",
                "http://localhost.example",
                "http://127.0.0.1.example",
                "http://localhost@login.example",
                "https://user@login.example",
                "http://10.0.0.1",
                "http://128.0.0.1",
                "http://[::2]",
                "http://[::ffff:10.0.0.1]",
                "ftp://login.example",
                "//login.example",
                "https:login.example",
                "https://",
                "login.example",
                "https://a b",
                ""
            })
    void another_address_is_not(String address) {
        assertThat(SecureAddress.isSecure(address)).isFalse();
    }
}
