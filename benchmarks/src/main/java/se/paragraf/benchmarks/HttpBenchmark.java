package se.paragraf.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import se.paragraf.acceptance.Tokens;
import se.paragraf.benchmarks.load.ClosedLoop;
import se.paragraf.benchmarks.load.EmptyServer;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.load.HttpSubject;
import se.paragraf.benchmarks.load.Window;
import se.paragraf.benchmarks.load.Workload;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.benchmarks.register.ServedRegister;
import se.paragraf.benchmarks.register.ServerProcess;

/** Requests over HTTP to registers in processes of their own, and to an empty controller beside them. */
final class HttpBenchmark implements Benchmark {

    static final String EMPTY = "empty controller";

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String description() {
        return """
                A register as `./paragraf serve` starts it, and 16 clients in another process on the same machine, each with
                a connection of its own that is kept alive. Every client sends its next request when the last was answered.
                Commands are proposals with 15 adoptions each, every one with an idempotency key of its own; reads are of
                those cases. **Mixed** is, of 20 requests, 2 commands, 12 reads of a status, 3 of a trail, 2 lists of 20 and
                a search. The server is warm when Java's own compiler takes less than a tenth of its processor time in a
                window of 2 s, or after a minute of commands. Subjects alternate within a run. `cost` is the processor time of the server for
                each request; `client cost` is that of the clients, which share the processors. The empty controller is
                Tomcat and Spring MVC with the same connector settings and a constant answer: what HTTP itself allows.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 3, 1);
        Duration window = Duration.ofSeconds(context.number("seconds", 6, 1));
        int clients = context.number("clients", 16, 16);
        Map<String, HttpSubject> subjects = new LinkedHashMap<>();
        try {
            Map<String, Map<Workload, List<Window>>> measured = new LinkedHashMap<>();
            for (HttpSubject subject : start(context)) {
                subjects.put(subject.name(), subject);
                measured.put(subject.name(), new LinkedHashMap<>());
                warm(context, subject, clients);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Workload workload : Workload.values()) {
                    for (HttpSubject subject : subjects.values()) {
                        if (subject.workloads().contains(workload)) {
                            Window window1 = measure(subject, workload, clients, window);
                            Objects.requireNonNull(measured.get(subject.name()))
                                    .computeIfAbsent(workload, each -> new ArrayList<>())
                                    .add(window1);
                            context.say(
                                    "round %d, %s, %s: %.0f/s, %.3f ms, client %.3f ms, p50 %.2f ms, p99 %.2f ms",
                                    round,
                                    subject.name(),
                                    workload.word(),
                                    window1.rate(),
                                    window1.serverCost(),
                                    window1.clientCost(),
                                    window1.latencies().median(),
                                    window1.latencies().percentile(0.99));
                        }
                    }
                }
            }
            return figures(subjects, measured);
        } finally {
            subjects.values().forEach(HttpSubject::close);
        }
    }

    private List<HttpSubject> start(BenchmarkContext context) throws IOException {
        List<HttpSubject> started = new ArrayList<>();
        try {
            String given = context.text("subjects", "register=" + ServedRegister.jar(context));
            for (String subject : given.split(",")) {
                String[] parts = subject.split("=", 2);
                started.add(parts[1].startsWith("http") ? remote(context, parts) : local(context, parts));
            }
            Path log = context.folder().resolve("empty.log");
            List<String> program = Stream.concat(
                            ServedRegister.options(context).stream(),
                            Stream.of("-cp", ServerProcess.classPath(), EmptyServer.class.getName()))
                    .toList();
            ServerProcess server = ServerProcess.startJava(
                    program, ServerProcess.launcherEnvironment(context.root()), EmptyServer.PATH, log);
            started.add(new HttpSubject.Empty(
                    EMPTY, server.usage(), new HttpRequests(server.address(), "none"), server::close));
            return started;
        } catch (IOException | RuntimeException e) {
            started.forEach(HttpSubject::close);
            throw e;
        }
    }

    private static HttpSubject local(BenchmarkContext context, String[] subject) throws IOException {
        ServedRegister register = ServedRegister.start(
                context, Path.of(subject[1]), context.folder().resolve(subject[0]));
        return HttpSubject.OfRegister.of(
                subject[0],
                register.usage(),
                List.of(register.requests("registrar")),
                List.of(register.requests("reader")),
                register::close);
    }

    /** A register that runs elsewhere: its processor time is not known. */
    private static HttpSubject remote(BenchmarkContext context, String[] subject) {
        Tokens tokens = Tokens.noted(Path.of(context.text("tokens", "")));
        URI address = URI.create(subject[1]);
        return HttpSubject.OfRegister.of(
                subject[0],
                new ProcessUsage(List.of()),
                List.of(new HttpRequests(address, tokens.of("registrar"))),
                List.of(new HttpRequests(address, tokens.of("reader"))),
                () -> {});
    }

    /** Warms a subject for each workload, first for commands, which record the cases that are read. */
    static void warm(BenchmarkContext context, HttpSubject subject, int clients)
            throws IOException, InterruptedException {
        for (Workload workload : Workload.values()) {
            if (subject.workloads().contains(workload)) {
                try (ClosedLoop loop = subject.loop(workload, clients)) {
                    int windows = loop.warm(
                            Duration.ofMillis(context.quick() ? 700 : 2_000),
                            context.quick() ? 2 : workload == Workload.COMMANDS ? 30 : 8);
                    while (workload == Workload.COMMANDS && !subject.hasCases()) {
                        loop.run(Duration.ofSeconds(1));
                    }
                    context.say("%s, %s: warm after %d windows", subject.name(), workload.word(), windows);
                }
                // What was acknowledged last may not be in the views yet.
                Thread.sleep(workload == Workload.COMMANDS ? 3_000 : 0);
            }
        }
    }

    static Window measure(HttpSubject subject, Workload workload, int clients, Duration window)
            throws IOException, InterruptedException {
        try (ClosedLoop loop = subject.loop(workload, clients)) {
            return loop.run(window);
        }
    }

    private List<Figure> figures(Map<String, HttpSubject> subjects, Map<String, Map<Workload, List<Window>>> measured) {
        List<Figure> figures = new ArrayList<>();
        measured.forEach((subject, workloads) -> {
            Durability reads = Durability.READ;
            Durability commands = subject.equals(EMPTY) ? reads : Durability.EMBEDDED;
            workloads.forEach((workload, windows) -> {
                Durability durability = workload == Workload.COMMANDS || workload == Workload.MIXED ? commands : reads;
                figures.addAll(HttpFigures.of(name(), subject, workload, windows, durability));
                List<Window> limit = measured.getOrDefault(EMPTY, Map.of())
                        .get(workload == Workload.COMMANDS ? workload : Workload.STATUS);
                boolean compared = workload == Workload.COMMANDS || workload == Workload.STATUS;
                if (compared && limit != null && !subject.equals(EMPTY)) {
                    figures.add(HttpFigures.ratio(
                            name(),
                            subject,
                            workload.word() + ": rate, of the empty controller's",
                            windows,
                            limit,
                            Window::rate,
                            durability));
                }
            });
            figures.add(Figure.once(
                    name(),
                    subject,
                    "memory: most resident",
                    "MB",
                    Objects.requireNonNull(subjects.get(subject)).usage().mostResidentMegabytes(),
                    reads));
        });
        return figures;
    }
}
