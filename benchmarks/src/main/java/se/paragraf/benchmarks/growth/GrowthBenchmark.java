package se.paragraf.benchmarks.growth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import se.paragraf.benchmarks.Benchmark;
import se.paragraf.benchmarks.BenchmarkContext;
import se.paragraf.benchmarks.Durability;
import se.paragraf.benchmarks.Figure;
import se.paragraf.benchmarks.growth.Operation.KnownCase;
import se.paragraf.benchmarks.load.CaseRecorder;
import se.paragraf.benchmarks.load.ClosedLoop;
import se.paragraf.benchmarks.load.ClosedLoop.Client;
import se.paragraf.benchmarks.load.Cycle;
import se.paragraf.benchmarks.load.Requests;
import se.paragraf.benchmarks.load.Window;
import se.paragraf.benchmarks.register.ServedRegister;
import tools.jackson.databind.json.JsonMapper;

/** The time of each operation over HTTP against the number of agreements in the register. */
public final class GrowthBenchmark implements Benchmark {

    /** By how much more the time grows than the logarithm of the size does, in operations that need not read everything. */
    public static final String GROWTH = "time: growth by the logarithm's";

    private static final String NAME = "growth";
    private static final String TIME = "time: ";
    private static final int CASES_READ = 200;
    private static final int MOST_WINDOWS_TO_WARM = 5;
    private static final double IDLE_MILLISECONDS = 100;

