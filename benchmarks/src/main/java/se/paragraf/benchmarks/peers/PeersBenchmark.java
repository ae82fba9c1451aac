package se.paragraf.benchmarks.peers;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import se.paragraf.benchmarks.Benchmark;
import se.paragraf.benchmarks.BenchmarkContext;
import se.paragraf.benchmarks.Durability;
import se.paragraf.benchmarks.Figure;
import se.paragraf.query.eventlog.StoredEvent;

/** Paragraf's event store and others, in turns on the same machine, with the same events. */
public final class PeersBenchmark implements Benchmark {

    private static final String NAME = "peers";
    private static final List<Integer> WRITERS = List.of(1, 16, 64);
    private static final Durability DISK = new Durability(
            "One event is written to the end of a file, and `fdatasync` returns: what this disk takes for the least that"
                    + " durability costs.",
            "none: it is the operating system's promise");

    /** Made by the list of benchmarks. */
    public PeersBenchmark() {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String description() {
        return """
                Event stores with the same work on the same machine: the first 16 events of made-up cases as the register
                stores them, one event an append, each with the sequence that it expects, the next when the last is
                acknowledged. Each peer is warmed with 16 writers before the first round; the peers take turns within a
                round. Then a stream of 16 events is read, and all are scanned, which also checks that nothing acknowledged
                is missing; a stale sequence must be refused. CPU is user and system time of client and server; an embedded
                store has no server. Bytes are those of events and indexes on disk, without logs that are written over.

                | peer | on disk before it acknowledges | what is checked before and after the run |
                |---|---|---|
                | Paragraf, SQLite | yes; commits that wait together share an `fsync` | kill tests |
                | Axon JPA and message-db on PostgreSQL | yes; likewise | `fsync`, `synchronous_commit` and `full_page_writes` are on |
                | Axon Server | no: in memory-mapped files, forced to disk at an interval | the interval in its settings, named in the table |
                | immudb | yes; likewise | its defaults, among them `synced` |

                Of all of them: every acknowledged event is found in the scan. No power cut was tried.

                Servers are not started: `--jpa` and `--message-db` take JDBC URLs of databases of a PostgreSQL, in the
                second of which message-db is installed; `--axon-server` HOST:PORT of one Axon Server or several, which run
                in a folder with their `axonserver.properties` and `data`; `--immudb` a JDBC URL of immudb's listener for
                PostgreSQL's protocol, of a server that runs in the folder of its `data` and has no table `events`. They
                have to run on this machine, for their processor time and their files. A peer without an address is not run.

                immudb was reached by SQL, since its client for Java was not to be had where this was measured: the server
                keeps its hash tree for each transaction, but no client verifies proofs, and its own protocol may be faster
                than its SQL. KurrentDB needs .NET, which was not there.
                """;
    }

    @Override
    public boolean isSideBySide() {
        return true;
    }

    @Override
    public List<Figure> run(BenchmarkContext context) throws Exception {
        CaseStreams cases = CaseStreams.madeUp();
        List<Measured> measured = new ArrayList<>();
        try {
            for (Peer peer : open(context)) {
                measured.add(new Measured(peer));
            }
            double seconds = Double.parseDouble(context.text("seconds", context.quick() ? "0.5" : "2"));
            int rounds = context.number("rounds", 3, 1);
            for (Measured each : measured) {
                each.warmUp(cases, seconds);
            }
            for (int round = 1; round <= rounds; round++) {
                for (Measured each : measured) {
                    each.round(cases, seconds);
                    context.say("%s: round %d, %s", each.peer.name(), round, each.lastRates());
                }
            }
            List<Figure> figures = new ArrayList<>();
            figures.add(theDiskAlone(context.folder(), cases, seconds));
            for (Measured each : measured) {
                each.verify(cases);
                figures.addAll(each.figures());
            }
            return figures;
        } finally {
            for (Measured each : measured) {
                each.peer.close();
            }
        }
    }

    private static List<Peer> open(BenchmarkContext context) throws Exception {
        int connections = WRITERS.get(WRITERS.size() - 1);
        List<Peer> peers = new ArrayList<>();
        peers.add(SqlitePeer.open(context.folder().resolve("sqlite")));
        if (isGiven(context, "jpa")) {
            peers.add(JpaPeer.connect(context.text("jpa", ""), connections));
        }
        if (isGiven(context, "message-db")) {
            peers.add(MessageDbPeer.connect(context.text("message-db", ""), connections));
        }
        if (isGiven(context, "axon-server")) {
            for (String address : context.text("axon-server", "").split(",")) {
                peers.add(AxonServerPeer.connect(address));
            }
        }
        if (isGiven(context, "immudb")) {
            peers.add(ImmudbPeer.connect(context.text("immudb", "")));
        }
        return peers;
    }

    private static boolean isGiven(BenchmarkContext context, String option) {
        boolean given = context.options().containsKey(option);
        if (!given) {
            context.say("%s: not run: no address (--%s=…)", option, option);
        }
        return given;
    }

    private static Figure theDiskAlone(Path folder, CaseStreams cases, double seconds) throws IOException {
        List<StoredEvent> events = cases.next();
        try (FileChannel file =
                FileChannel.open(folder.resolve("alone"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            long end = start + (long) (seconds * 1e9);
            int written = 0;
            while (System.nanoTime() < end) {
                StoredEvent event = events.get(written % events.size());
                file.write(ByteBuffer.wrap(event.payload().getBytes(StandardCharsets.UTF_8)));
                file.force(false);
                written++;
            }
            double rate = written / ((System.nanoTime() - start) / 1e9);
            return Figure.once(NAME, "the disk alone", "1 writer: rate", "/s", rate, DISK);
        }
    }

    /** A peer with what was measured of it. */
    private static final class Measured {

        private static final int STREAMS_READ = 300;
        private static final long LONGEST_READING = TimeUnit.SECONDS.toNanos(2);

        private final Peer peer;
        private final Map<String, Series> series = new LinkedHashMap<>();
        private final List<String> streams = new ArrayList<>();
        private final long bytesBefore;
        private long acknowledged;

        private record Series(String unit, List<Double> values) {}

        Measured(Peer peer) throws Exception {
            this.peer = peer;
            this.bytesBefore = peer.storedBytes();
        }

        private AppendLoad load(CaseStreams cases, int writers, double seconds) throws Exception {
            AppendLoad load = AppendLoad.run(peer, cases, writers, seconds);
            acknowledged += load.acknowledged();
            streams.addAll(load.streams());
            return load;
        }

        void warmUp(CaseStreams cases, double seconds) throws Exception {
            load(cases, 16, seconds);
            peer.analyze();
            readStreams();
        }

        void round(CaseStreams cases, double seconds) throws Exception {
            for (int writers : WRITERS) {
                AppendLoad load = load(cases, writers, seconds);
                String group = writers == 1 ? "1 writer: " : writers + " writers: ";
                add(group + "rate", "/s", load.rate());
                add(group + "p50", "ms", load.latencies().median());
                add(group + "p99", "ms", load.latencies().percentile(0.99));
                add(group + "CPU of client", "ms", load.clientCpu());
                add(group + "CPU of server", "ms", load.serverCpu());
            }
            add("read: stream of 16", "ms", readStreams());
        }

        /** Reads some streams for two seconds at most; the mean time of one in milliseconds. */
        private double readStreams() throws Exception {
            Random random = new Random(1);
            long start = System.nanoTime();
            long end = start + LONGEST_READING;
            int reads = 0;
            while (!streams.isEmpty() && reads < STREAMS_READ && System.nanoTime() < end) {
                reads++;
                String id = streams.get(random.nextInt(streams.size()));
                List<StoredEvent> events = peer.stream(id);
                if (events.size() != CaseStreams.EVENTS) {
                    throw new IllegalStateException(peer.name() + " has " + events.size() + " events of " + id);
                }
            }
            return (System.nanoTime() - start) / 1e6 / reads;
        }

        /** Scans everything; fails if something acknowledged is missing, or a sequence can be taken twice. */
        void verify(CaseStreams cases) throws Exception {
            long[] scanned = new long[2];
            long start = System.nanoTime();
            peer.scan(event -> {
                scanned[0]++;
                scanned[1] += event.payload().length();
            });
            double seconds = (System.nanoTime() - start) / 1e9;
            if (scanned[0] != acknowledged) {
                throw new IllegalStateException(
                        peer.name() + " acknowledged " + acknowledged + " events and has " + scanned[0]);
            }
            add("read: scan", "events/s", scanned[0] / seconds);
            mustRefuseATakenSequence(cases);
        }

        private void mustRefuseATakenSequence(CaseStreams cases) throws Exception {
            List<StoredEvent> one = cases.next();
            peer.append(one.get(0));
            acknowledged++;
            StoredEvent first = one.get(0);
            StoredEvent stale = new StoredEvent(
                    null,
                    cases.next().get(0).eventId(),
                    first.agreementId(),
                    first.sequence(),
                    first.type(),
                    first.revision(),
                    first.recordedAt(),
                    first.payload(),
                    first.metaData());
            try {
                peer.append(stale);
            } catch (Exception expected) {
                return;
            }
            throw new IllegalStateException(peer.name() + " took a sequence twice");
        }

        private void add(String metric, String unit, double value) {
            series.computeIfAbsent(metric, none -> new Series(unit, new ArrayList<>()))
                    .values()
                    .add(value);
        }

        String lastRates() {
            return WRITERS.stream()
                    .map(writers -> series.get(writers == 1 ? "1 writer: rate" : writers + " writers: rate"))
                    .map(each -> String.format(
                            "%.0f/s", each.values().get(each.values().size() - 1)))
                    .toList()
                    .toString();
        }

        /** The figures; an embedded peer is closed for its size. */
        List<Figure> figures() throws Exception {
            if (peer instanceof SqlitePeer) {
                peer.close();
            }
            add("size: an event", "bytes", (double) (peer.storedBytes() - bytesBefore) / acknowledged);
            return series.entrySet().stream()
                    .map(each -> Figure.ofRounds(
                            NAME,
                            peer.name(),
                            each.getKey(),
                            each.getValue().unit(),
                            each.getValue().values().stream()
                                    .mapToDouble(Double::doubleValue)
                                    .toArray(),
                            peer.durability()))
                    .toList();
        }
    }
}
