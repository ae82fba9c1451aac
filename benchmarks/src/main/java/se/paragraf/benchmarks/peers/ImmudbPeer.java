package se.paragraf.benchmarks.peers;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import se.paragraf.benchmarks.Durability;
import se.paragraf.benchmarks.register.ListeningProcess;
import se.paragraf.query.eventlog.StoredEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * immudb by SQL, over the protocol of PostgreSQL. The server puts each transaction into its hash tree; a client that
 * verifies proofs needs immudb's own protocol, and this one does not. A table has its primary key for order: the stream and
 * the sequence, so a scan is by stream and not in the order in which events were recorded.
 */
final class ImmudbPeer implements Peer {

    private static final String COLUMNS = "stream, number, id, type, revision, recorded, payload, metadata";
    /** Of transactions at the same time it takes 30 by default, and refuses more. */
    private static final int CONNECTIONS = 24;

    private static final int PAGE = 1_000;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    private final BlockingQueue<Connection> connections;
    private final ProcessHandle server;
    private final Path folder;

    private ImmudbPeer(BlockingQueue<Connection> connections, ProcessHandle server, Path folder) {
        this.connections = connections;
        this.server = server;
        this.folder = folder;
    }

    /**
     * Connects to a server on this machine, whose working folder has its {@code data}, and makes the table.
     *
     * @param url a JDBC URL as for PostgreSQL, with the user and its password
     */
    static ImmudbPeer connect(String url) throws SQLException, IOException {
        ProcessHandle server =
                ListeningProcess.on(URI.create(url.substring("jdbc:".length())).getPort());
        Path folder = Files.readSymbolicLink(Path.of("/proc", String.valueOf(server.pid()), "cwd"));
        // A pool would ask for an isolation level, which immudb does not know.
        BlockingQueue<Connection> connections = new LinkedBlockingQueue<>();
        for (int connection = 0; connection < CONNECTIONS; connection++) {
            connections.add(DriverManager.getConnection(url));
        }
        ImmudbPeer peer = new ImmudbPeer(connections, server, folder.resolve("data"));
        peer.with(
                "CREATE TABLE events (stream VARCHAR[36], number INTEGER, id VARCHAR[36], type VARCHAR, revision VARCHAR,"
                        + " recorded INTEGER, payload VARCHAR, metadata VARCHAR, PRIMARY KEY (stream, number))",
                PreparedStatement::execute);
        return peer;
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T with(String sql, Work<T> work) throws SQLException {
        try {
            Connection connection = connections.take();
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                return work.of(statement);
            } finally {
                connections.add(connection);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException(e);
        }
    }

    @Override
    public String name() {
        return "immudb, by SQL";
    }

    @Override
    public Durability durability() {
        return new Durability(
                "immudb acknowledges a transaction when its log is on disk (`synced`, the default); transactions that wait"
                        + " together share an `fsync`. Each is in a hash tree by which a client can verify it.",
                "none here");
    }

    @Override
    public void append(StoredEvent event) throws SQLException {
        with("INSERT INTO events (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)", insert -> {
            insert.setString(1, event.agreementId());
            insert.setLong(2, event.sequence());
            insert.setString(3, event.eventId());
            insert.setString(4, event.type());
            insert.setString(5, event.revision());
            insert.setLong(6, event.recordedAt().toEpochMilli());
            insert.setString(7, event.payload());
            insert.setString(8, MAPPER.writeValueAsString(event.metaData()));
            return insert.execute();
        });
    }

    @Override
    public List<StoredEvent> stream(String agreementId) throws SQLException {
        return read("SELECT " + COLUMNS + " FROM events WHERE stream = ?", agreementId);
    }

    @Override
    public void scan(Consumer<StoredEvent> reader) throws SQLException {
        String last = "";
        for (List<StoredEvent> page = page(last); !page.isEmpty(); page = page(last)) {
            for (StoredEvent event : page) {
                reader.accept(event);
            }
            last = page.get(page.size() - 1).agreementId();
        }
    }

    /** Whole streams after one, some thousand events. */
    private List<StoredEvent> page(String stream) throws SQLException {
        List<StoredEvent> found = read("SELECT " + COLUMNS + " FROM events WHERE stream > ? LIMIT " + PAGE, stream);
        if (found.size() == PAGE) {
            String last = found.get(PAGE - 1).agreementId();
            found.removeIf(event -> event.agreementId().equals(last));
        }
        return found;
    }

    private List<StoredEvent> read(String query, String stream) throws SQLException {
        return with(query, statement -> {
            statement.setString(1, stream);
            List<StoredEvent> found = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    found.add(new StoredEvent(
                            null,
                            row.getString(3),
                            row.getString(1),
                            row.getLong(2),
                            row.getString(4),
                            row.getString(5),
                            Instant.ofEpochMilli(row.getLong(6)),
                            row.getString(7),
                            TEXTS.readValue(row.getString(8))));
                }
            }
            return found;
        });
    }

    @Override
    public long storedBytes() throws IOException {
        return DiskUsage.of(folder);
    }

    @Override
    public double serverCpuMilliseconds() {
        return ProcessCpu.milliseconds(server);
    }

    @Override
    public void close() {
        for (Connection connection : connections) {
            try {
                connection.close();
            } catch (SQLException e) {
                // The server has ended.
            }
        }
    }
}
