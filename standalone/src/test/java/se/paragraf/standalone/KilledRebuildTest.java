package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import tools.jackson.databind.JsonNode;

/**
 * A register whose process is killed while its views are rebuilt, at moments that chance picks: more often and on a
 * larger register with {@code -Dparagraf.trials=long}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // views that stand still would be waited for without end
class KilledRebuildTest {

    private static final int KILLS = Trials.of(3, 20);
    private static final int AGREEMENTS = Trials.of(60, 2_500);
    private static final int PAGE = 100;

    @TempDir
    private Path folder;

    private final Random chance = new Random();
    private List<JsonNode> everything = List.of();
    private long nanoseconds;
    private String begun = "";

    @Test
    void
            given_a_rebuild_when_the_process_is_killed_at_any_moment_then_whole_views_answer_at_once_and_nothing_is_left_behind()
                    throws Exception {
        Paragraf.run("generate", "--agreements", "" + AGREEMENTS, "--data", folder.toString(), "--until", "2026-11-01");
        try (RegisterProcess process = RegisterProcess.start(folder)) {
            Register register = process.register();
            rebuilt(register);
            everything = everything(register);
            nanoseconds = rebuilt(register);
            assertThat(everything(register)).isEqualTo(everything);
            begun = killedDuringARebuild(process);
        }
        for (int kill = 1; kill <= KILLS; kill++) {
            try (RegisterProcess process = RegisterProcess.start(folder)) {
                Register register = process.register();
                assertThat(everything(register)).as("after kill %d", kill).isEqualTo(everything);
                String state = register.get(begun).text("state");
                assertThat(state).isIn("ABANDONED", "DONE");
                assertThat(generations()).hasSize(1);
                System.out.printf("Kill %d: the rebuild is %s%n", kill, state);
                if (kill < KILLS) {
                    begun = killedDuringARebuild(process);
                } else {
                    rebuilt(register);
                    assertThat(everything(register)).isEqualTo(everything);
                }
            }
        }
    }

    /** Starts a rebuild, kills the process meanwhile or a little later, and gives where the rebuild is told of. */
    private String killedDuringARebuild(RegisterProcess process) {
        long moment = (long) (chance.nextDouble() * 1.2 * nanoseconds);
        String path = process.register().post("/v1/rebuilds", "").header("Location");
        CompletableFuture.runAsync(process::kill, CompletableFuture.delayedExecutor(moment, TimeUnit.NANOSECONDS))
                .join();
        return path;
    }

    private static long rebuilt(Register register) {
        long start = System.nanoTime();
        String path = register.post("/v1/rebuilds", "").header("Location");
        Answer run = register.getOnceEnded(path);
        assertThat(run.text("state")).as(run.body()).isEqualTo("DONE");
        return System.nanoTime() - start;
    }

    /** Every agreement as it is listed, and the trail of the first on each page. */
    private static List<JsonNode> everything(Register register) {
        List<JsonNode> everything = new ArrayList<>();
        for (int offset = 0; offset < AGREEMENTS; offset += PAGE) {
            Answer page = register.get("/v1/agreements?limit=" + PAGE + "&offset=" + offset);
            assertThat(page.number("total")).isEqualTo(AGREEMENTS);
            everything.addAll(page.items());
            String first = page.items().get(0).get("agreementId").asString();
            everything.add(
                    register.get("/v1/agreements/" + first + "/trail").json().get("items"));
        }
        return everything;
    }

    private List<Path> generations() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("views-\\d+\\.db"))
                    .toList();
        }
    }
}
