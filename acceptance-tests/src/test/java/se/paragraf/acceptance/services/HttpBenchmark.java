package se.paragraf.acceptance.services;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.paragraf.acceptance.Answer;
import se.paragraf.acceptance.Register;
import se.paragraf.acceptance.RequestBodies;
import se.paragraf.acceptance.Tokens;

/**
 * Commands per second, and how long a view takes to show a command, over HTTP: the embedded register and the services
 * on the servers that are there, in turn within one run, so that their ratio can be trusted where the figures cannot.
 * Run its {@code main} after {@code mvn -DskipTests package}; the arguments are rounds, seconds a round, and clients.
 */
final class HttpBenchmark {

    private static final Pattern ADDRESS = Pattern.compile("at (http://[0-9.:]+)");

    private final int seconds;
    private final int clients;

    private HttpBenchmark(int seconds, int clients) {
        this.seconds = seconds;
        this.clients = clients;
    }

    public static void main(String[] arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        HttpBenchmark benchmark = new HttpBenchmark(Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Path folder = Files.createTempDirectory("benchmark");
        Process embedded = embedded(folder);
        try (Cluster cluster = Cluster.start(1, 2)) {
            Register one = new Register(address(embedded), Tokens.noted(folder.resolve("first-tokens")));
            benchmark.round("warm-up, embedded", one);
            benchmark.round("warm-up, services", cluster.register());
            for (int round = 1; round <= rounds; round++) {
                double alone = benchmark.round("embedded", one);
                double together = benchmark.round("services", cluster.register());
                System.out.printf("round %d: services / embedded = %.3f%n", round, together / alone);
            }
        } finally {
            embedded.destroy();
        }
    }

    private double round(String name, Register register) throws Exception {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        AtomicLong commands = new AtomicLong();
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<CompletableFuture<Void>> work = new ArrayList<>();
        for (int client = 1; client < clients; client++) {
            work.add(CompletableFuture.runAsync(() -> record(register, end, commands), threads));
        }
        List<Long> lags = new ArrayList<>();
        while (System.nanoTime() < end) {
            Answer proposed = proposed(register);
            commands.incrementAndGet();
            long recorded = System.nanoTime();
            while (register.get(proposed.header("Location") + "?atLeast=0").status() != 200) {
                Thread.onSpinWait();
            }
            lags.add(System.nanoTime() - recorded);
        }
        CompletableFuture.allOf(work.toArray(CompletableFuture[]::new)).get();
        threads.shutdown();
        long[] sorted = lags.stream().mapToLong(Long::longValue).sorted().toArray();
        double rate = commands.get() / (double) seconds;
        System.out.printf(
                "%s: %.0f commands/s with %d clients; from command to view %.1f ms (median), %.1f ms (longest of %d)%n",
                name,
                rate,
                clients,
                sorted[sorted.length / 2] / 1e6,
                Arrays.stream(sorted).max().orElse(0) / 1e6,
                sorted.length);
        return rate;
    }

    private static void record(Register register, long end, AtomicLong commands) {
        while (System.nanoTime() < end) {
            Answer proposed = proposed(register);
            commands.incrementAndGet();
            for (String party : PersistentRegistrar.PARTIES) {
                if (System.nanoTime() < end) {
                    register.post(
                            proposed.header("Location") + "/adoptions",
                            RequestBodies.adoption(party, RequestBodies.minutes(party, "2022-06-13", 113)));
                    commands.incrementAndGet();
                }
            }
        }
    }

    private static Answer proposed(Register register) {
        Answer proposed = register.post(
                "/v1/agreements", RequestBodies.proposal(RequestBodies.newCaseNumber(), PersistentRegistrar.PARTIES));
        if (proposed.status() != 201) {
            throw new IllegalStateException(proposed.body());
        }
        return proposed;
    }

    private static Process embedded(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-jar",
                        "../standalone/target/paragraf.jar",
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        folder.toString())
                .redirectErrorStream(true)
                .start();
    }

    private static URI address(Process process) throws IOException {
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher said = ADDRESS.matcher(line);
            if (said.find()) {
                return URI.create(said.group(1));
            }
        }
        throw new IllegalStateException("the embedded register did not start");
    }
}
