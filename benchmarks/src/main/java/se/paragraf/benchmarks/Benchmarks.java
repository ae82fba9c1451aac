package se.paragraf.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import se.paragraf.benchmarks.Result.Outcome;
import se.paragraf.benchmarks.growth.GrowthBenchmark;
import se.paragraf.benchmarks.peers.PeersBenchmark;
import se.paragraf.benchmarks.register.ServerProcess;

/**
 * The program: {@code all} runs every benchmark, {@code NAME …} some, {@code keep} puts their results into
 * {@code benchmarks/results} and writes {@code docs/performance.md} from them. Options: {@code --quick}, {@code --skip} for
 * {@code all}, and those of the benchmarks. Each benchmark runs in a process of its own, and one that fails or does not end
 * keeps no other from running.
 */
public final class Benchmarks {

    /** Every benchmark, in the order of the page. */
    static final List<Benchmark> ALL = List.of(
            new HttpBenchmark(),
            new ViewLagBenchmark(),
            new CommandBenchmark(),
            new AppendBenchmark(),
            new ImportBenchmark(),
            new RecordBenchmark("record", "100,000", 100_000),
            new StartBenchmark(),
            new MethodBenchmark(),
            new ServicesBenchmark(),
            new RecordBenchmark("record-million", "1,000,000", 1_000_000),
            new GrowthBenchmark(),
            new PeersBenchmark());

    private static final long LONGEST_MINUTES = 25;

    private final Path root;
    private final boolean quick;
    private final Map<String, String> options;
    private final ResultFiles files;

    private Benchmarks(Path root, boolean quick, Map<String, String> options) {
        this.root = root;
        this.quick = quick;
        this.options = options;
        this.files = new ResultFiles(root.resolve("benchmarks/target/benchmarks"));
    }

    /** Runs what is named; ends with 1 where a benchmark failed. */
    public static void main(String[] arguments) throws Exception {
        Map<String, String> options = new LinkedHashMap<>();
        List<String> words = new ArrayList<>();
        for (String argument : arguments) {
            if (argument.startsWith("--")) {
                String[] option = argument.substring(2).split("=", 2);
                options.put(option[0], option.length > 1 ? option[1] : "true");
            } else {
                words.add(argument);
            }
        }
        List<String> skipped =
                List.of(Optional.ofNullable(options.remove("skip")).orElse("").split(","));
        boolean quick = Boolean.parseBoolean(options.remove("quick"));
        Benchmarks program = new Benchmarks(root(), quick, options);
        if (words.isEmpty()) {
            System.out.println(
                    "all | keep | " + String.join(" | ", names()) + "   [--quick] [--skip=NAME,…] [--option=value …]");
        } else if (words.get(0).equals("here")) {
            program.runHere(named(words.get(1)));
            // Servers that a benchmark ran in this process may have left threads behind.
            System.exit(0);
        } else if (words.get(0).equals("keep")) {
            program.keep();
        } else {
            List<Benchmark> chosen = words.get(0).equals("all")
                    ? ALL.stream()
                            .filter(each -> !skipped.contains(each.name()))
                            .filter(each -> !quick || each.isQuick())
                            .toList()
                    : words.stream().map(Benchmarks::named).toList();
            System.exit(program.runEach(chosen) ? 0 : 1);
        }
    }

