package se.paragraf.benchmarks;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import se.paragraf.benchmarks.load.CaseRecorder;
import se.paragraf.benchmarks.load.ClosedLoop;
import se.paragraf.benchmarks.load.HttpConnection;
import se.paragraf.benchmarks.load.HttpRequests;
import se.paragraf.benchmarks.load.HttpSubject;
import se.paragraf.benchmarks.load.Schedule;
import se.paragraf.benchmarks.load.Warmth;
import se.paragraf.benchmarks.load.Workload;
import se.paragraf.benchmarks.register.ProcessUsage;
import se.paragraf.benchmarks.register.ServedRegister;

/** From a command to the view that shows it, at a fixed rate and after a burst. */
final class ViewLagBenchmark implements Benchmark {

    private static final String SUBJECT = "register";
    private static final int MOST_WINDOWS = 45;
    private static final int TOO_MANY_READS = 429;

    @Override
    public String name() {
        return "views";
    }

    @Override
    public String description() {
        return """
                How late views are, over HTTP. At a fixed rate of 500 commands a second, due one by one whatever became of
                those before (open loop): from when a command was due to its answer, and for one command in ten to the answer
                of a read that asks for its event (`atLeast`), in turn from when the command was due and from when it was
                acknowledged. Then bursts: 64 clients record for some seconds without a pause, and when the last answer is
                there, the last case of each is read until its last event shows. Commands come at the fixed rate before it is
                measured, until Java's own compiler takes less than a tenth of the server's processor time in a window of 2 s:
                its threads compete with those of requests.
                """;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        int clients = context.number("clients", 64, 64);
        int bursts = context.number("bursts", 3, 1);
        try (ServedRegister register = ServedRegister.start(
                context, ServedRegister.jar(context), context.folder().resolve("data"))) {
            HttpRequests commands = register.requests("registrar");
            HttpRequests reads = register.requests("reader");
            HttpSubject subject =
                    HttpSubject.OfRegister.of(SUBJECT, register.usage(), List.of(commands), List.of(reads), () -> {});
            try (ClosedLoop loop = subject.loop(Workload.COMMANDS, 16)) {
                context.say("warm after %d windows", loop.warm(Duration.ofSeconds(2), context.quick() ? 1 : 15));
            }
            List<Figure> figures =
                    new ArrayList<>(atFixedRate(context, name(), subject, commands, reads, Durability.EMBEDDED));
            double[] behind = new double[bursts];
            for (int burst = 0; burst < bursts; burst++) {
                behind[burst] = burst(commands, reads, clients, context.quick() ? 1 : 5);
                context.say("burst %d: %.0f ms behind", burst + 1, behind[burst]);
            }
            figures.add(Figure.ofRounds(name(), SUBJECT, "behind after a burst", "ms", behind, Durability.EMBEDDED));
            return figures;
        }
    }

    /** Records at a fixed rate, and reads one command in ten back. */
    static List<Figure> atFixedRate(
            BenchmarkContext context,
            String benchmark,
            HttpSubject subject,
            HttpRequests commands,
            HttpRequests reads,
            Durability durability)
            throws Exception {
        int seconds = context.number("seconds", 20, 2);
        int rate = context.number("rate", 500, 50);
        int clients = context.number("clients", 64, 64);
        Warmth warmth = new Warmth(context.quick() ? 1 : MOST_WINDOWS);
        while (!warmth.isReached()) {
            warm(warmth, subject, commands, reads, clients, rate);
        }
        context.say("warm after %d windows at %d a second", warmth.windows(), rate);
        double processor = subject.usage().processorMilliseconds();
        double compiler = subject.usage().compilerMilliseconds();
        long start = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(100);
        Latencies measured = Client.each(commands, reads, clients, new Schedule(start, rate, (long) rate * seconds));
        processor = subject.usage().processorMilliseconds() - processor;
        compiler = subject.usage().compilerMilliseconds() - compiler;
        Samples answers = milliseconds(measured.answers());
        Samples visibles = milliseconds(measured.visibles());
        Samples lags = milliseconds(measured.lags());
        context.say(
                "answered p50 %.1f ms, p99 %.1f ms; visible p50 %.1f ms, p99 %.1f ms",
                answers.median(), answers.percentile(0.99), visibles.median(), visibles.percentile(0.99));
        List<Figure> figures = new ArrayList<>();
        add(figures, benchmark, subject, "command to answer", answers, durability);
        add(figures, benchmark, subject, "command to visible view", visibles, durability);
        add(figures, benchmark, subject, "acknowledged to visible view", lags, durability);
        figures.add(Figure.once(
                benchmark, subject.name(), "processors used", "", processor / (seconds * 1000.0), durability));
        figures.add(Figure.once(
                benchmark,
                subject.name(),
                "processors used by Java's compiler",
                "",
                compiler / (seconds * 1000.0),
                durability));
        return figures;
    }

