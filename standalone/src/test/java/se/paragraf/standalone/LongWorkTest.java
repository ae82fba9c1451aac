package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.FileSystemUtils;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.server.OfflineEventStore;
import se.paragraf.standalone.server.RunningRegister;

/** Rebuilds and audits while they are under way, in a register that gives them something to do. */
@Timeout(300)
class LongWorkTest {

    private static final int AGREEMENTS = 400;

    @TempDir
    private static Path generated;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"/v1/rebuilds, rebuild-under-way", "/v1/audits, audit-under-way"})
    void given_one_is_under_way_when_another_is_asked_for_then_it_is_refused_and_told_which(String path, String problem)
            throws IOException {
        serve(register -> {
            Answer first = register.post(path, "");
            Answer second = register.post(path, "");

            assertThat(first.status()).as(first.body()).isEqualTo(202);
            assertThat(second.status()).as(second.body()).isEqualTo(409);
            assertThat(second.text("type")).isEqualTo("/problems/" + problem);
            assertThat(second.text("running")).isEqualTo(first.text("id"));
            assertThat(ended(register, first)).isEqualTo("DONE");
            assertThat(register.post(path, "").status()).isEqualTo(202);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/rebuilds", "/v1/audits"})
    void given_one_is_under_way_when_it_is_cancelled_then_it_stops_and_the_register_answers_as_before(String path)
            throws IOException {
        serve(register -> {
            String before = register.get("/v1/agreements?limit=100").body();
            Answer begun = register.post(path, "");

            Answer cancelled = register.post(begun.header("Location") + "/cancellation", "");

            assertThat(cancelled.status()).as(cancelled.body()).isBetween(200, 202);
            assertThat(ended(register, begun)).isEqualTo("CANCELLED");
            assertThat(register.get("/v1/agreements?limit=100").body()).isEqualTo(before);
            assertThat(generations()).isEqualTo(1);
        });
    }

    private interface Trial {
        void of(Register register);
    }

    @BeforeAll
    static void generate() {
        Paragraf.run("generate", "--agreements", "" + AGREEMENTS, "--data", generated.toString());
        long events;
        try (OfflineEventStore opened = OfflineEventStore.open(generated)) {
            events = opened.store().lastPosition().orElseThrow();
        }
        try (RunningRegister running = RunningRegister.start(generated, 0)) {
            ViewStore views = running.context().getBean(ViewStore.class);
            Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> views.awaitBeyond(events - 1, Duration.ZERO));
        }
    }

    private void serve(Trial trial) throws IOException {
        FileSystemUtils.copyRecursively(generated, folder);
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            trial.of(TestAccounts.register(running));
        }
    }

    private static String ended(Register register, Answer begun) {
        return register.getOnceEnded(begun.header("Location")).text("state");
    }

    /** How many generations of views are on disk. */
    private long generations() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("views-\\d+\\.db"))
                    .count();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
