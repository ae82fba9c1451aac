package se.paragraf.query.mongodb;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Filters;
import java.util.OptionalLong;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.bson.Document;
import org.bson.types.Binary;

/** Positions of the segments of an event processor, read from its tokens. */
final class SegmentPositions {

    private final MongoCollection<Document> tokens;
    private final Serializer serializer;
    private final String processor;

    SegmentPositions(MongoCollection<Document> tokens, Serializer serializer, String processor) {
        this.tokens = tokens;
        this.serializer = serializer;
        this.processor = processor;
    }

    /** The lowest of the positions, which every segment has reached; empty where there are no segments yet. */
    OptionalLong lowest() {
        OptionalLong lowest = OptionalLong.empty();
        for (Document entry : tokens.find(Filters.eq("processorName", processor))) {
            long position = position(entry);
            lowest = OptionalLong.of(Math.min(position, lowest.orElse(Long.MAX_VALUE)));
        }
        return lowest;
    }

    private long position(Document entry) {
        Binary token = entry.get("token", Binary.class);
        if (token == null) {
            return -1;
        }
        TrackingToken read = serializer.deserialize(
                new SimpleSerializedObject<>(token.getData(), byte[].class, entry.getString("tokenType"), null));
        return read.position().orElse(-1);
    }
}
