package se.paragraf.acceptance.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import tools.jackson.databind.JsonNode;

/**
 * Outages under load: nothing is lost or doubled. By hand with the servers themselves, one after the other:
 *
 * <pre>mvn verify -pl acceptance-tests -am -Dparagraf.outage="kill the server; sleep 8; start it again"</pre>
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class OutageTest {

    private static final int REGISTRARS = 8;
    private static final int SECONDS_BEFORE = Integer.getInteger("paragraf.outage.before.seconds", 3);
    private static final int SECONDS_AFTER = Integer.getInteger("paragraf.outage.after.seconds", 6);

    private interface Outage {
        void in(Cluster cluster) throws Exception;
    }

    @BeforeEach
    void needsServers() {
        Servers.find();
    }

    @Test
    void given_a_load_when_a_query_side_is_killed_then_the_other_takes_over_and_nothing_is_lost_or_doubled()
            throws Exception {
        nothingIsLostOrDoubledIn(1, 2, Cluster::killAQuerySide);
    }

    @Test
    void given_a_load_when_a_command_side_is_killed_and_another_started_then_nothing_is_lost_or_doubled()
            throws Exception {
        nothingIsLostOrDoubledIn(2, 1, cluster -> {
            cluster.killACommandSide();
            cluster.addCommandSide();
        });
    }

    @Test
    @EnabledIfSystemProperty(named = "paragraf.outage", matches = ".+", disabledReason = "no outage is named")
    void given_a_load_when_what_is_named_happens_then_nothing_is_lost_or_doubled() throws Exception {
        nothingIsLostOrDoubledIn(
                1,
                2,
                cluster -> assertThat(new ProcessBuilder("sh", "-c", System.getProperty("paragraf.outage"))
                                .inheritIO()
                                .start()
                                .waitFor())
                        .isZero());
    }

    private static void nothingIsLostOrDoubledIn(int commandSides, int querySides, Outage outage) throws Exception {
        try (Cluster cluster = Cluster.start(commandSides, querySides)) {
            List<PersistentRegistrar> registrars = recordDuring(cluster, outage);
            List<Answer> answers =
                    registrars.stream().flatMap(one -> one.answers().stream()).toList();
            System.out.printf(
                    "%d commands answered, %d sent again%n",
                    answers.size(),
                    registrars.stream().mapToLong(PersistentRegistrar::repeated).sum());
            assertThat(answers).isNotEmpty();
            Map<String, List<JsonNode>> trails = new HashMap<>();
            answers.forEach(answer -> trails.computeIfAbsent(
                    answer.header("Location"), agreement -> trail(cluster.register(), agreement, answers)));
            answers.forEach(answer -> assertThat(trails.get(answer.header("Location")).stream()
                            .filter(entry ->
                                    entry.get("eventId").equals(answer.json().at("/eventIds/0")))
                            .map(entry -> entry.get("sequence").asLong()))
                    .as(answer.body())
                    .containsExactly(answer.number("sequence")));
            assertThat(trails.values().stream().mapToInt(List::size).sum()).isEqualTo(answers.size());
            trails.forEach((agreement, trail) -> {
                assertThat(trail.stream().map(entry -> entry.get("sequence").asLong()))
                        .containsExactlyElementsOf(
                                LongStream.range(0, trail.size()).boxed().toList());
                assertThat(cluster.register()
                                .get(agreement)
                                .json()
                                .at("/adoption/adopted")
                                .asInt())
                        .isEqualTo(trail.size() - 1);
            });
            assertThat(cluster.register().get("/v1/dead-letters").number("total"))
                    .isZero();
        }
    }

    private static List<PersistentRegistrar> recordDuring(Cluster cluster, Outage outage) throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        AtomicInteger turn = new AtomicInteger();
        List<PersistentRegistrar> registrars = Stream.generate(
                        () -> new PersistentRegistrar(() -> cluster.register(turn.getAndIncrement()), enough))
                .limit(REGISTRARS)
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(REGISTRARS);
        List<CompletableFuture<Void>> work = new ArrayList<>();
        registrars.forEach(registrar -> work.add(CompletableFuture.runAsync(registrar, threads)));
        CompletableFuture<Void> load = CompletableFuture.allOf(work.toArray(CompletableFuture[]::new));
        await(load, SECONDS_BEFORE);
        outage.in(cluster);
        await(load, SECONDS_AFTER);
        enough.set(true);
        load.get();
        threads.shutdown();
        return registrars;
    }

    /** Lets the load run for so long. It ends earlier only by a failure. */
    private static void await(CompletableFuture<Void> load, int seconds) throws Exception {
        CompletableFuture<Void> time =
                CompletableFuture.runAsync(() -> {}, CompletableFuture.delayedExecutor(seconds, TimeUnit.SECONDS));
        CompletableFuture.anyOf(load, time).get();
        assertThat(load).isNotCompletedExceptionally();
    }

    private static List<JsonNode> trail(Register register, String agreement, List<Answer> answers) {
        long last = answers.stream()
                .filter(answer -> answer.header("Location").equals(agreement))
                .mapToLong(answer -> answer.number("sequence"))
                .max()
                .orElseThrow();
        Answer answer = register.get(agreement + "/trail?limit=100&atLeast=" + last);
        while (answer.status() == 503 || answer.status() == 404) {
            answer = register.get(agreement + "/trail?limit=100&atLeast=" + last);
        }
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.items();
    }
}
