package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.security.Role;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.server.RunningRegister;

/** {@code paragraf document}, about a register that is being served in this very process. */
class DocumentCommandTest {

    @TempDir
    private Path folder;

    private Path minutes = Path.of("minutes.pdf");

    @BeforeEach
    void write() throws Exception {
        minutes = folder.resolve(minutes);
        Files.writeString(minutes, "%PDF-1.7 made up");
    }

    @Test
    void given_a_file_when_it_is_handed_in_and_fetched_then_it_is_the_same() throws Exception {
        Path fetched = folder.resolve("fetched.pdf");
        String digest = TestDocument.of(Files.readAllBytes(minutes)).sha256();
        try (RunningRegister running = RunningRegister.start(folder.resolve("data"), 0)) {
            String address = running.address().toString();
            Path token = Files.writeString(
                    folder.resolve("token"), running.firstTokens().of(Role.REGISTRAR) + "\n");

            assertThat(document("put", minutes.toString(), "--address", address, "--token-file", token.toString()))
                    .isZero();
            assertThat(document("put", minutes.toString(), "--address", address, "--token-file", token.toString()))
                    .isZero();
            assertThat(document(
                            "get",
                            digest,
                            "--out",
                            fetched.toString(),
                            "--address",
                            address,
                            "--token-file",
                            token.toString()))
                    .isZero();
        }

        assertThat(fetched).hasSameBinaryContentAs(minutes);
    }

    @Test
    void given_what_cannot_be_when_it_is_asked_for_then_the_program_ends_with_one() throws Exception {
        Path odd = Files.write(folder.resolve("minutes.pdf.exe"), new byte[] {'M', 'Z', 0});
        Path out = folder.resolve("out");
        try (RunningRegister running = RunningRegister.start(folder.resolve("data"), 0)) {
            String address = running.address().toString();
            Path token = Files.writeString(
                    folder.resolve("token"), running.firstTokens().of(Role.REGISTRAR) + "\n");

            assertThat(document("put", odd.toString(), "--address", address, "--token-file", token.toString()))
                    .isEqualTo(1);
            assertThat(document(
                            "put",
                            folder.resolve("none").toString(),
                            "--address",
                            address,
                            "--token-file",
                            token.toString()))
                    .isEqualTo(1);
            assertThat(document(
                            "get",
                            "ab".repeat(32),
                            "--out",
                            out.toString(),
                            "--address",
                            address,
                            "--token-file",
                            token.toString()))
                    .isEqualTo(1);
            assertThat(document(
                            "get",
                            "ab",
                            "--out",
                            out.toString(),
                            "--address",
                            address,
                            "--token-file",
                            token.toString()))
                    .isEqualTo(1);
            assertThat(document(
                            "get",
                            "ab".repeat(32),
                            "--out",
                            minutes.toString(),
                            "--address",
                            address,
                            "--token-file",
                            token.toString()))
                    .isEqualTo(1);
        }

        assertThat(out).doesNotExist();
        assertThat(document()).isEqualTo(2);
    }

    private static int document(String... arguments) {
        String[] all = new String[arguments.length + 1];
        all[0] = "document";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Paragraf.run(all);
    }
}
