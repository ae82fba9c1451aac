package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.blackbox.Handed;
import se.paragraf.http.role.Role;

/** {@code paragraf document}, about a register that is being served in this very process. */
class DocumentCommandTest {

    @TempDir
    private Path folder;

    private Path minutes = Path.of("minutes.pdf");

    @BeforeEach
    void write() throws Exception {
        minutes = folder.resolve(minutes);
        Files.write(minutes, new byte[] {1, 2, 3});
    }

    @Test
    void givenAFile_whenItIsHandedInAndFetched_thenItIsTheSame() throws Exception {
        Path fetched = folder.resolve("fetched.pdf");
        String digest = Handed.of(Files.readAllBytes(minutes)).sha256();
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
    void givenWhatCannotBe_whenItIsAskedFor_thenTheProgramEndsWithOne() throws Exception {
        Path odd = Files.copy(minutes, folder.resolve("minutes.exe"));
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
