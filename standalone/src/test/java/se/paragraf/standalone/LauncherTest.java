package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher, in a tree that has sources and nothing else, with a Maven and a Java that note their arguments. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {

    private static final List<String> MODULES =
            List.of("shared-events", "service-support", "command-side", "query-side", "standalone");

    private static final String MAVEN = """
            #!/usr/bin/env bash
            echo "mvn $*" >> "$CALLS"
            echo "[INFO] Building Paragraf query side 0.1.0                                [5/6]"
            if [ -n "${BROKEN:-}" ]; then echo "[ERROR] no such symbol"; exit 1; fi
            mkdir -p standalone/target/launcher && touch standalone/target/launcher/paragraf.jar
            """;

    /** Ends with 7 where it would run the program, and makes an archive unless there is a file that forbids it. */
    private static final String JAVA = """
            #!/usr/bin/env bash
            calls="$(dirname "$0")/../../calls"
            case "$*" in
              *-Djarmode=tools*) mkdir -p "${@: -1}" && touch "${@: -1}/paragraf.jar" ;;
              *-XX:ArchiveClassesAtExit=*)
                echo "training" >> "$calls"
                [ ! -e "$(dirname "$0")/no-archive" ] || exit 1
                for a in "$@"; do
                  case "$a" in -XX:ArchiveClassesAtExit=*) echo classes > "${a#*=}" ;; esac
                done ;;
              *-XX:AOTMode=record*)
                echo "training" >> "$calls"
                [ ! -e "$(dirname "$0")/no-archive" ] ;;
              *-XX:AOTMode=create*)
                for a in "$@"; do
                  case "$a" in -XX:AOTCache=*) echo classes > "${a#*=}" ;; esac
                done ;;
              *) echo "arenas $MALLOC_ARENA_MAX" >> "$calls"; echo "java $*" >> "$calls"; exit 7 ;;
            esac
            """;

    @TempDir
    Path folder;

    private Path tree;
    private Path calls;

    @BeforeEach
    void plant() throws IOException {
        tree = Files.createDirectories(folder.resolve("a tree"));
        calls = folder.resolve("calls");
        Files.copy(Path.of("../paragraf"), tree.resolve("paragraf"));
        Files.createDirectory(tree.resolve(".mvn"));
        Files.createFile(tree.resolve("pom.xml"));
        for (String module : MODULES) {
            Files.createDirectories(tree.resolve(module).resolve("src/main/java"));
            Files.createFile(tree.resolve(module).resolve("pom.xml"));
            Files.createFile(tree.resolve(module).resolve("src/main/java/Source.java"));
        }
        program("bin/mvn", MAVEN);
        program("jdk/bin/java", JAVA);
        release("17.0.1");
        age();
    }

    @Test
    void it_builds_once_and_passes_arguments_and_exit_code() throws Exception {
        Ended first = paragraf(Map.of(), "serve", "--data", "two words");
        Ended second = paragraf(Map.of(), "audit");

        assertThat(first.code()).isEqualTo(7);
        assertThat(first.said()).contains("module 5 of 6, query side").contains("built in");
        assertThat(second.said()).isEmpty();
        assertThat(calls()).filteredOn(call -> call.startsWith("mvn")).hasSize(1);
        assertThat(calls()).filteredOn("training"::equals).hasSize(1);
        assertThat(calls())
                .filteredOn(call -> call.startsWith("java"))
                .satisfiesExactly(
                        call -> assertThat(call).endsWith("paragraf.jar serve --data two words"),
                        call -> assertThat(call)
                                .contains("-XX:SharedArchiveFile=")
                                .endsWith("paragraf.jar audit"));
    }

    @Test
    void it_builds_again_where_a_source_was_changed_or_removed() throws Exception {
        paragraf(Map.of());
        Path source = tree.resolve("query-side/src/main/java/Source.java");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        paragraf(Map.of());
        assertThat(builds()).isEqualTo(2);

        age();
        paragraf(Map.of());
        assertThat(builds()).isEqualTo(2);

        Files.delete(source);
        Files.setLastModifiedTime(
                source.getParent(), FileTime.from(Instant.now().plusSeconds(60)));
        paragraf(Map.of());
        assertThat(builds()).isEqualTo(3);
    }

    @Test
    void it_runs_the_program_of_a_whole_build_that_is_up_to_date() throws Exception {
        Path target = Files.createDirectories(tree.resolve("standalone/target"));
        Files.createFile(target.resolve("paragraf.jar"));
        Files.createFile(target.resolve("paragraf.jar.original"));

        assertThat(paragraf(Map.of(), "--version").code()).isEqualTo(7);
        assertThat(builds()).isZero();
    }

    @Test
    void it_says_why_a_build_failed_and_runs_nothing() throws Exception {
        Ended ended = paragraf(Map.of("BROKEN", "yes"), "serve");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.said()).contains("[ERROR] no such symbol").contains("paragraf-build.log");
        assertThat(calls()).noneMatch(call -> call.startsWith("java"));
        paragraf(Map.of());
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void without_an_archive_it_starts_as_ever_and_does_not_try_again() throws Exception {
        Files.createFile(folder.resolve("jdk/bin/no-archive"));

        assertThat(paragraf(Map.of()).code()).isEqualTo(7);
        assertThat(paragraf(Map.of()).code()).isEqualTo(7);
        assertThat(calls()).filteredOn("training"::equals).hasSize(1);
        assertThat(calls()).noneMatch(call -> call.contains("-XX:SharedArchiveFile="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0.1", "25.0.3"})
    void an_archive_that_was_cut_off_is_not_used(String version) throws Exception {
        release(version);
        paragraf(Map.of());
        try (var files = Files.list(tree.resolve("standalone/target/application"))) {
            Path archive = files.filter(file -> file.getFileName().toString().matches("classes-\\d+"))
                    .findAny()
                    .orElseThrow();
            Files.writeString(archive, "cla");
        }
        assertThat(paragraf(Map.of()).code()).isEqualTo(7);
        assertThat(calls().get(calls().size() - 1))
                .startsWith("java")
                .doesNotContain("-XX:SharedArchiveFile=", "-XX:AOTCache=");
    }

    @Test
    void a_java_that_can_make_an_aot_cache_gets_one() throws Exception {
        release("25.0.3");

        paragraf(Map.of());
        paragraf(Map.of());

        assertThat(calls()).filteredOn("training"::equals).hasSize(1);
        assertThat(calls())
                .filteredOn(call -> call.startsWith("java"))
                .hasSize(2)
                .allSatisfy(call -> assertThat(call)
                        .contains("-XX:AOTCache=")
                        .doesNotContain("-XX:SharedArchiveFile=")
                        .contains("-XX:+UseSerialGC"));
    }

    @Test
    void without_an_aot_cache_it_starts_as_ever_and_does_not_try_again() throws Exception {
        release("25.0.3");
        Files.createFile(folder.resolve("jdk/bin/no-archive"));

        assertThat(paragraf(Map.of()).code()).isEqualTo(7);
        assertThat(paragraf(Map.of()).code()).isEqualTo(7);
        assertThat(calls()).filteredOn("training"::equals).hasSize(1);
        assertThat(calls()).noneMatch(call -> call.contains("-XX:AOTCache="));
    }

    @Test
    void another_java_uses_an_archive_of_its_own() throws Exception {
        paragraf(Map.of());
        release("25.0.3");
        paragraf(Map.of());
        release("17.0.1");
        paragraf(Map.of());

        assertThat(calls()).filteredOn("training"::equals).hasSize(2);
        assertThat(calls())
                .filteredOn(call -> call.startsWith("java"))
                .satisfiesExactly(
                        call -> assertThat(call).contains("-XX:SharedArchiveFile="),
                        call -> assertThat(call).contains("-XX:AOTCache="),
                        call -> assertThat(call).contains("-XX:SharedArchiveFile="));
    }

    @Test
    void native_memory_has_few_arenas_unless_their_number_is_given() throws Exception {
        paragraf(Map.of());
        paragraf(Map.of("MALLOC_ARENA_MAX", "4"));

        assertThat(calls()).filteredOn(call -> call.startsWith("arenas")).containsExactly("arenas 2", "arenas 4");
    }

    @ParameterizedTest
    @CsvSource({
        "17.0.14, linux-gnu, false",
        "17.0.15, linux-gnu, true",
        "17.0.15, darwin23, false",
        "21.0.9, linux-gnu, false",
        "25.0.3, linux-gnu, true",
        "25, linux-musl, false"
    })
    void freed_native_memory_goes_back_where_java_is_known_to_do_that(String java, String system, boolean known)
            throws Exception {
        release(java);

        paragraf(Map.of("PARAGRAF_ARCHIVE", "no", "OSTYPE", system));

        assertThat(calls())
                .filteredOn(call -> call.startsWith("java"))
                .singleElement()
                .satisfies(call ->
                        assertThat(call.contains("-XX:TrimNativeHeapInterval=")).isEqualTo(known));
    }

    @Test
    void java_opts_win_and_those_that_say_something_of_memory_are_all_of_it() throws Exception {
        Map<String, String> none = Map.of("PARAGRAF_ARCHIVE", "no");
        paragraf(none);
        paragraf(Map.of("PARAGRAF_ARCHIVE", "no", "JAVA_OPTS", "-Da=b"));
        paragraf(Map.of("PARAGRAF_ARCHIVE", "no", "JAVA_OPTS", "-XX:+UseG1GC -Xmx2g"));

        assertThat(calls()).doesNotContain("training");
        assertThat(calls())
                .filteredOn(call -> call.startsWith("java"))
                .satisfiesExactly(
                        call -> assertThat(call).startsWith("java -XX:+UseSerialGC"),
                        call -> assertThat(call).matches("java -XX:\\+UseSerialGC .*-Da=b -jar .*"),
                        call -> assertThat(call).startsWith("java -XX:+UseG1GC -Xmx2g -jar"));
    }

    @Test
    void it_finds_its_tree_by_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), tree.resolve("paragraf"));

        assertThat(run(link, Map.of(), "--help").code()).isEqualTo(7);
        assertThat(tree.resolve("standalone/target/application/paragraf.jar")).exists();
    }

    private void release(String version) throws IOException {
        Files.writeString(folder.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private int builds() throws IOException {
        return (int) calls().stream().filter(call -> call.startsWith("mvn")).count();
    }

    private List<String> calls() throws IOException {
        return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
    }

    private Ended paragraf(Map<String, String> environment, String... arguments) throws Exception {
        return run(tree.resolve("paragraf"), environment, arguments);
    }

    private Ended run(Path launcher, Map<String, String> environment, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", launcher.toString()));
        command.addAll(List.of(arguments));
        Path said = folder.resolve("said");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment()
                .keySet()
                .removeAll(List.of("JAVA_OPTS", "MALLOC_ARENA_MAX", "MAVEN_OPTS", "PARAGRAF_ARCHIVE"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().put("CALLS", calls.toString());
        builder.environment().merge("PATH", folder.resolve("bin") + ":", (path, bin) -> bin + path);
        builder.environment().putAll(environment);
        int code = builder.start().waitFor();
        return new Ended(code, Files.readString(said));
    }

    private void program(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    /** Makes all sources older than whatever was built since. */
    private void age() throws IOException {
        try (var files = Files.walk(tree)) {
            for (Path file :
                    files.filter(path -> !path.toString().contains("/target")).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(3600)));
            }
        }
    }

    private record Ended(int code, String said) {}
}
