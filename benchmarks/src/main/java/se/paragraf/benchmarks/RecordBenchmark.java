package se.paragraf.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import se.paragraf.benchmarks.load.CaseRecorder;
import se.paragraf.benchmarks.load.HttpConnection;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.benchmarks.register.ServedRegister;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What reads the whole record or a large part of it: views made and rebuilt, audit, restart, export, against a raw scan of
 * the same file.
 */
final class RecordBenchmark implements Benchmark {

    static final String EXPORT = "export of a case of 2,000 records";
    static final String LONGER = "restart, longer than empty";

    private static final int EVENTS_PER_AGREEMENT = 38;
    private static final String RAW = "raw scan";

    private final String name;
    private final String size;
    private final int events;

    /**
     * A record of about so many events.
     *
     * @param name the name of the benchmark
     * @param size the size in words
     * @param events how many events there are to be, about
     */
    RecordBenchmark(String name, String size, int events) {
        this.name = name;
        this.size = size;
        this.events = events;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String description() {
        return """
                A register of about %s events, made by `paragraf generate`, served as `./paragraf serve` does. The raw scan
                is the least that JDBC can do with the same file: one thread in a process without other work reads every
                column of every row. Rebuilds and raw scans alternate; the time of a rebuild and of an audit is from
                `startedAt` to `endedAt` of the job, with no other load, after one of each that is not counted. The restart is measured from the start of the
                process to its first answer, in turn with that of a register without events. The case of 2,000 records is a
                proposal and 1,999 annotations; its export is read to the last byte.
                """.formatted(size);
    }

    @Override
    public boolean isQuick() {
        return events < 200_000;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", isQuick() ? 3 : 1, 1);
        int agreements = context.number("events", events, 4_000) / EVENTS_PER_AGREEMENT;
        Path jar = ServedRegister.jar(context);
        Path data = context.folder().resolve("data");
        long begun = System.nanoTime();
        ServedRegister.command(
                context, jar, "generate", "--agreements", String.valueOf(agreements), "--data", data.toString());
        RawFile file = new RawFile(data);
        long count = file.count();
        List<Figure> figures = new ArrayList<>();
        figures.add(once("register", "events", "", count));
        figures.add(once("register", "generated", "events/s", perSecond(count, System.nanoTime() - begun)));
        context.say("generated %d events", count);
        begun = System.nanoTime();
        double processor;
        try (ServedRegister register = ServedRegister.start(context, jar, data)) {
            awaitViews(register, count);
            figures.add(once(
                    "register",
                    "views made at the first start",
                    "events/s",
                    perSecond(count, System.nanoTime() - begun)));
            context.say("views are there");
            // Warms what is measured; the first start may rebuild, too, and has ended it then.
            context.say(
                    "rebuild of %.1f s, audit of %.1f s",
                    job(register, "/v1/rebuilds").seconds(),
                    job(register, "/v1/audits").seconds());
            figures.addAll(rebuilds(context, register, file, count, rounds));
            figures.addAll(audits(context, register, count, rounds));
            figures.add(once(
                    "register", "memory: most resident", "MB", register.usage().mostResidentMegabytes()));
            figures.addAll(export(context, register));
        }
        figures.addAll(restarts(context, jar, data, rounds));
        return figures;
    }

    private List<Figure> rebuilds(
            BenchmarkContext context, ServedRegister register, RawFile file, long count, int rounds) throws Exception {
        double[] rates = new double[rounds];
        double[] costs = new double[rounds];
        double[] raw = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            raw[round] = file.scan();
            Done done = job(register, "/v1/rebuilds");
            rates[round] = count / done.seconds();
            costs[round] = done.processorMilliseconds() / count;
            ratios[round] = rates[round] / raw[round];
            context.say("rebuild %.0f events/s, raw scan %.0f events/s", rates[round], raw[round]);
        }
        return List.of(
                rounds("register", "rebuild: rate", "events/s", rates),
                rounds("register", "rebuild: rate, of the raw scan", "×", ratios),
                rounds("register", "rebuild: cost", "ms", costs),
                rounds(RAW, "rate", "events/s", raw));
    }

