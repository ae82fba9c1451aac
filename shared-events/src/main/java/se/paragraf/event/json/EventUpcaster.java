package se.paragraf.event.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * Upcaster of one event type from one revision to the next. It is pure: stored events stay as they are.
 */
public interface EventUpcaster {

    /** The class name under which the event is stored. */
    String type();

    /** The revision that it reads. */
    String from();

    /** The next revision, which it returns. */
    String to();

    /** The event's members in the form of the next revision. */
    ObjectNode upcast(ObjectNode payload);
}
