package se.paragraf.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DockerfileTest {

    private static final String TEXT = Files.text("Dockerfile");

    @ParameterizedTest
    @EnumSource
    void builds_and_runs_the_jar_that_the_module_makes(Side side) {
        assertThat(TEXT).contains("/sources/" + side.folder + "/target/" + side.jar() + " ");
        assertThat(stage(side)).contains("\"-jar\", \"" + side.jar() + "\"]");
    }

    @ParameterizedTest
    @EnumSource
    void runs_with_the_archive_that_it_trained_with_the_same_options(Side side) {
        assertThat(stage(side))
                .contains("java @java-options -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh -jar "
                        + side.jar())
                .contains("[\"java\", \"@java-options\", \"-XX:AOTCache=application.aot\",");
        assertThat(Files.text("container/java-options")).containsPattern("(?m)^-XX:\\+Use\\w+GC$");
    }

    @ParameterizedTest
    @EnumSource
    void listens_where_the_service_listens_by_itself(Side side) {
        assertThat(Files.found("^ENV PORT=(\\d+)", stage(side))).containsExactly(side.port());
        assertThat(Files.found("^EXPOSE (\\d+)", stage(side))).containsExactly(side.port());
    }

    @ParameterizedTest
    @EnumSource
    void runs_under_a_user_without_rights(Side side) {
        assertThat(Files.found("^USER (\\S+)", stage(side)))
                .singleElement()
                .asString()
                .matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @ParameterizedTest
    @EnumSource
    void lets_nobody_in_unless_it_is_told_to(Side side) {
        assertThat(stage(side)).doesNotContain("BIND_ADDRESS");
    }

    @Test
    void says_whether_the_service_is_ready() {
        assertThat(Files.found("^HEALTHCHECK .*\\\\\\s+CMD (.+)", TEXT))
                .containsExactly("[\"bash\", \"/application/ready\"]");
    }

    @Test
    void is_given_every_module_that_the_parent_names() {
        List<String> ignored = Files.text(".dockerignore").lines().toList();
        assertThat(Files.found("<module>(.+)</module>", Files.text("pom.xml")))
                .allSatisfy(module -> assertThat(ignored)
                        .as(".dockerignore for " + module)
                        .containsAnyOf("!" + module, "!" + module + "/pom.xml"));
    }

    /** What is done for the service's image alone. */
    private static String stage(Side side) {
        String stage = TEXT.substring(TEXT.indexOf("FROM service AS " + side.folder));
        int next = stage.indexOf("\nFROM ");
        return next < 0 ? stage : stage.substring(0, next);
    }
}
