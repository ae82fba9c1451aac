package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.query.example.ThreadPerTask;
import se.paragraf.standalone.server.RunningRegister;

/** The files of documents under a register that is killed, and under an intruder with disk access. */
class DocumentFilesTest {

    private static final int SENDERS = 8;
    private static final int ENOUGH = 40;

    @TempDir
    private Path folder;

    @Test
    void given_many_hand_in_when_the_process_is_killed_then_what_was_answered_is_here_and_nothing_half()
            throws Exception {
        Queue<TestDocument> answered = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(ENOUGH);
        try (RegisterProcess process = RegisterProcess.start(folder)) {
            Register register = process.register();
            List<CompletableFuture<Void>> senders = IntStream.range(0, SENDERS)
                    .mapToObj(sender -> CompletableFuture.runAsync(
                            () -> handIn(register, sender, answered, enough), ThreadPerTask.EXECUTOR))
                    .toList();
            enough.await();
            process.kill();
            senders.forEach(CompletableFuture::join);
        }

        assertNothingHalf();
        try (RunningRegister again = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(again);
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ENOUGH);
            answered.forEach(
                    document -> assertThat(document.to(register).status()).isEqualTo(200));
        }
        assertThat(folder.resolve("documents/arriving")).isEmptyDirectory();
        assertThat(Paragraf.run("audit", "--data", folder.toString())).isZero();
    }

    @Test
    void given_documents_that_were_altered_when_they_are_read_then_they_never_arrive_and_an_audit_names_them()
            throws Exception {
        TestDocument small = random(1, 1_000);
        TestDocument large = random(2, 3_000_000);
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            small.to(register);
            large.to(register);
            alterLastByte(small);
            alterLastByte(large);

            assertThat(register.get(small.path()).body()).contains("/problems/document-altered", small.sha256());
            assertThatThrownBy(() -> register.get(large.path())).isInstanceOf(UncheckedIOException.class);
        }

        assertThat(audit()).contains("KEPT_DOCUMENT_ALTERED", small.sha256(), large.sha256());
    }

    @Test
    void given_notes_that_were_falsified_and_files_put_in_when_the_register_is_audited_then_it_names_them()
            throws Exception {
        TestDocument document = random(3, 1_000);
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            assertThat(document.to(register).json().at("/handedInBy/role").asString())
                    .isEqualTo("registrar");
        }
        Path about = content(document).resolveSibling("about.json");
        Files.writeString(
                about,
                Files.readString(about)
                        .replaceFirst("\"storedAt\":\"[^\"]*\"", "\"storedAt\":\"2020-01-01T00:00:00Z\""));
        Files.writeString(about.resolveSibling("invoice.pdf"), "put in");

        assertThat(audit())
                .contains("KEPT_DOCUMENT_NOTE_ALTERED", document.sha256(), "2020-01-01T00:00:00Z")
                .contains("KEPT_DOCUMENT_UNEXPECTED", "invoice.pdf");
    }

    @Test
    void given_an_access_log_that_was_rewritten_when_the_register_is_audited_then_it_names_the_entry()
            throws Exception {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            Register officer = register.as(register.tokens().of("compliance"));
            officer.get("/v1/agreements?q=one").is(200);
            officer.get("/v1/agreements?q=two").is(200);
            officer.get("/v1/agreements?q=three").is(200);
        }
        assertThat(Paragraf.run("audit", "--data", folder.toString())).isZero();

        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("access.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER access_unchanged");
            statement.execute("DROP TRIGGER access_kept");
            statement.execute("UPDATE access SET actor = 'nobody' WHERE query = 'q=one'");
            statement.execute("DELETE FROM access WHERE query = 'q=three'");
            statement.execute("CREATE TRIGGER access_unchanged BEFORE UPDATE ON access"
                    + " BEGIN SELECT RAISE(ABORT, 'an access is never changed'); END");
            statement.execute("CREATE TRIGGER access_kept BEFORE DELETE ON access"
                    + " BEGIN SELECT RAISE(ABORT, 'an access is never taken away'); END");
        }

        assertThat(audit()).contains("ACCESS_ALTERED", "nobody (compliance)", "ACCESS_MISSING");
    }

    private String audit() throws IOException {
        Path report = folder.resolve("audit.json");
        assertThat(Paragraf.run("audit", "--data", folder.toString(), "--json", report.toString()))
                .isEqualTo(1);
        return Files.readString(report);
    }

    private static void handIn(Register register, int sender, Queue<TestDocument> answered, CountDownLatch enough) {
        try {
            for (int number = 0; ; number++) {
                // Every other one is sent by everybody.
                TestDocument document = random(number % 2 == 0 ? number : sender * 1_000 + number, 300_000);
                assertThat(document.to(register).status()).isIn(200, 201);
                answered.add(document);
                enough.countDown();
            }
        } catch (UncheckedIOException killed) {
            // that is the end of it
        }
    }

    private void assertNothingHalf() throws IOException {
        Map<Path, TestDocument> found;
        try (Stream<Path> all = Files.walk(folder.resolve("documents"))) {
            found = all.filter(file -> file.endsWith("content"))
                    .filter(file -> !file.toString().contains("arriving"))
                    .collect(java.util.stream.Collectors.toMap(file -> file, DocumentFilesTest::read));
        }
        assertThat(found).isNotEmpty();
        found.forEach((file, document) -> {
            assertThat(file.getParent()).hasFileName(document.sha256());
            assertThat(file.resolveSibling("about.json")).isNotEmptyFile();
        });
    }

    private static TestDocument read(Path file) {
        try {
            return TestDocument.of(Files.readAllBytes(file));
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static TestDocument random(int seed, int size) {
        byte[] content = new byte[size];
        new Random(seed).nextBytes(content);
        byte[] beginning = "%PDF-1.7 ".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(beginning, 0, content, 0, beginning.length);
        return TestDocument.of(content);
    }

    private void alterLastByte(TestDocument document) throws IOException {
        byte[] altered = document.content().clone();
        altered[altered.length - 1]++;
        Files.write(content(document), altered);
    }

    private Path content(TestDocument document) {
        return folder.resolve("documents")
                .resolve(document.sha256().substring(0, 2))
                .resolve(document.sha256())
                .resolve("content");
    }
}
