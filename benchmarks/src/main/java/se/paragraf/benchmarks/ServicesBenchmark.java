package se.paragraf.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.paragraf.acceptance.services.Cluster;
import se.paragraf.acceptance.services.Servers;
import se.paragraf.acceptance.services.ServiceInstance;
import se.paragraf.benchmarks.load.CaseRecorder;
import se.paragraf.benchmarks.load.ClosedLoop;
import se.paragraf.benchmarks.load.HttpConnection;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.load.HttpSubject;
import se.paragraf.benchmarks.load.Window;
import se.paragraf.benchmarks.load.Workload;
import se.paragraf.benchmarks.register.ListeningProcess;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.benchmarks.register.ServedRegister;
import se.paragraf.benchmarks.register.ServerProcess;

/** The services on Axon Server and MongoDB, with one to three command sides, beside the embedded register. */
final class ServicesBenchmark implements Benchmark {

    /** The figure of the aim. */
    static final String PER_PROCESSOR = "commands: rate per processor, of the embedded register's";

    private static final String COMMAND_SIDES = "command sides";
    private static final String QUERY_SIDES = "query sides";
    private static final int COMMANDS_TO_WARM = 25_000;
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
                register beside them, by turns. Before that, the register and each command side have answered 25,000
                commands. `cost` is the processor time of all processes for a command, until the views of both query sides
                show the last one; it is also given for each kind of process. The rate per processor is the reciprocal of
                that cost, in ratio to the embedded register's in the same round. Lag is measured as in [views](#views),
                with one command side.

