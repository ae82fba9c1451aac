package se.paragraf.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.paragraf.benchmarks.register.ServedRegister;
import se.paragraf.benchmarks.register.ServerProcess;

/** The start of a register without events, from the launcher and from its jar, on one Java or several. */
final class StartBenchmark implements Benchmark {

    @Override
    public String name() {
        return "start";
    }

    @Override
    public String description() {
        return """
                From the start of the process to the first answered request, of a register without events, which has been
                started before: `./paragraf serve`, with its archive of classes, and `java -jar paragraf.jar serve` with the
                same options for memory and no archive. Processor time and memory are of that instant. Other versions of
                Java are measured with `--javas=NAME=HOME,…`.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int rounds = context.number("rounds", 5, 1);
        Map<String, List<Start>> starts = new LinkedHashMap<>();
        String here = "Java " + Runtime.version().feature() + "=" + System.getProperty("java.home");
        List<String[]> javas = new ArrayList<>();
        for (String java : context.text("javas", here).split(",")) {
            javas.add(java.split("=", 2));
        }
        for (int round = -1; round < rounds; round++) {
            for (String[] java : javas) {
                Path home = Path.of(java[1]);
                Path data = Files.createDirectories(context.folder().resolve(java[0].replace(' ', '-')));
                Start launcher = launcher(context, home, data);
                Start jar = jar(context, home, data);
                if (round >= 0) {
                    starts.computeIfAbsent("launcher, " + java[0], each -> new ArrayList<>())
                            .add(launcher);
                    starts.computeIfAbsent("jar, " + java[0], each -> new ArrayList<>())
                            .add(jar);
                    context.say("%s: launcher %s, jar %s", java[0], launcher, jar);
                }
            }
        }
        List<Figure> figures = new ArrayList<>();
        starts.forEach((subject, measured) -> {
            add(
                    figures,
                    subject,
                    "start",
                    "ms",
                    measured.stream().mapToDouble(Start::milliseconds).toArray());
            add(
                    figures,
                    subject,
                    "processor time",
                    "ms",
                    measured.stream().mapToDouble(Start::processor).toArray());
            add(
                    figures,
                    subject,
                    "memory",
                    "MB",
                    measured.stream().mapToDouble(Start::megabytes).toArray());
        });
        return figures;
    }

    private void add(List<Figure> figures, String subject, String metric, String unit, double[] rounds) {
        figures.add(Figure.ofRounds(name(), subject, metric, unit, rounds, Durability.READ));
    }

    /**
     * A start.
     *
     * @param milliseconds to the first answer
     * @param processor processor milliseconds until then
     * @param megabytes resident then
     */
    private record Start(double milliseconds, double processor, double megabytes) {

        static Start of(ServerProcess server) {
            return new Start(
                    server.startMilliseconds(),
                    server.usage().processorMilliseconds(),
                    server.usage().residentMegabytes());
        }
    }

    private static Start launcher(BenchmarkContext context, Path home, Path data) throws IOException {
        List<String> command =
                List.of(context.root().resolve("paragraf").toString(), "serve", "--data", data.toString(), "--port");
        return started(context, home, command);
    }

    private static Start jar(BenchmarkContext context, Path home, Path data) throws IOException {
        List<String> command = new ArrayList<>(List.of(home.resolve("bin/java").toString()));
        command.addAll(ServedRegister.options(context));
        command.addAll(
                List.of("-jar", ServedRegister.jar(context).toString(), "serve", "--data", data.toString(), "--port"));
        return started(context, home, command);
    }

    private static Start started(BenchmarkContext context, Path home, List<String> command) throws IOException {
        Path log = context.folder().resolve("start.log");
        Map<String, String> environment = new HashMap<>(ServerProcess.launcherEnvironment(context.root()));
        environment.put("JAVA_HOME", home.toString());
        try (ServerProcess server = ServerProcess.start(command, environment, "/v1/agreements?limit=1", log)) {
            return Start.of(server);
        }
    }
}
