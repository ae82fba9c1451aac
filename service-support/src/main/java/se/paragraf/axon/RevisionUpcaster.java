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
 * Has Axon read an event that was stored in an older form by the upcaster that the published language has for it. What is
 * stored stays as it is.
 */
final class RevisionUpcaster extends SingleEventUpcaster {

    private final EventUpcaster upcaster;
    private final SimpleSerializedType takes;
    private final SimpleSerializedType makes;

    private RevisionUpcaster(EventUpcaster upcaster) {
        this.upcaster = upcaster;
        this.takes = new SimpleSerializedType(upcaster.type(), upcaster.from());
        this.makes = new SimpleSerializedType(upcaster.type(), upcaster.to());
    }

    /** Every upcaster of the published language, in order. */
    static EventUpcasterChain all() {
        return new EventUpcasterChain(
                EventUpcasters.ALL.stream().map(RevisionUpcaster::new).toList());
    }

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(takes);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(makes, JsonNode.class, payload -> upcaster.upcast((ObjectNode) payload));
    }
}
