package se.paragraf.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.springframework.context.ApplicationContext;
import se.paragraf.query.projection.ViewProjection;
import se.paragraf.query.view.ViewStore;
import se.paragraf.standalone.eventstore.AppendStatistics;
import se.paragraf.standalone.eventstore.RawFile;
import se.paragraf.standalone.eventstore.SerializedEvent;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.standalone.server.RunningRegister;

/**
 * Commands per second through the register as it runs, against the least that JDBC can do with the rows that it stored:
 * one thread inserts them into a new file of the same schema at 64 per commit. Both flush each commit to disk. 64
 * clients record cases of 16 commands each, once while the views are projected and once with the projection shut down.
 * Register and raw inserts alternate; the median of the rounds' ratios counts. One register serves all rounds, as one
 * does all day, and its file grows meanwhile.
 *
 * <p>Run its main method with the test classpath, such as from an IDE. Arguments, each optional: rounds (7), cases for
 * each client (30), clients (64).
 */
public final class CommandBenchmark {

    private final Path folder;
    private final ApplicationContext register;
    private final int casesEach;
    private final int clients;
    private int firstCase;

    private CommandBenchmark(Path folder, ApplicationContext register, int casesEach, int clients) {
        this.folder = folder;
        this.register = register;
        this.casesEach = casesEach;
        this.clients = clients;
    }

    /** What one round measured, in commands and rows per second. */
    private record Figures(double commands, double raw) {

        double ratio() {
            return commands / raw;
        }
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 7;
        int casesEach = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 30;
        int clients = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 64;
        Path folder = Files.createTempDirectory("command-benchmark");
        try (RunningRegister register = RunningRegister.start(folder, 0)) {
            new CommandBenchmark(folder, register.context(), casesEach, clients).run(rounds);
        }
        RawFile.delete(folder);
        System.exit(0);
    }

    private void run(int rounds) throws Exception {
        print("warm-up%n");
        withViews();
        withoutViews();
        Figures[] withViews = new Figures[rounds];
        Figures[] withoutViews = new Figures[rounds];
        for (int round = 0; round < rounds; round++) {
            print("round %d%n", round + 1);
            withViews[round] = withViews();
            withoutViews[round] = withoutViews();
        }
        printMedians("with views", withViews);
        printMedians("without views", withoutViews);
    }

    private Figures withViews() throws Exception {
        return measure("with views");
    }

    private Figures withoutViews() throws Exception {
        EventProcessor projection = register.getBean(EventProcessingConfiguration.class)
                .eventProcessor(ViewProjection.GROUP)
                .orElseThrow();
        projection.shutDown();
        try {
            return measure("without views");
        } finally {
            projection.start();
            awaitViews();
        }
    }

    private Figures measure(String what) throws Exception {
        System.gc();
        AppendStatistics before = statistics();
        Clients.Work work = new Clients(register.getBean(CommandGateway.class), clients).record(firstCase, casesEach);
        firstCase += clients * casesEach;
        AppendStatistics after = statistics();
        long events = after.events() - before.events();
        double commands = perSecond(events, work.nanoseconds());
        print(
                "  %s: %,.0f commands/s, median %.1f ms, p99 %.1f ms, %.1f appends per commit",
                what,
                commands,
                work.latency(0.5),
                work.latency(0.99),
                (double) events / (after.batches() - before.batches()));
        if (what.equals("with views")) {
            long answered = System.nanoTime();
            awaitViews();
            print(", views %.2f s behind", (System.nanoTime() - answered) / 1e9);
        }
        double raw = rawInserts(before.events());
        print(", raw %,.0f rows/s, ratio %.2f%n", raw, commands / raw);
        return new Figures(commands, raw);
    }

    private AppendStatistics statistics() {
        return register.getBean(SqliteEventStorageEngine.class).statistics();
    }

    private void awaitViews() throws InterruptedException {
        register.getBean(ViewStore.class).awaitBeyond(statistics().events() - 1, Duration.ofMinutes(5));
    }

    private double rawInserts(long after) throws Exception {
        List<SerializedEvent> rows = RawFile.rows(folder, after);
        System.gc();
        Path raw = folder.resolve("raw");
        double perSecond = perSecond(rows.size(), RawFile.insert(raw, rows));
        RawFile.delete(raw);
        return perSecond;
    }

    private static double perSecond(long count, long nanoseconds) {
        return count * 1e9 / nanoseconds;
    }

    private static void printMedians(String what, Figures[] rounds) {
        print(
                "median %s: %,.0f commands/s, raw %,.0f rows/s, ratio %.2f%n",
                what,
                median(Arrays.stream(rounds).mapToDouble(Figures::commands).toArray()),
                median(Arrays.stream(rounds).mapToDouble(Figures::raw).toArray()),
                median(Arrays.stream(rounds).mapToDouble(Figures::ratio).toArray()));
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
