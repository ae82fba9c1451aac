package se.paragraf.event.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * Turns an event as one revision of its class stored it into the next revision's form. It is pure: what is stored stays
 * as it is.
 */
public interface EventUpcaster {

    /** The class name under which the event is stored. */
    String type();

    /** The revision that it takes. */
    String from();

    /** The revision that it makes, one more. */
    String to();

    /** The event's members in the form of the next revision, given in that of this one. */
    ObjectNode upcast(ObjectNode payload);
}
