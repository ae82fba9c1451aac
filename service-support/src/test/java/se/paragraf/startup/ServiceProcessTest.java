package se.paragraf.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import se.paragraf.axon.AxonServerConnectionConfiguration;

class ServiceProcessTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @Test
    void given_invalid_settings_when_the_service_starts_then_it_names_each_and_what_is_accepted_and_exits() {
        ServiceProcess process = new ServiceProcess(
                "made-up-side",
                ServiceProcessTest.class,
                List.of(AxonServerConnectionConfiguration.AXON_SERVERS, Setting.port("PORT")));

        int code = process.start(Map.of("AXON_SERVERS", "http://secret@axon", "PORT", "80a"), errors());

        assertThat(code).isEqualTo(ServiceProcess.INVALID_SETTING);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "made-up-side: the setting AXON_SERVERS must be host:port, or several of them separated by"
                                + " commas, such as localhost:8124.",
                        "made-up-side: the setting PORT must be a port, 0 to 65535.");
    }

    @Test
    void given_an_issuer_without_tls_and_a_proxy_by_name_when_the_service_starts_then_it_names_both_and_exits() {
        ServiceProcess process = new ServiceProcess(
                "made-up-side", ServiceProcessTest.class, AxonServerConnectionConfiguration.settings());

        int code = process.start(
                Map.of(
                        "JWT_ISSUER", "http://login.example",
                        "JWT_AUDIENCE", "paragraf",
                        "TRUSTED_PROXIES", "10.0.0.1,proxy"),
                errors());

        assertThat(code).isEqualTo(ServiceProcess.INVALID_SETTING);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactlyInAnyOrder(
                        "made-up-side: the setting JWT_ISSUER must be an address that begins with https://, such as"
                                + " https://login.example/realm; http:// is for localhost, 127.0.0.1 and [::1] only.",
                        "made-up-side: the setting TRUSTED_PROXIES must be addresses or networks of proxies, separated"
                                + " by commas, such as 10.0.0.5,10.1.0.0/16,fd00::/8.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "localhost:8124", "axon-1:8124,axon-2:8124", "10.0.0.1"})
    void servers_are_accepted(String value) {
        assertThat(Setting.servers("S").sentence(Optional.of(value))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "a:b", ":8124", "a:8124,", "a:812456", "http://a"})
    void other_texts_are_refused_as_servers(String value) {
        assertThat(Setting.servers("S").sentence(Optional.of(value))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"65536", "-1", "", "8081 ", "99999999999"})
    void other_texts_are_refused_as_a_port(String value) {
        assertThat(Setting.port("PORT").sentence(Optional.of(value))).isPresent();
    }

    @Test
    void an_unknown_log_format_is_refused_with_the_list_of_known_ones() {
        ServiceProcess process = new ServiceProcess("made-up-side", ServiceProcessTest.class, List.of());

        int code = process.start(Map.of("LOGGING_STRUCTURED_FORMAT_CONSOLE", "json"), errors());

        assertThat(code).isEqualTo(ServiceProcess.INVALID_SETTING);
        assertThat(said.toString(StandardCharsets.UTF_8).lines())
                .containsExactly("made-up-side: the setting LOGGING_STRUCTURED_FORMAT_CONSOLE must be one of ecs, gelf,"
                        + " logstash.");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void given_a_dependency_on_which_the_service_must_not_start_then_it_does_not_wait_but_says_why_and_exits() {
        ServiceProcess process = new ServiceProcess("made-up-side", Refusing.class, List.of());

        int code = process.start(Map.of(), errors(), "--spring.main.web-application-type=none");

        assertThat(code).isEqualTo(ServiceProcess.CANNOT_START);
        assertThat(said.toString(StandardCharsets.UTF_8)).isEqualTo("made-up-side: It is of a later version.\n");
    }

    /** A service that depends on a server which answers, and holds what the service does not know. */
    static class Refusing {

        @Bean
        DependencyWaiter waiter() {
            return new DependencyWaiter(List.of(new Dependency() {
                @Override
                public String name() {
                    return "A server";
                }

                @Override
                public String address() {
                    return "somewhere";
                }

                @Override
                public void probe() {
                    throw new StartRefusedException("It is of a later version.", new IllegalStateException());
                }
            }));
        }
    }

    @Test
    void a_setting_that_is_not_set_has_its_default() {
        assertThat(Setting.port("PORT").sentence(Optional.empty())).isEmpty();
        assertThat(Setting.port("PORT").sentence(Optional.of("0"))).isEmpty();
    }

    private PrintStream errors() {
        return new PrintStream(said, true, StandardCharsets.UTF_8);
    }
}
