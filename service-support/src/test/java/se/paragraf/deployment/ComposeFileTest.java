package se.paragraf.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ComposeFileTest {

    private static final Object FILE = Files.document("docker-compose.yml");
    private static final String AUTHORITY = "/run/secrets/authority.crt";
    private static final String OURS = "paragraf/";

    @TestFactory
    Stream<DynamicTest> every_container_is_confined() {
        return each((name, container) -> {
            assertThat(container)
                    .containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL"))
                    .containsEntry("security_opt", List.of("no-new-privileges:true"))
                    .doesNotContainKeys("privileged", "cap_add", "network_mode", "pid", "devices");
            assertThat(container.get("user")).asString().matches("[1-9]\\d*:[1-9]\\d*");
            assertThat(Files.list(container, "tmpfs"))
                    .anyMatch(mount -> mount.toString().startsWith("/tmp:"));
            assertThat(Files.map(container, "deploy", "resources", "limits")).containsKeys("cpus", "memory", "pids");
            assertThat(container).containsKey("restart");
        });
    }

    @TestFactory
    Stream<DynamicTest> every_container_says_whether_it_is_healthy() {
        return each((name, container) -> {
            if (!isOurs(container)) {
                assertThat(container).containsKey("healthcheck");
            } else {
                assertThat(container).as("the image has its own").doesNotContainKey("healthcheck");
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> only_the_services_are_published_and_only_to_this_machine() {
        return each((name, container) -> {
            List<?> ports = Files.list(container, "ports");
            if (!isOurs(container)) {
                assertThat(ports).isEmpty();
                assertThat(Files.list(container, "networks")).isEqualTo(List.of("servers"));
                return;
            }
            assertThat(Files.map(container, "environment"))
                    .containsEntry("PORT", side(container).port());
            assertThat(ports)
                    .singleElement()
                    .asString()
                    .matches("127\\.0\\.0\\.1:\\d+:" + side(container).port());
        });
    }

    @Test
    void nothing_leads_out_from_the_network_of_the_servers() {
        assertThat(Files.map(FILE, "networks", "servers")).containsEntry("internal", true);
    }

    @TestFactory
    Stream<DynamicTest> every_setting_of_a_service_is_one_that_it_knows() {
        return ours((name, container) -> {
            Side side = side(container);
            assertThat(Files.map(container, "environment"))
                    .containsKeys("AXON_SERVERS", Side.IMPORT)
                    .allSatisfy((setting, value) -> assertThat(side.knowsVariable(setting, String.valueOf(value)))
                            .as(side + " knows " + setting)
                            .isTrue());
            assertThat(Files.list(container, "secrets")).isNotEmpty().allSatisfy(secret -> {
                String target = secret instanceof String file ? file : String.valueOf(Files.at(secret, "target"));
                boolean named = Files.map(container, "environment").containsValue("/run/secrets/" + target);
                assertThat(named || side.knowsFile(target))
                        .as(side + " knows " + target)
                        .isTrue();
            });
        });
    }

    @TestFactory
    Stream<DynamicTest> every_service_speaks_tls_to_its_servers() {
        return ours((name, container) -> {
            assertThat(Files.map(container, "environment"))
                    .containsEntry("AXON_AXONSERVER_SSL_ENABLED", "true")
                    .containsEntry("AXON_AXONSERVER_CERT_FILE", AUTHORITY);
            if (side(container) == Side.QUERY) {
                assertThat(Files.map(container, "environment")).containsEntry("MONGODB_CERT_FILE", AUTHORITY);
            }
        });
    }

    @Test
    void the_servers_take_nothing_but_tls() {
        assertThat(Files.map(FILE, "services", "axon-server", "environment"))
                .containsEntry("AXONIQ_AXONSERVER_SSL_ENABLED", "true");
        assertThat(Files.text("compose/mongodb-start")).contains("--tlsMode requireTLS");
        assertThat(Files.text("compose/make-secrets")).contains("&tls=true");
    }

    @TestFactory
    Stream<DynamicTest> only_the_command_side_has_the_key_of_commands() {
        return each((name, container) -> assertThat(
                        Files.list(container, "secrets").toString().contains("command-key"))
                .isEqualTo(isOurs(container) && side(container) == Side.COMMAND));
    }

    @TestFactory
    Stream<DynamicTest> every_service_is_built_from_its_own_part_of_the_dockerfile() {
        return ours((name, container) ->
                assertThat(Files.map(container, "build")).containsEntry("target", side(container).folder));
    }

    @Test
    void every_secret_has_to_be_given_and_can_be_made() {
        Map<String, Object> secrets = Files.map(FILE, "secrets");
        String maker = Files.text("compose/make-secrets");
        assertThat(secrets).isNotEmpty().allSatisfy((name, secret) -> {
            assertThat(Files.map(secret)).containsOnlyKeys("file");
            assertThat(String.valueOf(Files.at(secret, "file"))).matches("\\$\\{PARAGRAF_SECRETS:\\?.+}/" + name);
            assertThat(maker).contains(">\"$1/" + name + "\"");
        });
    }

    private interface Check {
        void of(String name, Map<String, Object> container);
    }

    private static Stream<DynamicTest> each(Check check) {
        Map<String, Object> services = Files.map(FILE, "services");
        assertThat(services).hasSizeGreaterThan(4);
        return services.entrySet().stream()
                .map(entry -> dynamicTest(entry.getKey(), () -> check.of(entry.getKey(), Files.map(entry.getValue()))));
    }

    private static Stream<DynamicTest> ours(Check check) {
        return each((name, container) -> {
            if (isOurs(container)) {
                check.of(name, container);
            }
        });
    }

    private static boolean isOurs(Map<String, Object> container) {
        return String.valueOf(container.get("image")).startsWith(OURS);
    }

    private static Side side(Map<String, Object> container) {
        String image = String.valueOf(container.get("image"));
        return Side.named(image.substring(OURS.length(), image.indexOf(':')));
    }
}
