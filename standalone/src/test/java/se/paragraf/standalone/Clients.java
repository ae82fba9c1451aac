package se.paragraf.standalone;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MetaData;
import se.paragraf.command.dispatch.CommandContext;
import se.paragraf.command.dispatch.CommandDigest;

/**
 * Registrars who work at the same time, each on one case after another, and wait for the answer to each command.
 *
 * @param commands where they send them
 * @param count how many they are
 */
record Clients(CommandGateway commands, int count) {

    /**
     * What the work took.
     *
     * @param nanoseconds from the first command to the last answer
     * @param latencies how long each answer took, in nanoseconds, rising
     */
    record Work(long nanoseconds, long[] latencies) {

        /** The time within which that share of the commands was answered, in milliseconds. */
        double latency(double share) {
            return latencies[(int) (share * (latencies.length - 1))] / 1e6;
        }
    }

    /** Has each of them record so many cases, numbered from the first on. */
    Work record(int firstCase, int casesEach) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<long[]>> clients = new ArrayList<>();
            long start = System.nanoTime();
            for (int client = 0; client < count; client++) {
                int first = firstCase + client * casesEach;
                clients.add(threads.submit(() -> recordCases(first, casesEach)));
            }
            List<long[]> latencies = new ArrayList<>();
            for (Future<long[]> client : clients) {
                latencies.add(client.get());
            }
            long nanoseconds = System.nanoTime() - start;
            return new Work(
                    nanoseconds,
                    latencies.stream().flatMapToLong(Arrays::stream).sorted().toArray());
        } finally {
            threads.shutdown();
        }
    }

    private long[] recordCases(int first, int cases) {
        long[] latencies = new long[cases * SampleCase.COMMANDS];
        int sent = 0;
        for (int number = first; number < first + cases; number++) {
            for (Object command : SampleCase.commands(number)) {
                long start = System.nanoTime();
                send(command);
                latencies[sent++] = System.nanoTime() - start;
            }
        }
        return latencies;
    }

    private void send(Object command) {
        CommandContext submission = new CommandContext(
                "registrar-1", "registrar", UUID.randomUUID().toString(), CommandDigest.of(command), null);
        commands.sendAndWait(command, MetaData.from(submission.commandMetaData()));
    }
}
