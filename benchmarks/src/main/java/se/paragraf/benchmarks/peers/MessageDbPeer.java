package se.paragraf.benchmarks.peers;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.paragraf.benchmarks.Durability;
import se.paragraf.query.eventlog.StoredEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * message-db on PostgreSQL, by its functions. It has no columns for revision and time of recording, so they go into the
 * metadata, and it stores {@code jsonb}, which keeps the content but not the characters. A stream is named by category and
 * identifier; all streams here are of one category, as cases are of one kind.
 */
final class MessageDbPeer implements Peer {

    private static final String CATEGORY = "agreement";
    private static final String REVISION = "revision";
    private static final String RECORDED_AT = "recordedAt";
    private static final int PAGE = 1_000;
    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    private final PostgresServer server;
    private final long before;

    private MessageDbPeer(PostgresServer server) throws SQLException {
        this.server = server;
        try (Connection connection = server.pool().getConnection();
                PreparedStatement head = connection.prepareStatement(
                        "SELECT coalesce(max(global_position), 0) FROM message_store.messages");
                ResultSet row = head.executeQuery()) {
            row.next();
            this.before = row.getLong(1);
        }
    }

    /** Connects to a database in which message-db is installed. */
    static MessageDbPeer connect(String url, int connections) throws SQLException {
        return new MessageDbPeer(PostgresServer.connect(url, connections));
    }

    @Override
    public String name() {
        return "message-db, PostgreSQL " + server.version();
    }

    @Override
    public Durability durability() {
        return PostgresDurability.PROMISE;
    }

    @Override
    public void append(StoredEvent event) throws SQLException {
        Map<String, String> metaData = new TreeMap<>(event.metaData());
        metaData.put(RECORDED_AT, event.recordedAt().toString());
        if (event.revision() != null) {
            metaData.put(REVISION, event.revision());
        }
        try (Connection connection = server.pool().getConnection();
                PreparedStatement write =
                        connection.prepareStatement("SELECT write_message(?, ?, ?, ?::jsonb, ?::jsonb, ?::bigint)")) {
            write.setString(1, event.eventId());
            write.setString(2, CATEGORY + "-" + event.agreementId());
            write.setString(3, event.type());
            write.setString(4, event.payload());
            write.setString(5, MAPPER.writeValueAsString(metaData));
            write.setLong(6, event.sequence() - 1);
            write.execute();
        }
    }

    @Override
    public List<StoredEvent> stream(String agreementId) throws SQLException {
        return read("SELECT * FROM get_stream_messages(?, ?, ?)", CATEGORY + "-" + agreementId, 0, CaseStreams.EVENTS);
    }

    @Override
    public void scan(Consumer<StoredEvent> reader) throws SQLException {
        long next = before + 1;
        for (List<StoredEvent> page = page(next); !page.isEmpty(); page = page(next)) {
            for (StoredEvent event : page) {
                reader.accept(event);
                next = position(event) + 1;
            }
        }
    }

    private static long position(StoredEvent event) {
        @Nullable Long position = event.position();
        return position == null ? 0 : position;
    }

    private List<StoredEvent> page(long from) throws SQLException {
        return read("SELECT * FROM get_category_messages(?, ?, ?)", CATEGORY, from, PAGE);
    }

    private List<StoredEvent> read(String query, String of, long from, int limit) throws SQLException {
        try (Connection connection = server.pool().getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, of);
            statement.setLong(2, from);
            statement.setLong(3, limit);
            try (ResultSet row = statement.executeQuery()) {
                List<StoredEvent> found = new ArrayList<>();
                while (row.next()) {
                    found.add(event(row));
                }
                return found;
            }
        }
    }

    private static StoredEvent event(ResultSet row) throws SQLException {
        TreeMap<String, String> metaData = TEXTS.readValue(row.getString("metadata"));
        String revision = metaData.remove(REVISION);
        Instant recordedAt = Instant.parse(metaData.remove(RECORDED_AT));
        return new StoredEvent(
                row.getLong("global_position"),
                row.getString("id"),
                row.getString("stream_name").substring(CATEGORY.length() + 1),
                row.getLong("position"),
                row.getString("type"),
                revision,
                recordedAt,
                row.getString("data"),
                metaData);
    }

    @Override
    public long storedBytes() throws SQLException {
        return server.bytesOf("message_store.messages");
    }

    @Override
    public double serverCpuMilliseconds() {
        return server.cpuMilliseconds();
    }

    @Override
    public void analyze() throws SQLException {
        server.analyze();
    }

    @Override
    public void close() {
        server.close();
    }
}