    /** Made by the list of benchmarks. */
    public GrowthBenchmark() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return """
                Made-up registers of different sizes, three events an agreement, each served as `./paragraf serve` does, with
                a client that sends one request after another over HTTP. Reads are of 200 agreements all over the register.
                Time is the median of an answer, cost the processor time of the server for it. The growth is the time in the
                largest register by that in the smallest, divided by the same of the logarithms of their sizes: what grows as
                the logarithm does has 1. The exponent is that of the power of the size which fits best. Only statistics read
                everything, and may grow in proportion.

                `--sizes=1000,100000,1000000`; with `--keep=FOLDER` the registers are kept there and found again.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        List<Integer> sizes = Stream.of(context.text("sizes", context.quick() ? "1000,2000" : "1000,100000,1000000")
                        .split(","))
                .map(Integer::valueOf)
                .sorted()
                .toList();
        Map<Operation, Map<Integer, Window>> measured = new EnumMap<>(Operation.class);
        for (int size : sizes) {
            Path data = register(context, size);
            try (ServedRegister served = ServedRegister.start(context, ServedRegister.jar(context), data)) {
                awaitIdle(served);
                List<KnownCase> cases = cases(data);
                for (Operation operation : Operation.values()) {
                    Window window = measure(context, served, operation, cases);
                    measured.computeIfAbsent(operation, none -> new LinkedHashMap<>())
                            .put(size, window);
                    context.say(
                            "%,d agreements, %s: %.2f ms, p99 %.2f ms, cost %.2f ms",
                            size,
                            operation.word(),
                            window.latencies().median(),
                            window.latencies().percentile(0.99),
                            window.serverCost());
                }
            }
            if (!context.options().containsKey("keep")) {
                FileSystemUtils.deleteRecursively(data);
            }
        }
        return figures(measured);
    }

    /** The folder of a register of that size, made where it is not there yet; views of an earlier form are made again. */
    private static Path register(BenchmarkContext context, int size) throws IOException, InterruptedException {
        Path kept = Path.of(context.text("keep", context.folder().toString())).toAbsolutePath();
        Path data = kept.resolve("register-" + size);
        if (!Files.exists(data)) {
            Path making = kept.resolve("making-" + size);
            FileSystemUtils.deleteRecursively(making);
            Files.createDirectories(kept);
            long start = System.nanoTime();
            long events = new GrownRegister(size).makeIn(making);
            context.say("%,d agreements with %,d events in %.0f s", size, events, (System.nanoTime() - start) / 1e9);
            Files.move(making, data);
        }
        long start = System.nanoTime();
        if (GrownViews.makeIn(data)) {
            context.say("%,d agreements, their views in %.0f s", size, (System.nanoTime() - start) / 1e9);
        }
        return data;
    }

    /** Waits until the views are complete and the server is idle: it may still be passing over events that they hold. */
    private static void awaitIdle(ServedRegister served) throws InterruptedException {
        double before = served.usage().processorMilliseconds();
        double used = Double.MAX_VALUE;
        while (used > IDLE_MILLISECONDS) {
            Thread.sleep(1_000);
            double now = served.usage().processorMilliseconds();
            used = now - before;
            before = now;
        }
    }

    /** Agreements at even distances all over the register, by what is stored. */
    private static List<KnownCase> cases(Path data) throws SQLException {
        List<KnownCase> cases = new ArrayList<>();
        try (Connection file =
                        DriverManager.getConnection("jdbc:sqlite:file:" + data.resolve("events.db") + "?mode=ro");
                PreparedStatement next = file.prepareStatement("SELECT position, aggregate_id, payload FROM events"
                        + " WHERE position >= ? AND sequence = 0 ORDER BY position LIMIT 1");
                Statement last = file.createStatement();
                ResultSet head = last.executeQuery("SELECT max(position) FROM events")) {
            long events = head.getLong(1);
            for (int each = 0; each < CASES_READ; each++) {
                next.setLong(1, 1 + events * each / CASES_READ);
                try (ResultSet row = next.executeQuery()) {
                    if (row.next()) {
                        String number = JsonMapper.shared()
                                .readTree(row.getString(3))
                                .get("caseNumber")
                                .asString();
                        cases.add(new KnownCase(row.getString(2), number, row.getLong(1)));
                    }
                }
            }
        }
        return cases;
    }

    private static Window measure(
            BenchmarkContext context, ServedRegister served, Operation operation, List<KnownCase> cases)
            throws IOException, InterruptedException {
        Requests requests = operation == Operation.COMMAND
                ? new CaseRecorder(served.requests("registrar"))
                : new Cycle(
                        operation.paths(cases).stream()
                                .map(served.requests("reader")::get)
                                .toList(),
                        0);
        Duration window = Duration.ofMillis(context.number("milliseconds", 1_000, 300));
        try (ClosedLoop loop = new ClosedLoop(served.usage(), List.of(Client.of(served.address(), requests)))) {
            loop.warm(window, context.quick() ? 1 : MOST_WINDOWS_TO_WARM);
            return loop.run(window);
        }
    }

    private static List<Figure> figures(Map<Operation, Map<Integer, Window>> measured) {
        List<Figure> figures = new ArrayList<>();
        measured.forEach((operation, bySize) -> {
            Durability durability = operation == Operation.COMMAND ? Durability.EMBEDDED : Durability.READ;
            String subject = operation.word();
            bySize.forEach((size, window) -> figures.add(Figure.once(
                    NAME, subject, TIME + number(size), "ms", window.latencies().median(), durability)));
            Growth growth = new Growth(bySize.entrySet().stream()
                    .map(each -> new Growth.Point(
                            each.getKey(), each.getValue().latencies().median()))
                    .toList());
            if (!operation.readsEverything()) {
                double ofLogarithm = growth.factor() / growth.logarithmicFactor();
                figures.add(Figure.once(NAME, subject, GROWTH, "×", ofLogarithm, durability));
            }
            figures.add(Figure.once(NAME, subject, TIME + "exponent", "", growth.exponent(), durability));
            bySize.forEach((size, window) -> figures.add(
                    Figure.once(NAME, subject, "cost: " + number(size), "ms", window.serverCost(), durability)));
        });
        return figures;
    }

    private static String number(int size) {
        return String.format(Locale.ROOT, "%,d", size);
    }

    @Override
    public boolean isQuick() {
        return false;
    }

    @Override
    public boolean isSideBySide() {
        return true;
    }

    @Override
    public Optional<String> picture(List<Figure> figures) {
        Map<String, List<Growth.Point>> lines = new LinkedHashMap<>();
        for (Figure figure : figures) {
            String size =
                    figure.metric().substring(figure.metric().indexOf(' ') + 1).replace(",", "");
            if (figure.metric().startsWith(TIME) && size.matches("[0-9]+")) {
                lines.computeIfAbsent(figure.subject(), none -> new ArrayList<>())
                        .add(new Growth.Point(Double.parseDouble(size), figure.value()));
            }
        }
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        LogLogChart.svg("Time of an answer by the number of agreements", "agreements", "ms", lines));
    }
}
