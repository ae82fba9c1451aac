package se.paragraf.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EveryDeploymentFileTest {

    private static final String SECRET = "(?i).*(password|token|secret|credential|private|keyfile|api.?key).*";
    private static final String WHERE_A_SECRET_LIES = "\\$\\{[A-Z_]+:\\?.+|/run/secrets/.+|/etc/paragraf/secrets.*";

    @TestFactory
    Stream<DynamicTest> can_be_read() {
        return Files.yaml().stream()
                .map(path -> DynamicTest.dynamicTest(
                        path.getFileName().toString(),
                        () -> assertThat(Files.documents(path))
                                .isNotEmpty()
                                .allSatisfy(document -> assertThat(document).isNotNull())));
    }

    @Test
    void holds_no_secret() {
        for (Path path : Files.yaml()) {
            List<Map.Entry<String, Object>> secrets = Files.documents(path).stream()
                    .flatMap(Files::entries)
                    .filter(entry -> entry.getKey().matches(SECRET) && entry.getValue() instanceof String)
                    .filter(entry -> !entry.getKey().equals("secretName"))
                    .filter(entry -> !entry.getValue().toString().matches(WHERE_A_SECRET_LIES))
                    .toList();
            assertThat(secrets).as("secrets in " + path).isEmpty();
        }
        for (Path path : Files.deployment()) {
            String text = Files.text(path);
            assertThat(Files.found("(mongodb(?:\\+srv)?://[^\\s/:]+:(?![%$])[^\\s@]+@)", text))
                    .as("accounts in " + path)
                    .isEmpty();
            assertThat(Files.found("^\\s*-?\\s*(?:ENV |ARG |export )?(\\w*(?:PASSWORD|TOKEN|SECRET)=[^$\\s]+)", text))
                    .as("secrets set in " + path)
                    .isEmpty();
            assertThat(Files.found("(kind: Secret\\b|secretGenerator:|-----BEGIN )", text))
                    .as("secrets in " + path)
                    .isEmpty();
        }
    }

    @Test
    void names_the_version_of_every_image() {
        Stream<String> written = Files.yaml().stream()
                .flatMap(path -> Files.documents(path).stream())
                .flatMap(Files::entries)
                .filter(entry -> entry.getKey().equals("image"))
                .map(entry -> String.valueOf(entry.getValue()));
        Stream<String> builtOn =
                Files.found("^FROM (\\S+)", Files.text("Dockerfile")).stream().filter(name -> name.contains("/"));
        List<String> images = Stream.concat(written, builtOn).toList();

        assertThat(images).hasSizeGreaterThan(6).allMatch(image -> image.matches("\\S+:\\d+\\.\\d+\\.\\d+\\S*"));
        assertThat(images)
                .filteredOn(image -> image.startsWith("paragraf/"))
                .isNotEmpty()
                .allMatch(image -> image.endsWith(":" + Side.version()));
    }

    @Test
    void names_the_version_of_the_program_alike() {
        for (Path path : Files.deployment()) {
            String text = Files.text(path);
            assertThat(Files.found("(?:newTag:|kubernetes.io/version:|paragraf/\\S+:)\\s*(\\d[^\\s,}]*)", text))
                    .as("versions in " + path)
                    .allMatch(Side.version()::equals);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rests_on_health_that_the_services_serve(Side side) {
        assertThat(side.servesItsHealth()).isTrue();
        assertThat(Files.text("container/ready")).contains("GET /actuator/health/readiness HTTP");
    }

    @Test
    void is_explained_by_the_operations_page() {
        String page = Files.text("docs/operations.md");
        Stream.of(Side.values())
                .flatMap(Side::settings)
                .forEach(name -> assertThat(page).as(name).contains("\n| `" + name + "` | "));
    }
}
