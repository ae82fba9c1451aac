package se.paragraf.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KubernetesManifestsTest {

    @ParameterizedTest
    @EnumSource
    void every_container_is_confined(Side side) {
        assertThat(Files.map(pod(side), "securityContext"))
                .containsEntry("runAsNonRoot", true)
                .containsEntry("seccompProfile", Map.of("type", "RuntimeDefault"));
        assertThat(Files.map(container(side), "securityContext"))
                .containsEntry("allowPrivilegeEscalation", false)
                .containsEntry("readOnlyRootFilesystem", true)
                .containsEntry("capabilities", Map.of("drop", List.of("ALL")));
        assertThat(Files.map(pod(side))).containsEntry("automountServiceAccountToken", false);
        assertThat(Files.map(container(side), "resources", "requests")).containsKeys("cpu", "memory");
        assertThat(Files.map(container(side), "resources", "limits")).containsKeys("cpu", "memory");
        assertThat(Files.list(container(side), "volumeMounts"))
                .anyMatch(mount -> Files.at(mount, "mountPath").equals("/tmp"));
    }

    @ParameterizedTest
    @EnumSource
    void the_probes_ask_for_what_the_service_serves(Side side) {
        assertThat(path(side, "startupProbe")).isEqualTo("/actuator/health/liveness http");
        assertThat(path(side, "livenessProbe")).isEqualTo("/actuator/health/liveness http");
        assertThat(path(side, "readinessProbe")).isEqualTo("/actuator/health/readiness http");
    }

    private static String path(Side side, String probe) {
        Object get = Files.at(container(side), probe, "httpGet");
        return Files.at(get, "path") + " " + Files.at(get, "port");
    }

    @ParameterizedTest
    @EnumSource
    void the_ports_are_those_of_the_service(Side side) {
        int port = Integer.parseInt(side.port());
        assertThat(Files.list(container(side), "ports"))
                .isEqualTo(List.of(Map.of("name", "http", "containerPort", port)));
        assertThat(env(side)).containsEntry("PORT", side.port());
        assertThat(Files.list(resource("Service", side), "spec", "ports"))
                .isEqualTo(List.of(Map.of("name", "http", "port", port, "targetPort", "http")));
    }

    @ParameterizedTest
    @EnumSource
    void every_setting_is_one_that_the_service_knows(Side side) {
        List<String> settings = Files.yaml().stream()
                .filter(path -> path.endsWith("kustomization.yaml"))
                .flatMap(path -> Files.documents(path).stream())
                .flatMap(file -> Files.list(file, "configMapGenerator").stream())
                .flatMap(map -> Files.list(map, "literals").stream())
                .map(String::valueOf)
                .toList();
        Map<String, String> all = env(side);
        assertThat(settings).hasSizeGreaterThan(3).allSatisfy(setting -> {
            String[] nameAndValue = setting.split("=", 2);
            all.put(nameAndValue[0], nameAndValue[1]);
        });
        assertThat(all)
                .allSatisfy((name, value) -> assertThat(side.knowsVariable(name, value))
                        .as(side + " knows " + name)
                        .isTrue());
    }

    private static Map<String, String> env(Side side) {
        Map<String, String> env = new TreeMap<>();
        Files.list(container(side), "env")
                .forEach(variable -> env.put(
                        String.valueOf(Files.at(variable, "name")), String.valueOf(Files.at(variable, "value"))));
        return env;
    }

    @ParameterizedTest
    @EnumSource
    void the_servers_are_spoken_to_by_tls(Side side) {
        String authority = "/etc/paragraf/authority";
        assertThat(Files.list(container(side), "volumeMounts"))
                .anyMatch(mount -> Files.at(mount, "mountPath").equals(authority));
        assertThat(Files.text("kubernetes/base/kustomization.yaml"))
                .contains("AXON_AXONSERVER_SSL_ENABLED=true", "AXON_AXONSERVER_CERT_FILE=" + authority + "/ca.crt");
        if (side == Side.QUERY) {
            assertThat(env(side)).containsEntry("MONGODB_CERT_FILE", authority + "/ca.crt");
        }
    }

    @ParameterizedTest
    @EnumSource
    void each_service_has_a_secret_of_its_own_and_only_the_command_side_the_key_of_commands(Side side) {
        List<Object> secrets = Files.list(pod(side), "volumes").stream()
                .map(volume -> Files.at(volume, "secret"))
                .filter(secret -> !Files.map(secret).isEmpty())
                .toList();
        assertThat(secrets).singleElement().satisfies(secret -> {
            assertThat(Files.at(secret, "secretName")).isEqualTo("paragraf-" + side.folder);
            assertThat(Files.at(secret, "items").toString().contains("COMMAND_KEY"))
                    .isEqualTo(side == Side.COMMAND);
        });
    }

    @Test
    void a_service_reaches_named_places_only() {
        List<Object> rules = Files.yaml().stream()
                .flatMap(path -> Files.documents(path).stream())
                .filter(document -> "NetworkPolicy".equals(Files.at(document, "kind")))
                .<Object>flatMap(policy -> Files.list(policy, "spec", "egress").stream())
                .toList();
        assertThat(rules).hasSizeGreaterThan(3).allSatisfy(rule -> {
            assertThat(Files.list(rule, "ports")).isNotEmpty();
            assertThat(Files.list(rule, "to")).isNotEmpty().allSatisfy(place -> {
                boolean pods = !Files.map(place, "namespaceSelector", "matchLabels")
                                .isEmpty()
                        && !Files.map(place, "podSelector", "matchLabels").isEmpty();
                boolean addresses =
                        !String.valueOf(Files.at(place, "ipBlock", "cidr")).matches("\\{}|.*/0");
                assertThat(pods || addresses).as(String.valueOf(place)).isTrue();
            });
        });
    }

    @ParameterizedTest
    @EnumSource
    void every_secret_is_a_file_that_the_service_knows_where_it_is_told_to_look(Side side) {
        List<?> items = Files.list(pod(side), "volumes").stream()
                .flatMap(volume -> Files.list(volume, "secret", "items").stream())
                .toList();
        assertThat(items).isNotEmpty().allSatisfy(item -> {
            String name = String.valueOf(Files.at(item, "path"));
            assertThat(side.knowsFile(name)).as(side + " knows " + name).isTrue();
        });
        Object secrets = Files.list(container(side), "volumeMounts").stream()
                .filter(mount -> Files.at(mount, "name").equals("secrets"))
                .findFirst()
                .orElseThrow();
        assertThat(Files.text("kubernetes/base/kustomization.yaml"))
                .contains(Side.IMPORT + "=configtree:" + Files.at(secrets, "mountPath") + "/");
    }

    @ParameterizedTest
    @EnumSource
    void every_service_is_watched_over_alike(Side side) {
        assertThat(resource("PodDisruptionBudget", side)).isNotNull();
        assertThat(Files.at(resource("HorizontalPodAutoscaler", side), "spec", "scaleTargetRef", "name"))
                .isEqualTo(side.folder);
        assertThat(Files.list(pod(side), "topologySpreadConstraints")).hasSize(2);
        Object policy = resource("NetworkPolicy", "paragraf");
        Object selected =
                Files.list(policy, "spec", "podSelector", "matchExpressions").get(0);
        assertThat(Files.list(selected, "values").contains(side.folder)).isTrue();
        assertThat(Files.list(policy, "spec", "policyTypes")).isEqualTo(List.of("Ingress", "Egress"));
    }

    @Test
    void every_file_is_listed_and_every_listed_file_is_there() {
        List<Path> files = Files.yaml().stream()
                .filter(path -> path.toString().contains("kubernetes"))
                .toList();
        List<Path> listed = files.stream()
                .filter(path -> path.endsWith("kustomization.yaml"))
                .flatMap(KubernetesManifestsTest::listedIn)
                .toList();
        assertThat(listed).isNotEmpty().allMatch(path -> path.toFile().exists());
        assertThat(listed)
                .containsAll(files.stream()
                        .filter(path -> !path.endsWith("kustomization.yaml"))
                        .toList());
    }

    private static Stream<Path> listedIn(Path kustomization) {
        Object lists = Files.documents(kustomization).get(0);
        Stream<Object> patches = Files.list(lists, "patches").stream()
                .map(patch -> Files.map(patch).get("path"))
                .filter(Objects::nonNull);
        return Stream.concat(Files.list(lists, "resources").stream(), patches)
                .map(name -> kustomization.resolveSibling(name.toString()).normalize());
    }

    private static Object pod(Side side) {
        return Files.at(resource("Deployment", side), "spec", "template", "spec");
    }

    private static Object container(Side side) {
        List<?> containers = Files.list(pod(side), "containers");
        assertThat(containers).hasSize(1);
        return containers.get(0);
    }

    private static Object resource(String kind, Side side) {
        return resource(kind, side.folder);
    }

    private static Object resource(String kind, String name) {
        return Files.yaml().stream()
                .filter(path -> path.toString().contains("base"))
                .flatMap(path -> Files.documents(path).stream())
                .filter(document -> kind.equals(Files.at(document, "kind")))
                .filter(document -> name.equals(Files.at(document, "metadata", "name")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + kind + " " + name));
    }
}
