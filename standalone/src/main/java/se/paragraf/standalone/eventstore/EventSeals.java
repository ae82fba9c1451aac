package se.paragraf.standalone.eventstore;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * The seals of events: an authentication code (HMAC-SHA256) for each, by the register's {@link RecordKey}, over its position
 * and every stored column. Without the key nobody can make one, so an event that was inserted or changed by other means
 * than this program shows. Thread-safe.
 */
final class EventSeals {

    /** The position of the seal of the file: it names the key, and no event has it. */
    static final long OF_THE_FILE = 0;

    private static final int COLUMNS = 9;
    private static final byte[] NULL = {0};

    private final AuthenticationKey key;

    EventSeals(AuthenticationKey key) {
        this.key = key.derived("paragraf event 1");
    }

    /** The seal of an event. */
    byte[] of(long position, SerializedEvent event) {
        AggregateSequence aggregate = event.aggregate();
        List<byte[]> parts = new ArrayList<>(COLUMNS + 1);
        parts.add(bytes(position));
        parts.add(part(utf8(event.eventId())));
        parts.add(part(aggregate == null ? null : utf8(aggregate.aggregateId())));
        parts.add(part(aggregate == null ? null : utf8(String.valueOf(aggregate.sequence()))));
        parts.add(part(aggregate == null ? null : utf8(aggregate.aggregateType())));
        parts.add(part(utf8(event.recordedAt())));
        parts.add(part(utf8(event.payloadType())));
        parts.add(part(utf8(event.payloadRevision())));
        parts.add(part(utf8(event.payload())));
        parts.add(part(utf8(event.metadata())));
        return key.code(parts);
    }

    /** The seal of the file, over what it notes of events that were sealed afterwards. */
    byte[] ofTheFile(List<SealedAfterwards> notes) {
        List<byte[]> parts = new ArrayList<>(List.of(bytes(OF_THE_FILE)));
        for (SealedAfterwards note : notes) {
            parts.add(bytes(note.upTo()));
            parts.add(part(utf8(note.at())));
            parts.add(part(utf8(note.reason())));
        }
        return key.code(parts);
    }

    /**
     * The seal of the event that a row has.
     *
     * @param row begins with the columns of {@link StoredColumns#OF_EVENTS}
     */
    byte[] ofRow(ResultSet row) throws SQLException {
        return key.code(parts(row));
    }

    /** Whether the row's event has this seal. */
    boolean verify(byte[] seal, ResultSet row) throws SQLException {
        return key.verifies(seal, parts(row));
    }

    private static List<byte[]> parts(ResultSet row) throws SQLException {
        List<byte[]> parts = new ArrayList<>(COLUMNS + 1);
        parts.add(bytes(row.getLong(COLUMNS + 1)));
        for (int column = 1; column <= COLUMNS; column++) {
            // As bytes: what is stored, and not what a decoder makes of it.
            parts.add(part(row.getBytes(column)));
        }
        return parts;
    }

    private static byte[] bytes(long number) {
        return ByteBuffer.allocate(Long.BYTES).putLong(number).array();
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] part(byte @Nullable [] value) {
        if (value == null) {
            return NULL;
        }
        return ByteBuffer.allocate(value.length + 1).put((byte) 1).put(value).array();
    }
}
