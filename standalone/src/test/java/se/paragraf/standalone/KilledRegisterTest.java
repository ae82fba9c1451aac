package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.standalone.Registrar.Sent;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/** A register whose process is killed while many record in it: for longer with {@code -Dparagraf.trials=long}. */
@Timeout(value = 10, unit = TimeUnit.MINUTES) // views that stand still would be waited for without end
class KilledRegisterTest {

    private static final int SECONDS_OF_LOAD = Trials.of(3, 60);
    private static final int REGISTRARS = 64;

    @TempDir
    private Path folder;

    @Test
    void given_many_record_when_the_process_is_killed_then_what_was_answered_is_there_once_and_a_retry_doubles_nothing()
            throws Exception {
        List<Sent> sent = recordUntilKilled();
        List<Sent> answered =
                sent.stream().filter(command -> command.answer() != null).toList();
        List<Sent> unanswered =
                sent.stream().filter(command -> command.answer() == null).toList();
        assertThat(answered).isNotEmpty().allMatch(command -> command.answer().status() == 201);

        try (RunningRegister again = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(again);
            List<Sent> repeated = unanswered.stream()
                    .map(command -> command.repeatedTo(register))
                    .toList();
            assertThat(repeated)
                    .allMatch(command ->
                            Set.of(200, 201).contains(command.answer().status()));
            report(answered, repeated);

            Map<String, List<JsonNode>> trails = new HashMap<>();
            lastSequences(answered, repeated)
                    .forEach((agreement, last) -> trails.put(agreement, trail(register, agreement, last)));
            assertEachOnceAsAnswered(trails, Stream.concat(answered.stream(), repeated.stream()));
            assertNothingElse(trails, answered.size() + repeated.size());
            trails.forEach((agreement, trail) -> assertStatusAgrees(register, agreement, trail));
        }
    }

    private List<Sent> recordUntilKilled() throws Exception {
        try (RegisterProcess process = RegisterProcess.start(folder)) {
            Register register = process.register();
            List<Registrar> registrars = Stream.generate(() -> new Registrar(register))
                    .limit(REGISTRARS)
                    .toList();
            ExecutorService threads = Executors.newFixedThreadPool(REGISTRARS);
            CompletableFuture<?>[] work = registrars.stream()
                    .map(registrar -> CompletableFuture.runAsync(registrar, threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.delayedExecutor(SECONDS_OF_LOAD, TimeUnit.SECONDS).execute(process::kill);
            CompletableFuture.allOf(work).get();
            threads.shutdown();
            List<Sent> sent = new ArrayList<>();
            registrars.forEach(registrar -> sent.addAll(registrar.sent()));
            return sent;
        }
    }

    private static Map<String, Long> lastSequences(List<Sent> answered, List<Sent> repeated) {
        Map<String, Long> last = new HashMap<>();
        Stream.concat(answered.stream(), repeated.stream())
                .map(Sent::answer)
                .forEach(answer -> last.merge(answer.header("Location"), answer.number("sequence"), Long::max));
        return last;
    }

    private static List<JsonNode> trail(Register register, String agreement, long last) {
        String path = agreement + "/trail?limit=100&atLeast=" + last;
        Answer answer = register.getOnceThere(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.items();
    }

    private static void assertEachOnceAsAnswered(Map<String, List<JsonNode>> trails, Stream<Sent> recorded) {
        recorded.map(Sent::answer).forEach(answer -> {
            List<JsonNode> trail = trails.get(answer.header("Location"));
            assertThat(trail.stream()
                            .filter(entry ->
                                    entry.get("eventId").equals(answer.json().at("/eventIds/0")))
                            .map(entry -> entry.get("sequence").asLong()))
                    .as(answer.body())
                    .containsExactly(answer.number("sequence"));
        });
    }

    private static void assertNothingElse(Map<String, List<JsonNode>> trails, int recorded) {
        List<Long> positions = new ArrayList<>();
        Set<String> eventIds = new HashSet<>();
        trails.forEach((agreement, trail) -> {
            assertThat(trail.stream().map(entry -> entry.get("sequence").asLong()))
                    .as(agreement)
                    .containsExactlyElementsOf(
                            LongStream.range(0, trail.size()).boxed().toList());
            trail.forEach(entry -> positions.add(entry.get("position").asLong()));
            trail.forEach(entry -> eventIds.add(entry.get("eventId").asString()));
        });
        assertThat(eventIds).hasSize(recorded);
        assertThat(positions)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, recorded).boxed().toList());
    }

    private static void assertStatusAgrees(Register register, String agreement, List<JsonNode> trail) {
        JsonNode status = register.get(agreement).json();
        List<String> adopted = trail.stream()
                .filter(entry -> entry.get("type").asString().equals("AdoptedByMunicipality"))
                .map(entry -> entry.at("/data/municipality").asString())
                .toList();
        String expected = adopted.isEmpty()
                ? "PROPOSED"
                : adopted.size() < Registrar.PARTIES.size() ? "UNDER_ADOPTION" : "FULLY_ADOPTED";

        assertThat(adopted).doesNotHaveDuplicates();
        assertThat(status.get("status").asString()).isEqualTo(expected);
        assertThat(status.at("/adoption/adopted").asInt()).isEqualTo(adopted.size());
        assertThat(status.at("/adoption/pending").asInt()).isEqualTo(Registrar.PARTIES.size() - adopted.size());
        assertThat(status.get("sequence").asLong()).isEqualTo(trail.size() - 1L);
        assertThat(status.get("parties").values().stream()
                        .filter(party -> party.get("standing").asString().equals("ADOPTED"))
                        .map(party -> party.get("municipality").asString()))
                .containsExactlyInAnyOrderElementsOf(adopted);
    }

    private static void report(List<Sent> answered, List<Sent> repeated) {
        long hadBeenRecorded = repeated.stream()
                .filter(command -> command.answer().status() == 200)
                .count();
        System.out.printf(
                "Killed after %d s: %d commands answered, %d unanswered, of which %d had been recorded%n",
                SECONDS_OF_LOAD, answered.size(), repeated.size(), hadBeenRecorded);
    }
}
