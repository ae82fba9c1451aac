package se.paragraf.benchmarks.peers;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.ChainingConverter;
import org.axonframework.serialization.Converter;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.eventlog.StoredEvent;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** A serializer for payloads that are JSON already, so that every peer is given the same bytes and makes no JSON of events. */
final class AsStoredSerializer implements Serializer {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final ObjectReader TEXTS = MAPPER.readerFor(new TypeReference<TreeMap<String, String>>() {});

    private final Converter converter = new ChainingConverter();

    /**
     * A payload as stored.
     *
     * @param type the name of its type
     * @param revision the revision of the type, or null
     * @param json its content
     */
    record Payload(String type, @Nullable String revision, String json) {}

    static Payload payload(StoredEvent event) {
        return new Payload(event.type(), event.revision(), event.payload());
    }

    /** An event that was read with this serializer. */
    static StoredEvent stored(DomainEventMessage<?> event) {
        Payload payload = (Payload) event.getPayload();
        TreeMap<String, String> metaData = new TreeMap<>();
        event.getMetaData().forEach((key, value) -> metaData.put(key, value.toString()));
        return new StoredEvent(
                null,
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                payload.type(),
                payload.revision(),
                event.getTimestamp(),
                payload.json(),
                metaData);
    }

    @Override
    public <T> SerializedObject<T> serialize(@Nullable Object object, Class<T> expectedRepresentation) {
        String json;
        SerializedType type;
        if (object instanceof Payload payload) {
            json = payload.json();
            type = new SimpleSerializedType(payload.type(), payload.revision());
        } else if (object instanceof Map<?, ?> metaData) {
            json = MAPPER.writeValueAsString(metaData);
            type = new SimpleSerializedType(MetaData.class.getName(), null);
        } else {
            throw new IllegalArgumentException("not stored by this: " + object);
        }
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        return new SimpleSerializedObject<>(
                converter.convert(bytes, byte[].class, expectedRepresentation), expectedRepresentation, type);
    }

    @Override
    public <T> boolean canSerializeTo(Class<T> expectedRepresentation) {
        return converter.canConvert(byte[].class, expectedRepresentation);
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S, T> T deserialize(SerializedObject<S> stored) {
        String json = new String(
                converter.convert(stored.getData(), stored.getContentType(), byte[].class), StandardCharsets.UTF_8);
        SerializedType type = stored.getType();
        return (T)
                (type.getName().equals(MetaData.class.getName())
                        ? MetaData.from(TEXTS.<Map<String, String>>readValue(json))
                        : new Payload(type.getName(), type.getRevision(), json));
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        return type.getName().equals(MetaData.class.getName()) ? MetaData.class : Payload.class;
    }

    @Override
    public SerializedType typeForClass(@Nullable @SuppressWarnings("rawtypes") Class type) {
        return new SimpleSerializedType(String.valueOf(type), null);
    }

    @Override
    public Converter getConverter() {
        return converter;
    }
}
