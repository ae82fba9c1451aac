package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.TestDocument;
import se.paragraf.standalone.Paragraf;
import se.paragraf.standalone.RegisterProcess;
import se.paragraf.standalone.Registrar;
import se.paragraf.standalone.TestAccounts;
import se.paragraf.standalone.eventstore.PositionedEvent;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.standalone.server.RunningRegister;

/** Backups, and registers that are started on them. */
class BackupCommandTest {

    private static final int REGISTRARS = 8;
    private static final int ENOUGH = 200;

    @TempDir
    private Path folder;

    private final Path data = Path.of("data");
    private final Path restored = Path.of("restored");

    @Test
    void given_many_record_when_a_backup_is_made_meanwhile_then_all_that_was_acknowledged_before_is_in_it()
            throws Exception {
        List<PositionedEvent> all;
        List<String> acknowledged;
        try (RegisterProcess process = RegisterProcess.start(folder.resolve(data))) {
            Load load = new Load(process.register());
            load.enough.await();

            acknowledged = load.acknowledged();
            assertThat(backup("register.backup")).isZero();

            process.kill();
            load.end();
        }
        all = events(folder.resolve(data));

        List<PositionedEvent> copied = events(restore("register.backup"));

        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(copied.stream().map(event -> event.event().eventId())).containsAll(acknowledged);
        assertThat(copied).isEqualTo(all.subList(0, copied.size()));
        assertThat(Paragraf.run("audit", "--data", folder.resolve(restored).toString()))
                .isZero();
    }

    @Test
    void given_a_backup_when_a_register_is_started_on_it_then_it_answers_and_goes_on_recording() throws Exception {
        Paragraf.run(
                "generate", "--agreements", "3", "--data", folder.resolve(data).toString());
        assertThat(backup("register.backup")).isZero();
        assertThat(folder).isDirectoryNotContaining("glob:**/*.part*");

        try (RunningRegister running = RunningRegister.start(restore("register.backup"), 0)) {
            Register register = TestAccounts.register(running);
            Registrar.recordOneCase(register);

            assertThat(register.get("/v1/agreements?limit=1").number("total")).isBetween(3L, 4L);
        }
    }

    @Test
    void given_documents_when_backups_are_made_then_each_is_copied_once_and_comes_back_as_it_was() throws Exception {
        TestDocument one = TestDocument.of(new byte[] {1});
        TestDocument two = TestDocument.of(new byte[] {2});
        String taken;
        try (RunningRegister running = RunningRegister.start(folder.resolve(data), 0)) {
            Register register = TestAccounts.register(running);
            Registrar.recordOneCase(register);
            taken = one.to(register).body();
            assertThat(backup("first")).isZero();
            two.to(register);
            assertThat(backup(
                            "second",
                            "--documents",
                            folder.resolve("first.documents").toString()))
                    .isZero();
        }
        Files.createDirectories(folder.resolve(restored));
        Files.move(folder.resolve("first.documents"), folder.resolve(restored).resolve("documents"));

        try (RunningRegister running = RunningRegister.start(restore("second"), 0)) {
            Register register = TestAccounts.register(running);
            assertThat(one.to(register)).satisfies(answer -> {
                assertThat(answer.status()).isEqualTo(200);
                assertThat(answer.body()).isEqualTo(taken);
            });
            assertThat(register.get(two.path()).status()).isEqualTo(200);
        }
    }

    @Test
    void given_a_document_that_was_altered_when_a_backup_is_made_then_it_fails_but_has_all_others() throws Exception {
        TestDocument one = TestDocument.of(new byte[] {1});
        TestDocument two = TestDocument.of(new byte[] {2});
        try (RunningRegister running = RunningRegister.start(folder.resolve(data), 0)) {
            Register register = TestAccounts.register(running);
            one.to(register);
            two.to(register);
        }
        Files.write(folder.resolve(data).resolve("documents").resolve(content(one)), new byte[] {3});

        assertThat(backup("first")).isEqualTo(1);

        assertThat(folder.resolve("first.documents").resolve(content(one))).doesNotExist();
        assertThat(folder.resolve("first.documents").resolve(content(two))).hasBinaryContent(new byte[] {2});
    }

    private static Path content(TestDocument document) {
        return Path.of(document.sha256().substring(0, 2), document.sha256(), "content");
    }

    @Test
    void given_a_file_of_that_name_when_a_backup_is_to_be_made_then_it_is_left_alone() throws Exception {
        Paragraf.run(
                "generate", "--agreements", "1", "--data", folder.resolve(data).toString());
        Files.writeString(folder.resolve("taken"), "something else");

        assertThat(backup("taken")).isEqualTo(1);
        assertThat(folder.resolve("taken")).hasContent("something else");
    }

    @Test
    void given_no_register_when_a_backup_is_to_be_made_then_nothing_is_made() {
        assertThat(backup("register.backup")).isEqualTo(1);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void given_a_file_that_is_no_register_when_a_backup_is_to_be_made_then_nothing_is_made() throws Exception {
        Files.createDirectories(folder.resolve(data));
        Files.writeString(folder.resolve(data).resolve("events.db"), "not a database".repeat(1_000));

        assertThat(backup("register.backup")).isEqualTo(1);
        assertThat(folder.resolve("register.backup")).doesNotExist();
    }

    private int backup(String name, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "backup",
                folder.resolve(name).toString(),
                "--data",
                folder.resolve(data).toString()));
        arguments.addAll(List.of(more));
        return Paragraf.run(arguments.toArray(String[]::new));
    }

    private Path restore(String name) throws IOException {
        Files.createDirectories(folder.resolve(restored));
        Files.copy(folder.resolve(name), folder.resolve(restored).resolve("events.db"));
        return folder.resolve(restored);
    }

    private static List<PositionedEvent> events(Path folder) {
        try (OfflineEventStore events = OfflineEventStore.open(folder)) {
            return events.store().storedAfter(0, 1_000_000);
        }
    }

    /** Registrars who record until nobody answers. */
    private static final class Load {

        private final CountDownLatch enough = new CountDownLatch(ENOUGH);
        private final List<String> acknowledged = new ArrayList<>();
        private final ExecutorService threads = Executors.newFixedThreadPool(REGISTRARS);
        private final List<CompletableFuture<Void>> work;

        Load(Register register) {
            work = Stream.generate(() -> CompletableFuture.runAsync(new Registrar(register, this::answered), threads))
                    .limit(REGISTRARS)
                    .toList();
        }

        private synchronized void answered(Registrar.Sent sent) {
            acknowledged.add(sent.answer().json().at("/eventIds/0").asString());
            enough.countDown();
        }

        synchronized List<String> acknowledged() {
            return List.copyOf(acknowledged);
        }

        void end() throws Exception {
            for (CompletableFuture<Void> each : work) {
                each.get();
            }
            threads.shutdown();
        }
    }
}
