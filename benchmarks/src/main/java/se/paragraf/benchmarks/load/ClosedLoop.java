package se.paragraf.benchmarks.load;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import se.paragraf.benchmarks.Samples;
import se.paragraf.benchmarks.register.ProcessUsage;

/**
 * Closed loop: each client has a connection of its own and sends its next request when the one before was answered.
 *
 * @param server the processes that answer
 * @param clients what each client sends
 */
public record ClosedLoop(ProcessUsage server, List<Client> clients) implements AutoCloseable {

    private static final int WINDOWS_TO_WARM = 20;

    /**
     * A client.
     *
     * @param connection its connection
     * @param requests what it sends
     */
    public record Client(HttpConnection connection, Requests requests) {

        /** A client of a server. */
        public static Client of(URI address, Requests requests) {
            return new Client(new HttpConnection(address), requests);
        }
    }

    /** Sends requests for so long. */
    public Window run(Duration duration) throws IOException, InterruptedException {
        double server = this.server.processorMilliseconds();
        double client = ProcessUsage.ofThis().processorMilliseconds();
        long start = System.nanoTime();
        List<long[]> latencies = each(start + duration.toNanos());
        long nanoseconds = System.nanoTime() - start;
        return new Window(
                nanoseconds,
                Samples.ofNanoseconds(latencies.stream().flatMapToLong(LongStream::of)),
                this.server.processorMilliseconds() - server,
                ProcessUsage.ofThis().processorMilliseconds() - client);
    }

    /**
     * Sends requests until the server is warm.
     *
     * @param window how long a window is
     * @return how many windows that took
     */
    public int warm(Duration window, int most) throws IOException, InterruptedException {
        Warmth warmth = new Warmth(most);
        while (!warmth.isReached()) {
            double processor = server.processorMilliseconds();
            double compiler = server.compilerMilliseconds();
            run(window);
            warmth.add(server.processorMilliseconds() - processor, server.compilerMilliseconds() - compiler);
        }
        return warmth.windows();
    }

    /** Sends requests until the server is warm, in windows of two seconds. */
    public int warm() throws IOException, InterruptedException {
        return warm(Duration.ofSeconds(2), WINDOWS_TO_WARM);
    }

    private List<long[]> each(long end) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(clients.size());
        try {
            List<Future<long[]>> running = new ArrayList<>();
            for (Client client : clients) {
                running.add(threads.submit(() -> send(client, end)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> each : running) {
                latencies.add(each.get());
            }
            return latencies;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private static long[] send(Client client, long end) throws IOException {
        LongStream.Builder latencies = LongStream.builder();
        for (long start = System.nanoTime(); start < end; start = System.nanoTime()) {
            int status = client.connection().send(client.requests().next());
            latencies.add(System.nanoTime() - start);
            client.requests().answered(status, client.connection());
        }
        return latencies.build().toArray();
    }

    @Override
    public void close() throws IOException {
        for (Client client : clients) {
            client.connection().close();
        }
    }
}
