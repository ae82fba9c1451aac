package se.paragraf.benchmarks.peers;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.function.Consumer;
import se.paragraf.benchmarks.Durability;
import se.paragraf.benchmarks.register.ListeningProcess;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.migrate.AxonServerMigrationLog;
import se.paragraf.value.AgreementId;

/** Axon Server through its connector for Java, one gRPC connection for all writers. */
final class AxonServerPeer implements Peer {

    private static final String FORCE_INTERVAL = "axoniq.axonserver.event.force-interval";

    private final Path folder;
    private final int forceMilliseconds;
    private final ProcessHandle server;
    private final AxonServerMigrationLog log;
    private final long before;

    private AxonServerPeer(Path folder, int forceMilliseconds, ProcessHandle server, AxonServerMigrationLog log) {
        this.folder = folder;
        this.forceMilliseconds = forceMilliseconds;
        this.server = server;
        this.log = log;
        this.before = log.events().head();
    }

    /**
     * Connects to a server on this machine, whose working folder has its {@code axonserver.properties} and its {@code data}.
     *
     * @param address HOST:PORT
     */
    static AxonServerPeer connect(String address) throws IOException {
        int port = Integer.parseInt(address.substring(address.indexOf(':') + 1));
        ProcessHandle server = ListeningProcess.on(port);
        Path folder = Files.readSymbolicLink(Path.of("/proc", String.valueOf(server.pid()), "cwd"));
        Properties settings = new Properties();
        try (Reader file = Files.newBufferedReader(folder.resolve("axonserver.properties"))) {
            settings.load(file);
        }
        int force = Integer.parseInt(settings.getProperty(FORCE_INTERVAL, "1000"));
        return new AxonServerPeer(folder, force, server, AxonServerMigrationLog.connect(address));
    }

    @Override
    public String name() {
        return "Axon Server, forced every " + forceMilliseconds + " ms";
    }

    @Override
    public Durability durability() {
        return new Durability(
                "Axon Server acknowledges what is in memory-mapped files: a killed process loses nothing, a power cut what"
                        + " was acknowledged since the files were last forced to disk, here every "
                        + forceMilliseconds + " ms (`" + FORCE_INTERVAL + "`, 1,000 by default). In a"
                        + " cluster most nodes have it before it is acknowledged.",
                "by hand, `kill -9` under load: nothing acknowledged was lost");
    }

    @Override
    public void append(StoredEvent event) {
        log.append(List.of(event));
    }

    @Override
    public List<StoredEvent> stream(String agreementId) {
        return log.events().ofAgreement(AgreementId.from(agreementId), 0, CaseStreams.EVENTS);
    }

    @Override
    public void scan(Consumer<StoredEvent> reader) {
        LogScan.scan(log.events(), before, reader);
    }

    /** What its files take up on disk: it makes them at their full size, and they fill. */
    @Override
    public long storedBytes() throws IOException {
        return DiskUsage.of(folder.resolve("data"));
    }

    @Override
    public double serverCpuMilliseconds() {
        return ProcessCpu.milliseconds(server);
    }

    @Override
    public void close() {
        log.close();
    }
}