    /** Sends commands at the rate for two seconds. */
    private static void warm(
            Warmth warmth, HttpSubject subject, HttpRequests commands, HttpRequests reads, int clients, int rate)
            throws Exception {
        double processor = subject.usage().processorMilliseconds();
        double compiler = subject.usage().compilerMilliseconds();
        Client.each(commands, reads, clients, new Schedule(System.nanoTime(), rate, 2L * rate));
        warmth.add(
                subject.usage().processorMilliseconds() - processor,
                subject.usage().compilerMilliseconds() - compiler);
    }

    private static Samples milliseconds(Collection<Long> nanoseconds) {
        return Samples.ofNanoseconds(nanoseconds.stream().mapToLong(Long::longValue));
    }

    private static void add(
            List<Figure> figures,
            String benchmark,
            HttpSubject subject,
            String metric,
            Samples samples,
            Durability durability) {
        figures.add(Figure.once(benchmark, subject.name(), metric + ": p50", "ms", samples.median(), durability));
        figures.add(
                Figure.once(benchmark, subject.name(), metric + ": p99", "ms", samples.percentile(0.99), durability));
    }

    /** All clients record until the end; returns the milliseconds from the last answer until every last event shows. */
    private static double burst(HttpRequests commands, HttpRequests reads, int clients, int seconds) throws Exception {
        List<CaseRecorder> recorders = IntStream.range(0, clients)
                .mapToObj(client -> new CaseRecorder(commands))
                .toList();
        try (ClosedLoop loop = new ClosedLoop(
                new ProcessUsage(List.of()),
                recorders.stream()
                        .map(recorder -> ClosedLoop.Client.of(commands.address(), recorder))
                        .toList())) {
            loop.run(Duration.ofSeconds(seconds));
        }
        long answered = System.nanoTime();
        try (HttpConnection connection = new HttpConnection(reads.address())) {
            for (CaseRecorder recorder : recorders) {
                awaitVisible(connection, reads, recorder);
            }
        }
        return (System.nanoTime() - answered) / 1e6;
    }

    /** Returns when the last command of a recorder shows. */
    static void awaitVisible(HttpConnection connection, HttpRequests reads, CaseRecorder recorder)
            throws IOException, InterruptedException {
        byte[] read = reads.get(recorder.path() + "?atLeast=" + recorder.sequence());
        int status = connection.send(read);
        while (status == 503 || status == TOO_MANY_READS) {
            TimeUnit.MILLISECONDS.sleep(1);
            status = connection.send(read);
        }
        if (status != 200) {
            throw new IOException(status + " " + connection.body());
        }
    }

    /**
     * Latencies of commands in nanoseconds.
     *
     * @param answers from due to answered
     * @param visibles from due to visible
     * @param lags from acknowledged to visible
     */
    private record Latencies(
            ConcurrentLinkedQueue<Long> answers,
            ConcurrentLinkedQueue<Long> visibles,
            ConcurrentLinkedQueue<Long> lags) {

        Latencies() {
            this(new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>(), new ConcurrentLinkedQueue<>());
        }
    }

    /** Clients of the fixed rate. */
    private static final class Client {

        private static final int ONE_READ_IN = 10;

        private Client() {}

        static Latencies each(HttpRequests commands, HttpRequests reads, int clients, Schedule schedule)
                throws Exception {
            Latencies latencies = new Latencies();
            ExecutorService threads = Executors.newFixedThreadPool(clients);
            try {
                List<Future<?>> running = new ArrayList<>();
                for (int client = 0; client < clients; client++) {
                    running.add(threads.submit(() -> {
                        record(commands, reads, schedule, latencies);
                        return null;
                    }));
                }
                for (Future<?> each : running) {
                    each.get();
                }
                return latencies;
            } finally {
                threads.shutdownNow();
            }
        }

        private static void record(HttpRequests commands, HttpRequests reads, Schedule schedule, Latencies latencies)
                throws IOException, InterruptedException {
            CaseRecorder recorder = new CaseRecorder(commands);
            try (HttpConnection writing = new HttpConnection(commands.address());
                    HttpConnection reading = new HttpConnection(reads.address())) {
                for (long request = schedule.next(); request != Schedule.ENDED; request = schedule.next()) {
                    byte[] command = recorder.next();
                    long due = schedule.await(request);
                    int status = writing.send(command);
                    long answered = System.nanoTime();
                    latencies.answers.add(answered - due);
                    recorder.answered(status, writing);
                    if (request % ONE_READ_IN == 0) {
                        awaitVisible(reading, reads, recorder);
                        latencies.visibles.add(System.nanoTime() - due);
                        latencies.lags.add(System.nanoTime() - answered);
                    }
                }
            }
        }
    }
}