    /** The root of the repository that this runs in. */
    static Path root() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.exists(here.resolve("benchmarks/pom.xml"))) {
            here = Optional.ofNullable(here.getParent())
                    .orElseThrow(() -> new IllegalStateException("run this within the repository"));
        }
        return here;
    }

    private static Benchmark named(String name) {
        return ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no benchmark " + name + ": " + names()));
    }

    private static List<String> names() {
        return ALL.stream().map(Benchmark::name).toList();
    }

    private boolean runEach(List<Benchmark> chosen) throws IOException, InterruptedException {
        boolean sound = true;
        for (Benchmark benchmark : chosen) {
            System.out.println("== " + benchmark.name());
            sound &= runApart(benchmark);
        }
        System.out.print(PerformancePage.tables(
                chosen, files.read(chosen.stream().map(Benchmark::name).toList())));
        return sound;
    }

    /** Runs a benchmark in a process of its own; false where it failed. */
    private boolean runApart(Benchmark benchmark) throws IOException, InterruptedException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                ServerProcess.classPath(),
                Benchmarks.class.getName(),
                "here",
                benchmark.name()));
        if (quick) {
            command.add("--quick");
        }
        options.forEach((name, value) -> command.add("--" + name + "=" + value));
        // ServiceInstance finds the jars beside its own module.
        Process process = new ProcessBuilder(command)
                .directory(root.resolve("benchmarks").toFile())
                .inheritIO()
                .start();
        ServerProcess.endWithThis(process);
        boolean ended = process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES);
        if (!ended) {
            // It ends what it started; a moment later nothing is left in any case.
            List<ProcessHandle> started = process.descendants().toList();
            process.destroy();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            started.forEach(ProcessHandle::destroyForcibly);
        }
        if (ended && process.exitValue() == 0) {
            return true;
        }
        String reason = ended
                ? "the process ended with " + process.exitValue()
                : "not over after " + LONGEST_MINUTES + " minutes";
        files.write(result(benchmark, Outcome.FAILED, reason, start, List.of()));
        return false;
    }

    private void runHere(Benchmark benchmark) throws IOException {
        Instant start = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        Path folder = Files.createTempDirectory("benchmark");
        try {
            Optional<String> absence = benchmark.absence();
            if (absence.isPresent()) {
                files.write(result(benchmark, Outcome.SKIPPED, absence.get(), start, List.of()));
                return;
            }
            List<Figure> figures = benchmark.run(new BenchmarkContext(root, folder, quick, options));
            files.write(result(benchmark, Outcome.MEASURED, null, start, figures));
        } catch (Exception | LinkageError e) {
            e.printStackTrace();
            files.write(result(benchmark, Outcome.FAILED, e.toString(), start, List.of()));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private Result result(
            Benchmark benchmark, Outcome outcome, @Nullable String reason, Instant start, List<Figure> figures) {
        return new Result(
                benchmark.name(),
                outcome,
                reason,
                start.toString(),
                ChronoUnit.SECONDS.between(start, Instant.now()),
                quick,
                options,
                Machine.here(),
                figures);
    }

    /** Puts the results of the last run in the place of those that are committed, and writes the page. */
    private void keep() throws IOException {
        ResultFiles committed = committed(root);
        for (Result result : files.read(names())) {
            if (result.quick()) {
                System.out.println(result.benchmark() + " was a quick run, which is not kept");
            } else {
                committed.write(result);
            }
        }
        Files.writeString(page(root), writtenPage(root));
        for (Map.Entry<Path, String> picture : writtenPictures(root).entrySet()) {
            Files.writeString(picture.getKey(), picture.getValue());
        }
    }

    /** The pictures of the page as the committed results give them, by their files. */
    static Map<Path, String> writtenPictures(Path root) throws IOException {
        Map<Path, String> pictures = new LinkedHashMap<>();
        for (Result result : committed(root).read(names())) {
            named(result.benchmark())
                    .picture(result.figures())
                    .ifPresent(svg ->
                            pictures.put(page(root).resolveSibling(PerformancePage.picture(result.benchmark())), svg));
        }
        return pictures;
    }

    /** The page as the committed results give it. */
    static String writtenPage(Path root) throws IOException {
        return PerformancePage.of(ALL, committed(root).read(names()));
    }

    /** Where the page is. */
    static Path page(Path root) {
        return root.resolve("docs/performance.md");
    }

    private static ResultFiles committed(Path root) {
        return new ResultFiles(root.resolve("benchmarks/results"));
    }
}
