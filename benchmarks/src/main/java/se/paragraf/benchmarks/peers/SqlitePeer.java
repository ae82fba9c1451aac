package se.paragraf.benchmarks.peers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.axonframework.serialization.Serializer;
import se.paragraf.benchmarks.Durability;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.standalone.eventstore.SqliteEventLog;
import se.paragraf.standalone.eventstore.SqliteEventStorageEngine;
import se.paragraf.value.AgreementId;

/** The register's own event store, in this process, with the seal of each event. */
final class SqlitePeer implements Peer {

    private final Path folder;
    private final SqliteEventStorageEngine engine;
    private final SqliteEventLog log;

    private SqlitePeer(Path folder, SqliteEventStorageEngine engine) {
        this.folder = folder;
        this.engine = engine;
        this.log = new SqliteEventLog(engine);
    }

    /** Opens the store in an empty folder. */
    static SqlitePeer open(Path folder) {
        Serializer unused = new AsStoredSerializer();
        return new SqlitePeer(
                folder,
                SqliteEventStorageEngine.builder(folder)
                        .eventSerializer(unused)
                        .snapshotSerializer(unused)
                        .open());
    }

    @Override
    public String name() {
        return "Paragraf, SQLite";
    }

    @Override
    public Durability durability() {
        return Durability.EMBEDDED;
    }

    @Override
    public void append(StoredEvent event) {
        engine.appendAsStored(List.of(SqliteEventLog.serialized(event)));
    }

    @Override
    public List<StoredEvent> stream(String agreementId) {
        return log.ofAgreement(AgreementId.from(agreementId), 0, CaseStreams.EVENTS);
    }

    @Override
    public void scan(Consumer<StoredEvent> reader) {
        LogScan.scan(log, 0, reader);
    }

    /** The file after a checkpoint, as closing it leaves it; until then the write-ahead log holds pages a second time. */
    @Override
    public long storedBytes() throws IOException {
        return Files.size(folder.resolve("events.db"));
    }

    @Override
    public double serverCpuMilliseconds() {
        return 0;
    }

    @Override
    public void close() {
        engine.close();
    }
}