                On two processors more command sides do not make more commands a second: everything shares the processors.
                That the services grow with their number shows in the cost of command sides, which should be the same for
                each number, until Axon Server is the limit, whose own is under [peers](#peers).

                The processes of the servers are those that listen where the settings say. Where others listen for them, as
                with containers, or others work for them, `--pids=AXON,MONGODB,…` names them; their children count too. What
                stood in for MongoDB where this was measured is FerretDB 2.7 on PostgreSQL 18 with DocumentDB, two processes
                with a durable log and more processor time than MongoDB is known for. mongo-java-server is none to measure
                with: it searches all documents for the one that a view replaces.
                """;
    }

    @Override
    public Optional<String> absence() {
        return Servers.absence();
    }

    /**
     * A register under load.
     *
     * @param http its addresses and all its processes
     * @param parts the same processes by what they are
     */
    private record Subject(HttpSubject.OfRegister http, Map<String, ProcessUsage> parts) {

        static Subject of(ServedRegister register) {
            return new Subject(
                    HttpSubject.OfRegister.of(
                            "embedded register",
                            register.usage(),
                            List.of(register.requests("registrar")),
                            List.of(register.requests("reader")),
                            () -> {}),
                    Map.of());
        }

        static Subject of(Cluster cluster, Map<String, ProcessUsage> servers) {
            Map<String, ProcessUsage> parts = new LinkedHashMap<>();
            parts.put(COMMAND_SIDES, usage(cluster.commandSides()));
            parts.put(QUERY_SIDES, usage(cluster.querySides()));
            parts.putAll(servers);
            int count = cluster.commandSides().size();
            return new Subject(
                    HttpSubject.OfRegister.of(
                            count + (count == 1 ? " command side" : " command sides"),
                            new ProcessUsage(parts.values().stream()
                                    .flatMap(each -> each.processes().stream())
                                    .toList()),
                            commands(cluster),
                            reads(cluster),
                            () -> {}),
                    parts);
        }

        /** The same with the last command side alone. */
        Subject last() {
            List<HttpRequests> commands = http.commands();
            return new Subject(
                    HttpSubject.OfRegister.of(
                            http.name(),
                            http.usage(),
                            commands.subList(commands.size() - 1, commands.size()),
                            http.reads(),
                            http.onClose()),
                    parts);
        }

        private static ProcessUsage usage(List<ServiceInstance> instances) {
            return new ProcessUsage(
                    instances.stream().map(each -> each.process().toHandle()).toList());
        }
    }

    /**
     * A window of commands.
     *
     * @param window rate and latencies, and the processor time until the views show the last command
     * @param parts that processor time by what the processes are
     */
    private record Round(Window window, Map<String, Double> parts) {}

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 3, 1);
        int most = context.number("commandsides", 3, 1);
        int clients = context.number("clients", 16, 16);
        int warm = context.number("warm", COMMANDS_TO_WARM, 500);
        Duration window = Duration.ofSeconds(context.number("seconds", 6, 1));
        List<Figure> figures = new ArrayList<>();
        try (ServedRegister register = ServedRegister.start(
                        context, ServedRegister.jar(context), context.folder().resolve("data"));
                Cluster cluster = Cluster.start(1, 2)) {
            Subject embedded = Subject.of(register);
            warm(context, embedded, clients, warm);
            cluster.querySides().forEach(each -> ServerProcess.endWithThis(each.process()));
            double costOfOne = Double.NaN;
            for (int count = 1; count <= most; count++) {
                if (count > 1) {
                    cluster.addCommandSide();
                }
                ServerProcess.endWithThis(cluster.commandSides().get(count - 1).process());
                warm(context, Subject.of(cluster, servers(context)).last(), clients, warm);
                Subject services = Subject.of(cluster, servers(context));
                List<Round> alone = new ArrayList<>();
                List<Round> together = new ArrayList<>();
                for (int round = 0; round < rounds; round++) {
                    alone.add(measured(embedded, clients, window));
                    together.add(measured(services, clients, window));
                    say(context, embedded, alone.get(round));
                    say(context, services, together.get(round));
                }
                figures.addAll(figures(services, together, alone));
                double cost = cost(together, COMMAND_SIDES).median();
                if (count == 1) {
                    costOfOne = cost;
                    figures.addAll(ViewLagBenchmark.atFixedRate(
                            context,
                            name(),
                            services.http(),
                            services.http().commands().get(0),
                            services.http().reads().get(0),
                            SERVICES));
                } else {
                    figures.add(Figure.once(
                            name(),
                            services.http().name(),
                            "commands: cost of command sides, of that with one",
                            "×",
                            cost / costOfOne,
                            SERVICES));
                }
            }
            for (String part : List.of(COMMAND_SIDES, QUERY_SIDES)) {
                ProcessUsage usage = Objects.requireNonNull(
                        Subject.of(cluster, Map.of()).parts().get(part));
                figures.add(Figure.once(
                        name(),
                        part,
                        "memory: most resident, each",
                        "MB",
                        usage.mostResidentMegabytes() / usage.processes().size(),
                        Durability.READ));
            }
        }
        return figures;
    }

    /** Sends so many commands at least, and lets the views catch up with each second of them. */
    private static void warm(BenchmarkContext context, Subject subject, int clients, int commands)
            throws IOException, InterruptedException {
        int answered = 0;
        while (answered < commands) {
            answered +=
                    measured(subject, clients, Duration.ofSeconds(1)).window().requests();
        }
        context.say("%s: warm after %d commands", subject.http().name(), answered);
    }

    private static Round measured(Subject subject, int clients, Duration duration)
            throws IOException, InterruptedException {
        Map<String, Double> parts = new LinkedHashMap<>();
        subject.parts().forEach((part, usage) -> parts.put(part, -usage.processorMilliseconds()));
        double processor = -subject.http().usage().processorMilliseconds();
        Window window;
        try (ClosedLoop loop = subject.http().loop(Workload.COMMANDS, clients)) {
            window = loop.run(duration);
            for (HttpRequests reads : subject.http().reads()) {
                try (HttpConnection connection = new HttpConnection(reads.address())) {
                    for (ClosedLoop.Client client : loop.clients()) {
                        ViewLagBenchmark.awaitVisible(connection, reads, (CaseRecorder) client.requests());
                    }
                }
            }
        }
        processor += subject.http().usage().processorMilliseconds();
        subject.parts().forEach((part, usage) -> parts.merge(part, usage.processorMilliseconds(), Double::sum));
        int commands = window.requests();
        parts.replaceAll((part, milliseconds) -> milliseconds / commands);
        return new Round(
                new Window(window.nanoseconds(), window.latencies(), processor, window.clientMilliseconds()), parts);
    }

    private static void say(BenchmarkContext context, Subject subject, Round round) {
        Window window = round.window();
        context.say(
                "%s: %.0f/s, %.3f ms, of it %s",
                subject.http().name(), window.rate(), window.serverCost(), round.parts());
    }

    private List<Figure> figures(Subject services, List<Round> together, List<Round> alone) {
        String subject = services.http().name();
        List<Window> windows = together.stream().map(Round::window).toList();
        List<Window> others = alone.stream().map(Round::window).toList();
        List<Figure> figures = new ArrayList<>(HttpFigures.of(name(), subject, Workload.COMMANDS, windows, SERVICES));
        services.parts().keySet().forEach(part -> {
            Samples cost = cost(together, part);
            figures.add(Figure.ofRounds(name(), subject, "commands: cost of " + part, "ms", cost.rising(), SERVICES));
        });
        figures.add(HttpFigures.ratio(
                name(),
                subject,
                "commands: rate, of the embedded register's",
                windows,
                others,
                Window::rate,
                SERVICES));
        figures.add(HttpFigures.ratio(
                name(), subject, PER_PROCESSOR, windows, others, each -> 1 / each.serverCost(), SERVICES));
        return figures;
    }

    private static Samples cost(List<Round> rounds, String part) {
        return Samples.of(rounds.stream()
                .mapToDouble(each -> Objects.requireNonNull(each.parts().get(part)))
                .toArray());
    }

    private static List<HttpRequests> commands(Cluster cluster) {
        String registrar = cluster.tokens().of("registrar");
        return cluster.commandSides().stream()
                .map(each -> new HttpRequests(each.address(), registrar))
                .toList();
    }

    private static List<HttpRequests> reads(Cluster cluster) {
        String reader = cluster.tokens().of("reader");
        return cluster.querySides().stream()
                .map(each -> new HttpRequests(each.address(), reader))
                .toList();
    }

    /** The servers, and the processes that they have started by now. */
    private static Map<String, ProcessUsage> servers(BenchmarkContext context) throws IOException {
        Servers found = Servers.find();
        List<ProcessHandle> processes = context.options().containsKey("pids")
                ? Stream.of(context.text("pids", "").split(","))
                        .map(pid -> ProcessHandle.of(Long.parseLong(pid)).orElseThrow())
                        .toList()
                : List.of(
                        ListeningProcess.on(port(found.axonServers().split(",")[0])),
                        ListeningProcess.on(port(URI.create(found.mongodb()).getAuthority())));
        Map<String, ProcessUsage> servers = new LinkedHashMap<>();
        servers.put("Axon Server", ProcessUsage.of(processes.get(0)));
        servers.put(
                "MongoDB",
                new ProcessUsage(processes.stream()
                        .skip(1)
                        .flatMap(each -> Stream.concat(Stream.of(each), each.descendants()))
                        .toList()));
        return servers;
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
    }
}
