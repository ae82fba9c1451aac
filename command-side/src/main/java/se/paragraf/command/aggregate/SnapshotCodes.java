package se.paragraf.command.aggregate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/**
 * Authentication codes of snapshots (HMAC-SHA256): a snapshot decides what is recorded next, so one that this program did
 * not make must not be read. A snapshot's own identifier is that of the last event that it was made from, a slash, and the
 * code in hexadecimal digits. The code is over aggregate, sequence and that event, and over the stored content with its type
 * and revision.
 */
public final class SnapshotCodes {

    private static final String PURPOSE = "paragraf snapshot 1";

    private final AuthenticationKey key;
    private final List<AuthenticationKey> accepted;

    /** Codes by this key. */
    public SnapshotCodes(SnapshotKey key) {
        this.key = key.key().derived(PURPOSE);
        this.accepted = Stream.concat(
                        Stream.of(this.key), Stream.ofNullable(key.earlier()).map(earlier -> earlier.derived(PURPOSE)))
                .toList();
    }

    /**
     * The same snapshot with its code.
     *
     * @param serializer that of snapshots
     */
    <T> DomainEventMessage<T> authenticated(DomainEventMessage<T> snapshot, String lastEventId, Serializer serializer) {
        return new GenericDomainEventMessage<>(
                snapshot.getType(),
                snapshot.getAggregateIdentifier(),
                snapshot.getSequenceNumber(),
                snapshot.getPayload(),
                snapshot.getMetaData(),
                identifier(
                        key,
                        snapshot.getAggregateIdentifier(),
                        snapshot.getSequenceNumber(),
                        lastEventId,
                        snapshot.serializePayload(serializer, byte[].class)),
                snapshot.getTimestamp());
    }

    /**
     * The identifier that a stored snapshot has to have.
     *
     * @param lastEventId the identifier of the last event that it was made from
     */
    public String identifierOf(DomainEventData<?> stored, String lastEventId) {
        return identifierOf(key, stored, lastEventId);
    }

    private static String identifierOf(AuthenticationKey key, DomainEventData<?> stored, String lastEventId) {
        return identifier(
                key, stored.getAggregateIdentifier(), stored.getSequenceNumber(), lastEventId, stored.getPayload());
    }

    /**
     * The identifier of the last event that a stored snapshot was made from.
     *
     * @return null where its code is missing, or is not that of what is stored
     */
    public @Nullable String lastEventOf(DomainEventData<?> stored) {
        String found = stored.getEventIdentifier();
        String lastEventId = found.split("/", 2)[0];
        boolean isSound = accepted.stream()
                .anyMatch(each -> MessageDigest.isEqual(utf8(identifierOf(each, stored, lastEventId)), utf8(found)));
        return isSound ? lastEventId : null;
    }

    private static String identifier(
            AuthenticationKey key, String aggregateId, long sequence, String lastEventId, SerializedObject<?> payload) {
        byte[] content = payload.getData() instanceof byte[] bytes ? bytes : utf8(String.valueOf(payload.getData()));
        byte[] code = key.code(List.of(
                utf8(aggregateId),
                ByteBuffer.allocate(Long.BYTES).putLong(sequence).array(),
                utf8(lastEventId),
                utf8(payload.getType().getName()),
                utf8(String.valueOf(payload.getType().getRevision())),
                content));
        return lastEventId + "/" + HexFormat.of().formatHex(code);
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