    private List<Figure> audits(BenchmarkContext context, ServedRegister register, long count, int rounds)
            throws Exception {
        double[] rates = new double[rounds];
        double[] costs = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            Done done = job(register, "/v1/audits");
            rates[round] = count / done.seconds();
            costs[round] = done.processorMilliseconds() / count;
            context.say("audit %.0f events/s", rates[round]);
        }
        return List.of(
                rounds("register", "audit: rate", "events/s", rates), rounds("register", "audit: cost", "ms", costs));
    }

    private List<Figure> export(BenchmarkContext context, ServedRegister register) throws IOException {
        HttpRequests registrar = register.requests("registrar");
        int records = context.number("records", 2_000, 100);
        try (HttpConnection connection = new HttpConnection(register.address())) {
            require(connection, 201, registrar.post("/v1/agreements", newKey(), CaseRecorder.proposal("KS 7-2022")));
            String path = connection.header("Location");
            for (int record = 1; record < records; record++) {
                String annotation = "{\"note\":\"Anmärkning " + record + "\"}";
                require(connection, 201, registrar.post(path + "/annotations", newKey(), annotation));
            }
            HttpRequests officer = register.requests("compliance");
            double[] exports = timed(connection, officer.get(path + "/export"), context.quick() ? 3 : 20);
            HttpRequests reader = register.requests("reader");
            double[] statuses = timed(connection, reader.get(path), context.quick() ? 3 : 20);
            return List.of(
                    rounds("register", EXPORT, "ms", exports),
                    rounds("register", "status of a case of 2,000 records", "ms", statuses));
        }
    }

    private static double[] timed(HttpConnection connection, byte[] request, int times) throws IOException {
        double[] milliseconds = new double[times];
        for (int time = -times / 2; time < times; time++) {
            long start = System.nanoTime();
            int status = connection.send(request);
            while (status == 503) {
                start = System.nanoTime();
                status = connection.send(request);
            }
            if (status != 200) {
                throw new IOException(status + " " + connection.body());
            }
            if (time >= 0) {
                milliseconds[time] = (System.nanoTime() - start) / 1e6;
            }
        }
        return milliseconds;
    }

    private List<Figure> restarts(BenchmarkContext context, Path jar, Path data, int rounds) throws IOException {
        Path empty = context.folder().resolve("empty");
        ServedRegister.start(context, jar, empty).close();
        int starts = Math.max(rounds, context.quick() ? 1 : 3);
        double[] full = new double[starts];
        double[] none = new double[starts];
        double[] longer = new double[starts];
        for (int round = 0; round < starts; round++) {
            none[round] = restart(context, jar, empty);
            full[round] = restart(context, jar, data);
            longer[round] = full[round] - none[round];
            context.say("restart %.0f ms, empty %.0f ms", full[round], none[round]);
        }
        return List.of(
                rounds("register", "restart", "ms", full),
                rounds("register", LONGER, "ms", longer),
                rounds("empty register", "restart", "ms", none));
    }

    private static double restart(BenchmarkContext context, Path jar, Path data) throws IOException {
        try (ServedRegister register = ServedRegister.start(context, jar, data)) {
            return register.server().startMilliseconds();
        }
    }

    /**
     * A job that ended.
     *
     * @param seconds how long it took
     * @param processorMilliseconds the processor time of the register meanwhile
     */
    private record Done(double seconds, double processorMilliseconds) {}

    private static Done job(ServedRegister register, String path) throws Exception {
        HttpRequests officer = register.requests("compliance");
        ProcessUsage usage = register.usage();
        double before = usage.processorMilliseconds();
        try (HttpConnection connection = new HttpConnection(register.address())) {
            int status = connection.send(officer.post(path, newKey(), "{}"));
            while (status == 409) {
                TimeUnit.MILLISECONDS.sleep(50);
                status = connection.send(officer.post(path, newKey(), "{}"));
            }
            if (status != 202) {
                throw new IOException(status + " " + connection.body());
            }
            String job = connection.header("Location");
            while (true) {
                TimeUnit.MILLISECONDS.sleep(50);
                require(connection, 200, officer.get(job + (path.endsWith("audits") ? "?limit=1" : "")));
                JsonNode state = JsonMapper.shared().readTree(connection.body());
                if (!state.path("state").asString("").equals("RUNNING")) {
                    if (!state.path("state").asString("").equals("DONE")) {
                        throw new IllegalStateException(state.toString());
                    }
                    Duration took = Duration.between(
                            Instant.parse(state.path("startedAt").asString("")),
                            Instant.parse(state.path("endedAt").asString("")));
                    return new Done(took.toMillis() / 1e3, usage.processorMilliseconds() - before);
                }
            }
        }
    }

    private static void awaitViews(ServedRegister register, long position) throws Exception {
        byte[] read = register.requests("reader").get("/v1/agreements?limit=1");
        try (HttpConnection connection = new HttpConnection(register.address())) {
            while (connection.send(read) != 200 || Long.parseLong(connection.header("X-Position")) < position) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private static void require(HttpConnection connection, int expected, byte[] request) throws IOException {
        int status = connection.send(request);
        if (status != expected) {
            throw new IOException(status + " " + connection.body());
        }
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }

    private static double perSecond(long count, long nanoseconds) {
        return count * 1e9 / nanoseconds;
    }

    private Figure once(String subject, String metric, String unit, double value) {
        return Figure.once(name(), subject, metric, unit, value, Durability.DERIVED);
    }

    private Figure rounds(String subject, String metric, String unit, double[] values) {
        return Figure.ofRounds(name(), subject, metric, unit, values, Durability.DERIVED);
    }
}
