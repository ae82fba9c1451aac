package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.standalone.server.RunningRegister;

/** Every file that a whole life of a register leaves, made by a process whose umask would give all of it to everybody. */
@DisabledOnOs(OS.WINDOWS)
@Timeout(value = 3, unit = TimeUnit.MINUTES) // a process that never answers would be waited for without end
class PrivateFilesTest {

    private static final String LIVED = "lived";

    @TempDir
    private Path folder;

    @Test
    void given_no_umask_when_a_register_has_lived_and_is_killed_then_all_that_it_wrote_is_its_owners_only()
            throws Exception {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 000 && exec \"$0\" \"$@\""));
        command.addAll(JavaProcess.of(WholeLife.class, folder).command());
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            awaitLife(process);

            assertThat(folder.resolve("data/events.db-wal")).exists();
            assertThat(folder.resolve("data/served-at")).exists();
            assertAllPrivate();
        } finally {
            process.destroyForcibly().waitFor();
        }
        assertAllPrivate();
    }

    private static void awaitLife(Process process) throws IOException {
        List<String> said = new ArrayList<>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.equals(LIVED)) {
                return;
            }
        }
        throw new AssertionError(String.join("\n", said));
    }

    private void assertAllPrivate() throws IOException {
        List<String> open = new ArrayList<>();
        List<Path> all;
        try (Stream<Path> walked = Files.walk(folder)) {
            all = walked.filter(file -> !file.equals(folder)).toList();
        }
        for (Path file : all) {
            String permissions = PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
            if (!permissions.equals(Files.isDirectory(file) ? "rwx------" : "rw-------")) {
                open.add(permissions + " " + folder.relativize(file));
            }
        }
        assertThat(all).hasSizeGreaterThan(40);
        assertThat(open).isEmpty();
    }

    /** A register that is served, rebuilt, audited, backed up, exported, imported, made up and served again. */
    static final class WholeLife {

        public static void main(String[] arguments) throws InterruptedException {
            Path folder = Path.of(arguments[0]);
            Path data = folder.resolve("data");
            try (RunningRegister running = RunningRegister.start(data, 0)) {
                Register register = TestAccounts.register(running);
                String agreement = register.post("/v1/agreements", proposal()).header("Location");
                TestDocument.of(new byte[] {'a', 'b', 'c'}).to(register);
                run("rebuild", "--data", data);
                run("audit", "--data", data, "--json", folder.resolve("audit.json"));
                run("backup", folder.resolve("backup"), "--data", data);
                String id = agreement.substring(agreement.lastIndexOf('/') + 1);
                run("export", "--agreement", id, "--out", folder.resolve("case.zip"), "--data", data);
                run(
                        "document",
                        "get",
                        TestDocument.of(new byte[] {'a', 'b', 'c'}).sha256(),
                        "--out",
                        folder.resolve("document"),
                        "--data",
                        data);
            }
            run("import-case", folder.resolve("case.zip"), "--data", folder.resolve("imported"));
            run("generate", "--agreements", 1, "--data", folder.resolve("generated"));
            RunningRegister again = RunningRegister.start(data, 0);
            TestAccounts.register(again).post("/v1/agreements", proposal());
            System.out.println(LIVED);
            Thread.currentThread().join();
        }

        private static void run(Object... arguments) {
            int ended = Paragraf.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
            if (ended != 0) {
                throw new IllegalStateException(arguments[0] + " ended with " + ended);
            }
        }

        private static Map<String, Object> proposal() {
            return Map.copyOf(RequestBodies.proposal(RequestBodies.newCaseNumber(), List.of("2480")));
        }
    }
}
