package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an audit from the command line ends with. */
class AuditCommandTest {

    @TempDir
    private Path folder;

    @Test
    void givenARegister_whenItIsAudited_thenOnlyOneInWhichNothingDiffersEndsWithZero() throws Exception {
        AuditedRegister register = AuditedRegister.recorded(folder.resolve("data"));
        Path report = folder.resolve("report.json");
        String data = register.folder().toString();

        assertThat(Paragraf.run("audit", "--data", data, "--json", report.toString()))
                .isZero();
        assertThat(read(report).get("clean").asBoolean()).isTrue();

        register.inViews("UPDATE documents SET body = replace(body, '2480', '2482') WHERE kind = 1");
        assertThat(Paragraf.run("audit", "--data", data, "--json", report.toString()))
                .isEqualTo(1);
        JsonNode audit = read(report);
        assertThat(audit.get("differences"))
                .isNotEmpty()
                .hasSize(audit.get("differing").asInt());
    }

    @Test
    void givenNoRegister_whenItIsToBeAudited_thenThatIsNotTakenForADifference() {
        assertThat(Paragraf.run("audit", "--data", folder.toString())).isEqualTo(3);
        assertThat(Paragraf.run("audit", "--address", "http://127.0.0.1:1")).isEqualTo(3);
        assertThat(Paragraf.run("audit", "--unheard-of")).isEqualTo(2);
    }

    private static JsonNode read(Path file) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
