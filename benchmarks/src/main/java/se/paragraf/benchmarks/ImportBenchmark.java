package se.paragraf.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.paragraf.benchmarks.load.CaseRecorder;
import se.paragraf.benchmarks.load.ClosedLoop;
import se.paragraf.benchmarks.load.HttpConnection;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.load.HttpSubject;
import se.paragraf.benchmarks.load.Workload;
import se.paragraf.benchmarks.register.ServedRegister;

/** A list of adoptions against the same commands one by one. */
final class ImportBenchmark implements Benchmark {

    private static final String[] MODES = {
        "tried", "dryRun=true", "all or nothing", "dryRun=false", "row by row", "dryRun=false&mode=SKIP_BAD_ROWS"
    };

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public String description() {
        return """
                A list of adoptions as CSV, 15 rows for each agreement, over HTTP: tried, recorded all or nothing, and row by
                row; in turn with 16 clients who send such commands one by one. The agreements are imported before.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 3, 1);
        int cases = context.number("cases", 400, 20);
        Map<String, double[]> rates = new LinkedHashMap<>();
        try (ServedRegister register = ServedRegister.start(
                context, ServedRegister.jar(context), context.folder().resolve("data"))) {
            HttpRequests registrar = register.requests("registrar");
            HttpSubject subject = HttpSubject.OfRegister.of(
                    "commands by 16 clients",
                    register.usage(),
                    List.of(registrar),
                    List.of(register.requests("reader")),
                    () -> {});
            int first = 1;
            for (int round = -1; round < rounds; round++) {
                try (ClosedLoop loop = subject.loop(Workload.COMMANDS, 16)) {
                    int windows = round < 0 ? loop.warm(Duration.ofSeconds(2), context.quick() ? 1 : 15) : 0;
                    note(
                            rates,
                            subject.name(),
                            round,
                            rounds,
                            loop.run(Duration.ofSeconds(context.quick() ? 1 : 5))
                                    .rate());
                    context.say("round %d, warmed for %d windows", round + 1, windows);
                }
                for (int mode = 0; mode < MODES.length; mode += 2) {
                    double rate = imported(registrar, MODES[mode + 1], first, cases);
                    note(rates, "list, " + MODES[mode], round, rounds, rate);
                    context.say("%s: %.0f rows/s", MODES[mode], rate);
                    first += cases;
                }
            }
        }
        double[] one = rates.values().iterator().next();
        List<Figure> figures = new ArrayList<>();
        rates.forEach((mode, values) -> {
            figures.add(Figure.ofRounds(name(), mode, "rate", "rows/s", values, Durability.EMBEDDED));
            if (values != one) {
                double[] ratios = new double[rounds];
                java.util.Arrays.setAll(ratios, round -> values[round] / one[round]);
                figures.add(
                        Figure.ofRounds(name(), mode, "rate, of that of commands", "×", ratios, Durability.EMBEDDED));
            }
        });
        return figures;
    }

    private static void note(Map<String, double[]> rates, String subject, int round, int rounds, double rate) {
        if (round >= 0) {
            rates.computeIfAbsent(subject, each -> new double[rounds])[round] = rate;
        }
    }

    private static double imported(HttpRequests registrar, String parameters, int first, int cases) throws IOException {
        StringBuilder agreements =
                new StringBuilder("Region;Diarienummer;Titel;Från och med;Till och med;Parter;Text\n");
        StringBuilder adoptions =
                new StringBuilder("Diarienummer;Kommunkod;Sammanträdesdatum;Paragraf;Organ;Styrkt genom\n");
        for (int number = first; number < first + cases; number++) {
            String caseNumber = "PÅHITT " + number + "-2022";
            agreements.append(
                    "24;" + caseNumber + ";Påhittad överenskommelse;2023-01-01;2026-12-31;alla;Påhittad text\n");
            for (String party : CaseRecorder.PARTIES) {
                adoptions.append(caseNumber + ";" + party + ";2022-06-13;§ 113;Kommunfullmäktige;protokoll\n");
            }
        }
        try (HttpConnection connection = new HttpConnection(registrar.address())) {
            send(connection, registrar, "dryRun=false", agreements.toString());
            long start = System.nanoTime();
            send(connection, registrar, parameters, adoptions.toString());
            return cases * CaseRecorder.PARTIES.size() * 1e9 / (System.nanoTime() - start);
        }
    }

    private static void send(HttpConnection connection, HttpRequests registrar, String parameters, String list)
            throws IOException {
        int status = connection.send(registrar.post("/v1/imports?" + parameters, null, "text/csv", list));
        if (status != 200 && status != 201) {
            throw new IOException(status + " " + connection.body());
        }
    }
}
