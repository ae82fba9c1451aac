package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.standalone.AuditedRegister;
import se.paragraf.standalone.Paragraf;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What an audit from the command line ends with. */
class AuditCommandTest {

    @TempDir
    private Path folder;

    @Test
    void given_a_register_when_it_is_audited_then_only_one_in_which_nothing_differs_ends_with_zero() throws Exception {
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
    void given_no_register_when_it_is_to_be_audited_then_that_is_not_taken_for_a_difference() {
        assertThat(Paragraf.run("audit", "--data", folder.toString())).isEqualTo(3);
        assertThat(Paragraf.run("audit", "--address", "http://127.0.0.1:1")).isEqualTo(3);
        assertThat(Paragraf.run("audit", "--unheard-of")).isEqualTo(2);
    }

    private static JsonNode read(Path file) throws Exception {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
