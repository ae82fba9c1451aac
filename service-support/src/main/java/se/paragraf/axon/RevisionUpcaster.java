package se.paragraf.axon;

import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import se.paragraf.event.json.EventUpcaster;
import se.paragraf.event.json.EventUpcasters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Axon upcaster for one revision of an event, by the {@link EventUpcaster} of the published language. Stored events
 * stay as they are.
 */
final class RevisionUpcaster extends SingleEventUpcaster {

    private final EventUpcaster upcaster;
    private final SimpleSerializedType from;
    private final SimpleSerializedType to;

    private RevisionUpcaster(EventUpcaster upcaster) {
        this.upcaster = upcaster;
        this.from = new SimpleSerializedType(upcaster.type(), upcaster.from());
        this.to = new SimpleSerializedType(upcaster.type(), upcaster.to());
    }

    /** Every upcaster of the published language, in order. */
    static EventUpcasterChain all() {
        return new EventUpcasterChain(
                EventUpcasters.ALL.stream().map(RevisionUpcaster::new).toList());
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(from);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(to, JsonNode.class, payload -> upcaster.upcast((ObjectNode) payload));
    }
}
