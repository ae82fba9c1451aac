package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an import from the command line says, and ends with. */
class ImportListCommandTest {

    private static final Path AGREEMENTS = Path.of("../acceptance-tests/src/main/resources/imports/agreements.csv");
    private static final Path WITH_FAULTS =
            Path.of("../acceptance-tests/src/main/resources/imports/planted-faults.csv");

    @TempDir
    private static Path empty;

    @TempDir
    private Path folder;

    private Path data = Path.of("");
    private Path report = Path.of("");

    @BeforeAll
    static void openARegister() {
        RunningRegister.start(empty, 0).close();
    }

    @BeforeEach
    void copyIt() throws IOException {
        data = folder.resolve("data");
        report = folder.resolve("report.json");
        FileSystemUtils.copyRecursively(empty, data);
    }

    @Test
    void given_a_list_without_faults_when_it_is_imported_twice_then_it_is_recorded_once() throws Exception {
        assertThat(run("--dry-run", AGREEMENTS)).contains("Nothing was recorded: 2 rows can be");
        assertThat(run(AGREEMENTS))
                .contains("2 rows of agreements, read as UTF-8 with semicolons", "Recorded 2 events");

        assertThat(run(AGREEMENTS)).contains("Nothing was recorded", "2 recorded from this file before");

        assertThat(read().get("repeated").asInt()).isEqualTo(2);
    }

    @Test
    void
            given_a_list_with_faults_when_it_is_imported_then_they_are_shown_and_only_the_good_rows_are_recorded_if_at_all()
                    throws Exception {
        RunningRegister serving = RunningRegister.start(data, 0);
        try (serving) {
            run(AGREEMENTS);

            assertThat(Paragraf.run(arguments(WITH_FAULTS))).isEqualTo(1);
            assertThat(read().get("recorded").asInt()).isZero();
            assertThat(read().get("faults")).hasSize(29);

            assertThat(run("--skip-bad-rows", WITH_FAULTS))
                    .contains("3  2 Kommunkod", "has 3 digits; a leading zero may have been lost")
                    .contains("Recorded 5 events, 29 refused");
            assertThat(run("--skip-bad-rows", WITH_FAULTS)).contains("5 recorded from this file before, 29 refused");
        }
    }

    @Test
    void given_no_register_or_no_list_when_it_is_to_be_imported_then_that_is_not_taken_for_a_fault_of_the_list()
            throws Exception {
        assertThat(Paragraf.run("import", AGREEMENTS.toString(), "--data", folder.toString()))
                .isEqualTo(3);
        assertThat(Paragraf.run("import", "no-such-file.csv", "--data", data.toString()))
                .isEqualTo(3);
        assertThat(Paragraf.run("import")).isEqualTo(2);
        Path noList = Files.writeString(folder.resolve("no-list.csv"), "Namn;Ålder\n");
        assertThat(Paragraf.run(arguments(noList))).isEqualTo(3);
    }

    private JsonNode read() throws Exception {
        return JsonMapper.shared().readTree(Files.readString(report));
    }

    private String[] arguments(Object... ofTheCase) {
        return Stream.concat(Stream.of("import", "--data", data, "--report", report), Stream.of(ofTheCase))
                .map(Object::toString)
                .toArray(String[]::new);
    }

    private String run(Object... ofTheCase) {
        PrintStream out = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            Paragraf.run(arguments(ofTheCase));
        } finally {
            System.setOut(out);
        }
        return said.toString(StandardCharsets.UTF_8);
    }
}
