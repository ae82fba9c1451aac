package se.paragraf.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.springframework.util.FileSystemUtils;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;

/** Appends to the embedded event store alone, against raw inserts of the rows that they became. */
final class AppendBenchmark implements Benchmark {

    private static final int EVENTS_PER_AGGREGATE = 10;
    private static final Serializer SERIALIZER = Jackson3Serializer.builder().build();
    private static final String TEXT = "Fullmäktige beslutar att anta överenskommelsen enligt förslaget. ".repeat(3);

    /** A payload such as a decision's event has: about 700 bytes as a row. */
    record Decided(
            String caseNumber, String municipality, String name, int paragraph, String decision, List<String> basis) {}

    @Override
    public String name() {
        return "appends";
    }

    @Override
    public String description() {
        return """
                The embedded event store alone: 64 threads append events of about 700 bytes, one at a time, and wait for each
                to be on disk. The store serializes, seals and checks sequences. Raw inserts of the same rows as under
                [commands](#commands), by turns.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 5, 1);
        int events = context.number("events", 40_000, 2_000);
        int threads = context.number("clients", 64, 64);
        double[] store = new double[rounds];
        double[] cost = new double[rounds];
        double[] raw = new double[rounds];
        double[] ratio = new double[rounds];
        for (int round = -1; round < rounds; round++) {
            Path folder = Files.createDirectories(context.folder().resolve("store"));
            double processor = ProcessUsage.ofThis().processorMilliseconds();
            double stored = append(folder, events / threads, threads);
            processor = ProcessUsage.ofThis().processorMilliseconds() - processor;
            RawFile file = new RawFile(folder);
            double inserted = file.insert(context.folder().resolve("raw.db"), file.rows(0));
            FileSystemUtils.deleteRecursively(folder);
            if (round >= 0) {
                store[round] = stored;
                cost[round] = processor / (events / threads * threads);
                raw[round] = inserted;
                ratio[round] = stored / inserted;
                context.say("round %d: %.0f appends/s, raw %.0f events/s", round + 1, stored, inserted);
            }
        }
        Durability durability = Durability.EMBEDDED;
        return List.of(
                Figure.ofRounds(name(), "event store", "rate", "/s", store, durability),
                Figure.ofRounds(name(), "event store", "rate, of raw inserts", "×", ratio, durability),
                Figure.ofRounds(name(), "event store", "cost", "ms", cost, durability),
                Figure.ofRounds(name(), "raw inserts", "rate", "/s", raw, durability));
    }

    private static double append(Path folder, int each, int threads) throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(threads);
        try (SqliteEventStorageEngine engine = SqliteEventStorageEngine.builder(folder)
                .eventSerializer(SERIALIZER)
                .snapshotSerializer(SERIALIZER)
                .open()) {
            long start = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (int writer = 0; writer < threads; writer++) {
                running.add(writers.submit(() -> append(engine, each)));
            }
            for (Future<?> writer : running) {
                writer.get();
            }
            return each * threads * 1e9 / (System.nanoTime() - start);
        } finally {
            writers.shutdownNow();
        }
    }

    private static void append(SqliteEventStorageEngine engine, int count) {
        String aggregate = "";
        for (int event = 0; event < count; event++) {
            int sequence = event % EVENTS_PER_AGGREGATE;
            if (sequence == 0) {
                aggregate = UUID.randomUUID().toString();
            }
            engine.appendEvents(new GenericDomainEventMessage<>(
                    "Agreement",
                    aggregate,
                    sequence,
                    new Decided("RS 759-2022", "2480", "Umeå", 192, TEXT, List.of("Tjänsteskrivelse", "Bilaga 1")),
                    MetaData.with("actor", "registrar")
                            .and("role", "registrar")
                            .and("commandId", "7ff2d6b4-0c2c-4c7e-9bb5-1b1c8a3f7c11"),
                    IdentifierFactory.getInstance().generateIdentifier(),
                    Instant.now()));
        }
    }
}
