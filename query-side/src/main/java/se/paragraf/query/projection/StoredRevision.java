package se.paragraf.query.projection;

import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import se.paragraf.event.json.EventUpcasters;
import tools.jackson.databind.JsonNode;

/**
 * Upcaster that notes the stored revision of an event in its metadata, for the trail, before any other upcaster changes it.
 * It comes first in the chain and skips events in their current revision.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StoredRevision extends SingleEventUpcaster {

    /** The metadata key of the revision in which an upcast event is stored. */
    static final String KEY = "storedRevision";

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return EventUpcasters.ALL.stream()
                .anyMatch(upcaster -> upcaster.type().equals(type.getName())
                        && upcaster.from().equals(type.getRevision()));
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        SerializedType type = event.getType();
        return event.upcast(
                new SimpleSerializedType(type.getName(), type.getRevision()),
                JsonNode.class,
                payload -> payload,
                metaData -> metaData.and(KEY, type.getRevision()));
    }
}
