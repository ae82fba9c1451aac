package se.paragraf.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.standalone.server.RunningRegister;
import tools.jackson.databind.JsonNode;

/**
 * Views that are rebuilt while many record and read: nothing that was read goes back or goes away. Run by hand on a large
 * register, such as one that {@code paragraf generate} made, with {@code -Dparagraf.rebuild.folder=DIR
 * -Dparagraf.rebuild.commandsPerSecond=500 -Dparagraf.rebuild.times=1}.
 */
@Timeout(value = 30, unit = TimeUnit.MINUTES) // a rebuild that never ends would be waited for without end
class RebuildUnderLoadTest {

    private static final String FOLDER = System.getProperty("paragraf.rebuild.folder", "");
    private static final int COMMANDS_PER_SECOND = Integer.getInteger("paragraf.rebuild.commandsPerSecond", 100);
    private static final int TIMES = Integer.getInteger("paragraf.rebuild.times", 3);
    private static final int READERS = 2;
    private static final int HANDS = 32;
    private static final List<String> PARTIES = List.of("2401", "2403", "2404", "2409");

    @TempDir
    private Path empty;

    private final AtomicBoolean over = new AtomicBoolean();
    private final ConcurrentLinkedQueue<String> agreements = new ConcurrentLinkedQueue<>();
    private final AtomicLong answered = new AtomicLong();

    @Test
    void given_many_who_record_and_read_when_the_views_are_rebuilt_then_nothing_goes_back_or_is_missing()
            throws Exception {
        ScheduledExecutorService pace = Executors.newScheduledThreadPool(HANDS);
        ExecutorService readers = Executors.newFixedThreadPool(READERS);
        Path folder = FOLDER.isEmpty() ? empty : Path.of(FOLDER);
        try (RunningRegister running = RunningRegister.start(folder, 0)) {
            Register register = TestAccounts.register(running);
            record(register);
            long microseconds = 1_000_000L * HANDS / COMMANDS_PER_SECOND;
            for (int hand = 0; hand < HANDS; hand++) {
                pace.scheduleAtFixedRate(recording(register), 0, microseconds, TimeUnit.MICROSECONDS);
            }
            List<CompletableFuture<Void>> reading = Stream.generate(
                            () -> CompletableFuture.runAsync(new Reader(register), readers))
                    .limit(READERS)
                    .toList();
            for (int time = 0; time < TIMES; time++) {
                rebuild(register);
            }
            over.set(true);
            reading.forEach(CompletableFuture::join);
            pace.shutdown();
            assertThat(pace.awaitTermination(1, TimeUnit.MINUTES)).isTrue();
        } finally {
            over.set(true);
            pace.shutdownNow();
            readers.shutdown();
        }
    }

    private void rebuild(Register register) {
        long before = answered.get();
        long start = System.nanoTime();
        String path = register.post("/v1/rebuilds", "").header("Location");
        Answer run = register.get(path + "/progress", "Accept", "text/event-stream");
        while (run.status() != 200 || register.get(path).text("state").equals("RUNNING")) {
            run = register.get(path + "/progress", "Accept", "text/event-stream");
        }
        JsonNode ended = register.get(path).json();
        assertThat(ended.get("state").asString()).as(ended.toString()).isEqualTo("DONE");
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "Rebuilt from %d events in %.1f s while %.0f commands a second were answered%n",
                ended.at("/progress/done").asLong(), seconds, (answered.get() - before) / seconds);
    }

    /** One hand's work: a case at first, then its adoptions, one command each time. */
    private Runnable recording(Register register) {
        List<String> left = new ArrayList<>();
        String[] agreement = new String[1];
        return () -> {
            if (over.get()) {
                return;
            }
            if (left.isEmpty()) {
                agreement[0] = record(register);
                left.addAll(PARTIES);
            } else {
                String party = left.remove(0);
                Answer adopted = register.post(
                        agreement[0] + "/adoptions",
                        RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113)));
                assertThat(adopted.status()).isEqualTo(201);
            }
            answered.incrementAndGet();
        };
    }

    private String record(Register register) {
        Answer proposed =
                register.post("/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PARTIES));
        agreements.add(proposed.header("Location"));
        return proposed.header("Location");
    }

    /** Reads the list and one case after another, and remembers how far each was. */
    private final class Reader implements Runnable {

        private final Register register;
        private final Map<String, Long> sequences = new HashMap<>();
        private long position = -1;
        private long total;

        Reader(Register register) {
            this.register = register;
        }

        @Override
        public void run() {
            while (!over.get()) {
                readTheList();
                agreements.stream().limit(50).forEach(this::read);
            }
        }

        private void readTheList() {
            Answer list = register.get("/v1/agreements?limit=10");
            assertThat(list.number("total")).isGreaterThanOrEqualTo(total);
            total = list.number("total");
            reached(list);
        }

        private void read(String agreement) {
            Answer status = register.get(agreement);
            if (status.status() == 404) {
                assertThat(sequences).doesNotContainKey(agreement);
                return;
            }
            long seen = sequences.getOrDefault(agreement, 0L);
            assertThat(status.number("sequence")).as(agreement).isGreaterThanOrEqualTo(seen);
            sequences.put(agreement, status.number("sequence"));
            reached(status);
            Answer trail = register.get(agreement + "/trail");
            assertThat(trail.number("total")).isGreaterThanOrEqualTo(seen + 1);
            reached(trail);
        }

        private void reached(Answer answer) {
            assertThat(answer.number("position")).isGreaterThanOrEqualTo(position);
            position = answer.number("position");
        }
    }
}
