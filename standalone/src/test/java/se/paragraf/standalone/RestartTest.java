package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;

/** A register that is stopped and started, with its views and without them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // views that stand still would be waited for without end
class RestartTest {

    private static final int CASES = 300;
    private static final List<String> PARTIES = List.of("2480", "2482", "2463");

    @TempDir
    private static Path recorded;

    @TempDir
    private Path folder;

    private static Map<String, Long> cases = Map.of();
    private static Map<String, String> documents = Map.of();

    @BeforeAll
    static void record() {
        try (RunningRegister running = RunningRegister.start(recorded, 0)) {
            Register register = TestAccounts.register(running);
            cases = recorded(register);
            documents = documents(register);
        }
    }

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(recorded, folder);
    }

    @Test
    void given_a_register_when_it_is_started_again_then_it_answers_the_same_and_goes_on_where_it_was() {
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            assertThat(documents(register)).isEqualTo(documents);

            Answer next =
                    register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
            String trail = read(register, next.header("Location") + "/trail?atLeast=0");
            assertThat(trail).contains("\"position\":" + (events() + 1));
        }
    }

    @Test
    void given_the_views_are_gone_when_the_register_is_started_then_they_are_made_from_the_events_to_the_same_bytes()
            throws Exception {
        removeViews();

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(documents(TestAccounts.register(running))).isEqualTo(documents);
        }
    }

    @Test
    void given_the_views_are_half_made_when_the_register_is_stopped_again_and_again_then_they_come_to_the_same_bytes()
            throws Exception {
        removeViews();

        long position = -1;
        while (position < events()) {
            try (RunningRegister running = RunningRegister.start(folder, 0)) {
                position = TestAccounts.register(running).get("/v1/agreements").number("position");
            }
        }

        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            assertThat(documents(TestAccounts.register(running))).isEqualTo(documents);
        }
    }

    /** Records cases from several sides at once; gives each with the sequence at which it stands. */
    private static Map<String, Long> recorded(Register register) {
        Map<String, Long> cases = new HashMap<>();
        List<Answer> last = IntStream.range(0, CASES)
                .parallel()
                .mapToObj(number -> recordedCase(register, number))
                .toList();
        last.forEach(answer -> cases.put(answer.header("Location"), answer.number("sequence")));
        return cases;
    }

    private static Answer recordedCase(Register register, int number) {
        Answer last = register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
        for (String party : PARTIES.subList(0, number % (PARTIES.size() + 1))) {
            last = register.post(
                    last.header("Location") + "/adoptions",
                    RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113)));
        }
        return last;
    }

    /** Every status and trail, once the views have everything: each document says which position it reflects. */
    private static Map<String, String> documents(Register register) {
        cases.forEach((path, sequence) -> read(register, path + "?atLeast=" + sequence));
        Map<String, String> read = new TreeMap<>();
        cases.keySet().forEach(path -> {
            read.put(path, read(register, path));
            read.put(path + "/trail", read(register, path + "/trail"));
        });
        return read;
    }

    private static String read(Register register, String path) {
        Answer answer = register.getOnceThere(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    private static long events() {
        return cases.values().stream().mapToLong(sequence -> sequence + 1).sum();
    }

    private void removeViews() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(file -> file.getFileName().toString().startsWith("views"))
                    .toList()) {
                Files.delete(file);
            }
        }
    }
}
