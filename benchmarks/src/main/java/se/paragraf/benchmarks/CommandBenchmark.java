package se.paragraf.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ApplicationContext;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;
import se.paragraf.command.dispatch.CommandDispatcher;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.eventstore.AppendStatistics;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.server.RunningRegister;

/** Commands in process, with and without views, against raw inserts of the rows that they became. */
final class CommandBenchmark implements Benchmark {

    static final String WITH_VIEWS = "register with views";
    private static final String WITHOUT_VIEWS = "register without views";

    @Override
    public String name() {
        return "commands";
    }

    @Override
    public String description() {
        return """
                Commands in the process of the register, without HTTP: 64 registrars at once, each recording cases of 16
                commands one after another and waiting for every answer; once while the views are kept up, once with the
                projection shut down. The raw inserts are the least that JDBC can do with the rows that these commands
                became, an event and its seal for each: one thread, a new file with the same tables, indexes and triggers, 64
                events a commit, each commit flushed to disk. They alternate; ratios are of the same round. `cost` is the processor time of the process
                for each command, with the clients and, where they are on, the views.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 5, 1);
        int casesEach = context.number("cases", 20, 1);
        int clients = context.number("clients", 64, 64);
        try (RunningRegister register = RunningRegister.start(context.folder().resolve("data"), 0)) {
            Rounds measured = new Rounds(context, register.data(), register.context(), clients, casesEach);
            context.say("warm-up");
            measured.withViews();
            measured.withoutViews();
            List<Round> with = new ArrayList<>();
            List<Round> without = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                with.add(measured.withViews());
                without.add(measured.withoutViews());
            }
            List<Figure> figures = new ArrayList<>();
            figures(figures, WITH_VIEWS, with);
            figures.add(Figure.ofRounds(
                    name(),
                    WITH_VIEWS,
                    "views behind after the burst",
                    "ms",
                    with.stream().mapToDouble(Round::behind).toArray(),
                    Durability.EMBEDDED));
            figures(figures, WITHOUT_VIEWS, without);
            return figures;
        }
    }

    private void figures(List<Figure> figures, String subject, List<Round> rounds) {
        add(figures, subject, "rate", "/s", rounds.stream().mapToDouble(Round::rate));
        add(
                figures,
                subject,
                "rate, of raw inserts",
                "×",
                rounds.stream().mapToDouble(each -> each.rate() / each.raw()));
        add(
                figures,
                subject,
                "p50",
                "ms",
                rounds.stream().mapToDouble(each -> each.latencies().median()));
        add(
                figures,
                subject,
                "p99",
                "ms",
                rounds.stream().mapToDouble(each -> each.latencies().percentile(0.99)));
        add(figures, subject, "cost", "ms", rounds.stream().mapToDouble(Round::cost));
        add(figures, subject, "commands a commit", "", rounds.stream().mapToDouble(Round::perCommit));
        add(
                figures,
                "raw inserts beside " + subject,
                "rate",
                "/s",
                rounds.stream().mapToDouble(Round::raw));
    }

    private void add(
            List<Figure> figures, String subject, String metric, String unit, java.util.stream.DoubleStream rounds) {
        figures.add(Figure.ofRounds(name(), subject, metric, unit, rounds.toArray(), Durability.EMBEDDED));
    }

    /**
     * One round.
     *
     * @param rate commands a second
     * @param raw events a second of the raw inserts
     * @param latencies in milliseconds
     * @param cost processor milliseconds a command
     * @param perCommit commands a commit
     * @param behind milliseconds until the views had the last of them; 0 where they were off
     */
    private record Round(double rate, double raw, Samples latencies, double cost, double perCommit, double behind) {}

    /** The rounds of one register, which is not started again for each, as it is not in use. */
    private static final class Rounds {

        private final BenchmarkContext benchmark;
        private final Path data;
        private final ApplicationContext register;
        private final int clients;
        private final int casesEach;
        private int firstCase;

        Rounds(BenchmarkContext benchmark, Path data, ApplicationContext register, int clients, int casesEach) {
            this.benchmark = benchmark;
            this.data = data;
            this.register = register;
            this.clients = clients;
            this.casesEach = casesEach;
        }

        Round withViews() throws Exception {
            return measure(true);
        }

        Round withoutViews() throws Exception {
            EventProcessor projection = register.getBean(EventProcessingConfiguration.class)
                    .eventProcessor(ViewProjection.GROUP)
                    .orElseThrow();
            projection.shutDown();
            try {
                return measure(false);
            } finally {
                projection.start();
                awaitViews();
            }
        }

        private Round measure(boolean views) throws Exception {
            System.gc();
            AppendStatistics before = statistics();
            double processor = ProcessUsage.ofThis().processorMilliseconds();
            long start = System.nanoTime();
            Samples latencies = Samples.ofNanoseconds(record());
            long answered = System.nanoTime();
            if (views) {
                awaitViews();
            }
            long visible = System.nanoTime();
            processor = ProcessUsage.ofThis().processorMilliseconds() - processor;
            AppendStatistics after = statistics();
            long events = after.events() - before.events();
            RawFile file = new RawFile(data);
            Map<String, List<Object[]>> rows = file.rows(before.events());
            System.gc();
            double raw = file.insert(benchmark.folder().resolve("raw.db"), rows);
            Round round = new Round(
                    events * 1e9 / (answered - start),
                    raw,
                    latencies,
                    processor / events,
                    (double) events / (after.batches() - before.batches()),
                    views ? (visible - answered) / 1e6 : 0);
            benchmark.say(
                    "%s: %.0f commands/s, raw %.0f events/s, %.3f ms a command, views %.0f ms behind",
                    views ? WITH_VIEWS : WITHOUT_VIEWS, round.rate, raw, round.cost, round.behind);
            return round;
        }

        private AppendStatistics statistics() {
            return register.getBean(SqliteEventStorageEngine.class).statistics();
        }

        private void awaitViews() throws InterruptedException {
            register.getBean(ViewStore.class).awaitBeyond(statistics().events() - 1, Duration.ofMinutes(5));
        }

        private LongStream record() throws Exception {
            CommandDispatcher dispatcher = register.getBean(CommandDispatcher.class);
            ExecutorService threads = Executors.newFixedThreadPool(clients);
            try {
                List<Future<long[]>> running = new ArrayList<>();
                for (int client = 0; client < clients; client++) {
                    int first = firstCase + client * casesEach;
                    running.add(threads.submit(() -> record(dispatcher, first)));
                }
                firstCase += clients * casesEach;
                LongStream latencies = LongStream.empty();
                for (Future<long[]> each : running) {
                    latencies = LongStream.concat(latencies, LongStream.of(each.get()));
                }
                return latencies;
            } finally {
                threads.shutdownNow();
            }
        }

        private long[] record(CommandDispatcher dispatcher, int first) {
            LongStream.Builder latencies = LongStream.builder();
            for (int number = first; number < first + casesEach; number++) {
                for (Object command : SampleCase.commands(number)) {
                    long start = System.nanoTime();
                    dispatcher.record(
                            command,
                            new CommandContext(
                                    "registrar-1",
                                    "registrar",
                                    UUID.randomUUID().toString(),
                                    CommandDigest.of(command),
                                    null));
                    latencies.add(System.nanoTime() - start);
                }
            }
            return latencies.build().toArray();
        }
    }
}
