package se.paragraf.event.json;

import tools.jackson.databind.node.ObjectNode;

/**
 * An event as it is stored.
 *
 * @param type its class name
 * @param revision the revision of that class that stored it
 * @param payload its members
 */
public record StoredForm(String type, String revision, ObjectNode payload) {}
