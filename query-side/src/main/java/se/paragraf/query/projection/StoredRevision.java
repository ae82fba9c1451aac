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
 * Notes beside an event of an earlier revision in which one it is stored, before any upcaster turns it into the next:
 * the trail tells that. It comes first among the upcasters and leaves alone what is stored in the form of today.
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class StoredRevision extends SingleEventUpcaster {

    /** The name under which the revision is noted in the metadata of an event that was upcast. */
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
