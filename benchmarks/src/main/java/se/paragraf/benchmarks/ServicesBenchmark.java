package se.paragraf.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.paragraf.acceptance.services.Cluster;
import se.paragraf.acceptance.services.Servers;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.load.HttpSubject;
import se.paragraf.benchmarks.load.Window;
import se.paragraf.benchmarks.load.Workload;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.benchmarks.register.ServedRegister;
import se.paragraf.benchmarks.register.ServerProcess;

/** The services on Axon Server and MongoDB, with one to three command sides, beside the embedded register. */
final class ServicesBenchmark implements Benchmark {

    private static final String EMBEDDED = "embedded register";
    private static final Durability SERVICES = new Durability(
            "A command is acknowledged when Axon Server has acknowledged its events. As it is delivered it forces its"
                    + " files to disk at intervals, not for each append: docs/operations.md.",
            "`OutageTest`");

    @Override
    public String name() {
        return "services";
    }

    @Override
    public String description() {
        return """
                The load of [http](#http) against the services: command sides, one to three, and two query sides, on the
                servers that `AXON_SERVERS` and `MONGODB_URI` name, all of them on this machine; and against the embedded
                register beside them, by turns. Cost is the processor time of the services and of the processes that `--pids`
                names, such as Axon Server's. Ratios are to the embedded register in the same round.
                """;
    }

    @Override
    public Optional<String> absence() {
        return Servers.absence();
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 2, 1);
        int most = context.number("commandsides", 3, 1);
        int clients = context.number("clients", 16, 16);
        Duration window = Duration.ofSeconds(context.number("seconds", 6, 1));
        List<Figure> figures = new ArrayList<>();
        try (ServedRegister embedded = ServedRegister.start(
                context, ServedRegister.jar(context), context.folder().resolve("data"))) {
            HttpSubject one = HttpSubject.OfRegister.of(
                    EMBEDDED,
                    embedded.usage(),
                    List.of(embedded.requests("registrar")),
                    List.of(embedded.requests("reader")),
                    () -> {});
            HttpBenchmark.warm(context, one, clients);
            for (int count = 1; count <= most; count++) {
                try (Cluster cluster = Cluster.start(count, 2)) {
                    cluster.processes().forEach(ServerProcess::endWithThis);
                    HttpSubject services = services(context, cluster, count);
                    HttpBenchmark.warm(context, services, clients);
                    figures.addAll(rounds(context, one, services, rounds, clients, window));
                    if (count == 1) {
                        figures.addAll(ViewLagBenchmark.atFixedRate(
                                context,
                                name(),
                                services,
                                commands(cluster, 1).get(0),
                                reads(cluster).get(0),
                                SERVICES));
                    }
                    figures.add(Figure.once(
                            name(),
                            services.name(),
                            "memory: most resident",
                            "MB",
                            services.usage().mostResidentMegabytes(),
                            Durability.READ));
                }
            }
        }
        return figures;
    }

    private List<Figure> rounds(
            BenchmarkContext context, HttpSubject one, HttpSubject services, int rounds, int clients, Duration window)
            throws Exception {
        Map<Workload, List<Window>> alone = new LinkedHashMap<>();
        Map<Workload, List<Window>> together = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Workload workload : Workload.values()) {
                if (services.workloads().contains(workload)) {
                    Window first = HttpBenchmark.measure(one, workload, clients, window);
                    Window second = HttpBenchmark.measure(services, workload, clients, window);
                    alone.computeIfAbsent(workload, each -> new ArrayList<>()).add(first);
                    together.computeIfAbsent(workload, each -> new ArrayList<>())
                            .add(second);
                    context.say(
                            "%s, %s: %.0f/s, %.3f ms; embedded %.0f/s, %.3f ms",
                            services.name(),
                            workload.word(),
                            second.rate(),
                            second.serverCost(),
                            first.rate(),
                            first.serverCost());
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        together.forEach((workload, windows) -> {
            Durability durability = workload == Workload.COMMANDS ? SERVICES : Durability.READ;
            figures.addAll(HttpFigures.of(name(), services.name(), workload, windows, durability));
            figures.add(HttpFigures.ratio(
                    name(),
                    services.name(),
                    workload.word() + ": rate, of the embedded register's",
                    windows,
                    Objects.requireNonNull(alone.get(workload)),
                    Window::rate,
                    durability));
            figures.add(HttpFigures.ratio(
                    name(),
                    services.name(),
                    workload.word() + ": cost, of the embedded register's",
                    windows,
                    Objects.requireNonNull(alone.get(workload)),
                    Window::serverCost,
                    durability));
        });
        return figures;
    }

    private static List<HttpRequests> commands(Cluster cluster, int commandSides) {
        return IntStream.range(0, commandSides)
                .mapToObj(which -> new HttpRequests(
                        cluster.register(which).address(), cluster.tokens().of("registrar")))
                .toList();
    }

    private static List<HttpRequests> reads(Cluster cluster) {
        return cluster.register().readers().stream()
                .map(address -> new HttpRequests(address, cluster.tokens().of("reader")))
                .toList();
    }

    private static HttpSubject services(BenchmarkContext context, Cluster cluster, int commandSides) {
        Stream<ProcessHandle> servers = Stream.of(context.text("pids", "").split(","))
                .filter(pid -> !pid.isEmpty())
                .flatMap(pid -> ProcessHandle.of(Long.parseLong(pid)).stream());
        return HttpSubject.OfRegister.of(
                commandSides + (commandSides == 1 ? " command side" : " command sides"),
                new ProcessUsage(Stream.concat(cluster.processes().stream().map(Process::toHandle), servers)
                        .toList()),
                commands(cluster, commandSides),
                reads(cluster),
                () -> {});
    }
}
