package se.paragraf.standalone.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
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
    void
            given_a_served_register_when_its_backup_is_restored_then_tokens_work_and_the_access_log_goes_on_and_all_is_sound()
                    throws Exception {
        TestDocument document = TestDocument.of(new byte[] {'a'});
        Map<String, String> tokens;
        try (RunningRegister running = RunningRegister.start(folder.resolve(data), 0)) {
            Register register = TestAccounts.register(running);
            tokens = Stream.of("reader", "registrar", "compliance")
                    .collect(Collectors.toMap(role -> role, register.tokens()::of));
            Registrar.recordOneCase(register);
            document.to(register);
            register.as(tokens.get("compliance")).get("/v1/agreements?q=before").is(200);
            assertThat(backup("first")).isZero();
        }

        assertThat(companions("first")).allSatisfy(file -> {
            assertThat(file).isNotEmptyFile();
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        });
        assertThat(folder).isDirectoryNotContaining("glob:**/*.part*");
        restore("first");
        Files.copy(folder.resolve("first.access.db"), folder.resolve(restored).resolve("access.db"));
        Files.copy(folder.resolve("first.accounts.db"), folder.resolve(restored).resolve("accounts.db"));
        Files.copy(folder.resolve("first.record-key"), folder.resolve(restored).resolve("record-key"));
        Files.move(folder.resolve("first.documents"), folder.resolve(restored).resolve("documents"));
        try (RunningRegister running = RunningRegister.start(folder.resolve(restored), 0)) {
            Register officer = TestAccounts.register(running).as(tokens.get("compliance"));
            officer.as(tokens.get("reader")).get(document.path()).is(200);
            officer.get("/v1/agreements?q=after").is(200);

            assertThat(officer.get("/v1/access-log?limit=100").is(200).items())
                    .extracting(access -> access.path("query").asString(""))
                    .contains("q=before", "q=after");
        }
        assertThat(Paragraf.run("audit", "--data", folder.resolve(restored).toString()))
                .isZero();
        assertThatThrownBy(() -> sql(restored.resolve("access.db"), "DELETE FROM access"))
                .hasMessageContaining("never taken away");
    }

    @Test
    void given_a_backup_without_the_key_when_it_is_restored_then_the_audit_says_that_nothing_can_be_vouched_for()
            throws Exception {
        try (RunningRegister running = RunningRegister.start(folder.resolve(data), 0)) {
            Register register = TestAccounts.register(running);
            register.as(register.tokens().of("compliance"))
                    .get("/v1/agreements")
                    .is(200);
        }
        assertThat(backup("first")).isZero();
        restore("first");
        Files.copy(folder.resolve("first.access.db"), folder.resolve(restored).resolve("access.db"));

        assertThat(Paragraf.run("audit", "--data", folder.resolve(restored).toString()))
                .isEqualTo(1);
    }

    @Test
    void given_a_trigger_that_an_intruder_added_when_a_backup_is_made_then_it_is_not_in_the_backup() throws Exception {
        Paragraf.run(
                "generate", "--agreements", "1", "--data", folder.resolve(data).toString());
        RunningRegister.start(folder.resolve(data), 0).close();
        for (String file : List.of("access.db", "accounts.db")) {
            String table = file.equals("access.db") ? "access" : "token";
            sql(
                    data.resolve(file),
                    "CREATE TRIGGER quiet BEFORE INSERT ON " + table + " BEGIN SELECT RAISE(IGNORE); END");
        }

        assertThat(backup("first")).isZero();

        for (String file : List.of("first.access.db", "first.accounts.db")) {
            assertThatThrownBy(() -> sql(Path.of(file), "DROP TRIGGER quiet")).hasMessageContaining("no such trigger");
        }
    }

    @Test
    void given_a_companion_of_an_earlier_backup_when_a_backup_is_to_be_made_then_nothing_is_made() throws Exception {
        RunningRegister.start(folder.resolve(data), 0).close();
        Files.writeString(folder.resolve("first.accounts.db"), "something else");

        assertThat(backup("first")).isEqualTo(1);

        assertThat(folder.resolve("first.accounts.db")).hasContent("something else");
        assertThat(folder.resolve("first.access.db")).doesNotExist();
        assertThat(folder.resolve("first")).doesNotExist();
    }

    @Test
    void given_an_access_log_that_is_damaged_when_a_backup_is_to_be_made_then_nothing_is_made() throws Exception {
        RunningRegister.start(folder.resolve(data), 0).close();
        Files.writeString(folder.resolve(data).resolve("access.db"), "not a database".repeat(1_000));

        assertThat(backup("first")).isEqualTo(1);

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(folder.resolve(data));
        }
    }

    private List<Path> companions(String name) {
        return Stream.of("access.db", "accounts.db", "record-key")
                .map(each -> folder.resolve(name + "." + each))
                .toList();
    }

    private void sql(Path file, String statement) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(file));
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    @Test
    void given_documents_when_backups_are_made_then_each_is_copied_once_and_comes_back_as_it_was() throws Exception {
        TestDocument one = TestDocument.of(new byte[] {'a'});
        TestDocument two = TestDocument.of(new byte[] {'b'});
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
        TestDocument one = TestDocument.of(new byte[] {'a'});
        TestDocument two = TestDocument.of(new byte[] {'b'});
        try (RunningRegister running = RunningRegister.start(folder.resolve(data), 0)) {
            Register register = TestAccounts.register(running);
            one.to(register);
            two.to(register);
        }
        Files.write(folder.resolve(data).resolve("documents").resolve(content(one)), new byte[] {3});

        assertThat(backup("first")).isEqualTo(1);

        assertThat(folder.resolve("first.documents").resolve(content(one))).doesNotExist();
        assertThat(folder.resolve("first.documents").resolve(content(two))).hasBinaryContent(new byte[] {'b'});
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
