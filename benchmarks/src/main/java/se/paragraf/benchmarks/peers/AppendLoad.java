package se.paragraf.benchmarks.peers;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import se.paragraf.benchmarks.Samples;
import se.paragraf.query.eventlog.StoredEvent;

/**
 * The load of writers that each append one stream after another, event by event, the next when the last is acknowledged.
 *
 * @param acknowledged how many events were acknowledged
 * @param seconds how long it took
 * @param latencies how long each append took, in milliseconds
 * @param clientCpu milliseconds of CPU that this process used for each append, that of an embedded peer included
 * @param serverCpu milliseconds of CPU that the peer's processes used for each append
 * @param streams the identifiers of streams that are complete
 */
record AppendLoad(
        long acknowledged,
        double seconds,
        Samples latencies,
        double clientCpu,
        double serverCpu,
        List<String> streams) {

    private static final OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    /** Runs the load; fails if one append fails. */
    static AppendLoad run(Peer peer, CaseStreams cases, int writers, double seconds) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(writers);
        try {
            double serverBefore = peer.serverCpuMilliseconds();
            long clientBefore = PROCESS.getProcessCpuTime();
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            List<Future<Written>> running = new ArrayList<>();
            for (int writer = 0; writer < writers; writer++) {
                running.add(threads.submit(() -> write(peer, cases, end)));
            }
            List<Written> written = new ArrayList<>();
            for (Future<Written> each : running) {
                written.add(each.get());
            }
            double took = (System.nanoTime() - start) / 1e9;
            double client = (PROCESS.getProcessCpuTime() - clientBefore) / 1e6;
            double server = peer.serverCpuMilliseconds() - serverBefore;
            Samples latencies = Samples.ofNanoseconds(
                    written.stream().flatMapToLong(each -> each.nanoseconds().build()));
            long acknowledged = latencies.rising().length;
            return new AppendLoad(
                    acknowledged,
                    took,
                    latencies,
                    client / acknowledged,
                    server / acknowledged,
                    written.stream().flatMap(each -> each.streams().stream()).toList());
        } finally {
            threads.shutdownNow();
        }
    }

    private record Written(LongStream.Builder nanoseconds, List<String> streams) {}

    private static Written write(Peer peer, CaseStreams cases, long end) throws Exception {
        Written written = new Written(LongStream.builder(), new ArrayList<>());
        while (true) {
            List<StoredEvent> stream = cases.next();
            for (StoredEvent event : stream) {
                long before = System.nanoTime();
                if (before >= end) {
                    return written;
                }
                peer.append(event);
                written.nanoseconds().add(System.nanoTime() - before);
            }
            written.streams().add(stream.get(0).agreementId());
        }
    }

    /** Acknowledged appends each second. */
    double rate() {
        return acknowledged / seconds;
    }
}
