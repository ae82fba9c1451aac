package se.paragraf.standalone.eventstore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Compares the store with the least that JDBC can do: rows of about 700 bytes, serialised beforehand, inserted by one
 * thread at 64 rows per commit into the same schema with the same pragmas. The store gets one event per append from 64
 * threads, and serialises them itself. The two alternate, each on a new file; the median of the rounds' ratios counts.
 *
 * <p>Arguments, each optional: the folder to write in, rounds (9), events per measurement (40,000), threads (64).
 */
public final class AppendBenchmark {

    private static final int EVENTS_PER_AGGREGATE = 10;

    private final Path folder;
    private final int events;
    private final int threads;

    private AppendBenchmark(Path folder, int events, int threads) {
        this.folder = folder;
        this.events = events;
        this.threads = threads;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = arguments.length > 0 ? Path.of(arguments[0]) : Files.createTempDirectory("append-benchmark");
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 9;
        int events = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 40_000;
        int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 64;
        new AppendBenchmark(folder, events, threads).run(rounds);
    }

    private void run(int rounds) throws Exception {
        measureRaw();
        measureStore();
        double[] ratios = new double[rounds];
        double[] raw = new double[rounds];
        double[] store = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            raw[round] = measureRaw();
            store[round] = measureStore();
            ratios[round] = store[round] / raw[round];
            print(
                    "round %d: raw %,.0f events/s, store %,.0f events/s, ratio %.2f%n",
                    round + 1, raw[round], store[round], ratios[round]);
        }
        print(
                "median: raw %,.0f events/s, store %,.0f events/s, ratio %.2f%n",
                median(raw), median(store), median(ratios));
    }

    private double measureRaw() throws Exception {
        List<SerializedEvent> rows = serialized();
        Path here = folder.resolve("raw");
        try {
            return rows.size() * 1e9 / RawFile.insert(here, rows);
        } finally {
            TemporaryStore.delete(here);
        }
    }

    /** In the order in which 64 writers would bring them. */
    private List<SerializedEvent> serialized() {
        List<SerializedEvent> rows = new ArrayList<>(events);
        String[] aggregates = new String[threads];
        for (int i = 0; i < events; i++) {
            int writer = i % threads;
            long sequence = i / threads % EVENTS_PER_AGGREGATE;
            if (sequence == 0) {
                aggregates[writer] = SampleEvents.newAggregateId();
            }
            rows.add(SerializedEvent.of(SampleEvents.event(aggregates[writer], sequence), SampleEvents.SERIALIZER));
        }
        return rows;
    }

    private double measureStore() throws IOException, InterruptedException {
        Path here = folder.resolve("store");
        try (SqliteEventStorageEngine engine = SqliteEventStorageEngine.builder(here)
                .eventSerializer(SampleEvents.SERIALIZER)
                .snapshotSerializer(SampleEvents.SERIALIZER)
                .open()) {
            int each = events / threads;
            CompletableFuture<Void> go = new CompletableFuture<>();
            List<Thread> writers = Stream.generate(() -> new Thread(() -> append(engine, each, go)))
                    .limit(threads)
                    .toList();
            writers.forEach(Thread::start);
            long start = System.nanoTime();
            go.complete(null);
            for (Thread writer : writers) {
                writer.join();
            }
            double rate = perSecond(each * threads, start);
            AppendStatistics done = engine.statistics();
            print("  %.1f appends per batch%n", (double) done.appends() / done.batches());
            return rate;
        } finally {
            TemporaryStore.delete(here);
        }
    }

    private static void append(SqliteEventStorageEngine engine, int count, CompletableFuture<Void> go) {
        go.join();
        String aggregate = "";
        for (int i = 0; i < count; i++) {
            long sequence = i % EVENTS_PER_AGGREGATE;
            if (sequence == 0) {
                aggregate = SampleEvents.newAggregateId();
            }
            engine.appendEvents(SampleEvents.event(aggregate, sequence));
        }
    }

    private static double perSecond(int events, long startNanoseconds) {
        return events * 1e9 / (System.nanoTime() - startNanoseconds);
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
