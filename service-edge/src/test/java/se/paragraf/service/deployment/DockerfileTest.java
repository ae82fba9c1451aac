package se.paragraf.service.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DockerfileTest {

    private static final String TEXT = Files.text("Dockerfile");

    @ParameterizedTest
    @EnumSource
    void buildsAndRunsTheJarThatTheModuleMakes(Side side) {
        assertThat(TEXT).contains("/sources/" + side.folder + "/target/" + side.jar() + " ");
        assertThat(stage(side)).contains("\"-jar\", \"" + side.jar() + "\"]");
    }

    @ParameterizedTest
    @EnumSource
    void runsWithTheArchiveThatItTrainedWithTheSameOptions(Side side) {
        assertThat(stage(side))
                .contains("java @java-options -XX:AOTCacheOutput=application.aot -Dspring.context.exit=onRefresh -jar "
                        + side.jar())
                .contains("[\"java\", \"@java-options\", \"-XX:AOTCache=application.aot\",");
        assertThat(Files.text("container/java-options")).containsPattern("(?m)^-XX:\\+Use\\w+GC$");
    }

    @ParameterizedTest
    @EnumSource
    void listensWhereTheServiceListensByItself(Side side) {
        assertThat(Files.found("^ENV PORT=(\\d+)", stage(side))).containsExactly(side.port());
        assertThat(Files.found("^EXPOSE (\\d+)", stage(side))).containsExactly(side.port());
    }

    @ParameterizedTest
    @EnumSource
    void runsUnderAUserWithoutRights(Side side) {
        assertThat(Files.found("^USER (\\S+)", stage(side)))
                .singleElement()
                .asString()
                .matches("[1-9]\\d{3,}:[1-9]\\d{3,}");
    }

    @ParameterizedTest
    @EnumSource
    void letsNobodyInUnlessItIsToldTo(Side side) {
        assertThat(stage(side)).doesNotContain("BIND_ADDRESS");
    }

    @Test
    void saysWhetherTheServiceIsReady() {
        assertThat(Files.found("^HEALTHCHECK .*\\\\\\s+CMD (.+)", TEXT))
                .containsExactly("[\"bash\", \"/application/ready\"]");
    }

    @Test
    void isGivenEveryModuleThatTheParentNames() {
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
