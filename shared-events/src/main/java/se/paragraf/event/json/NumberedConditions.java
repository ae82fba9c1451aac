package se.paragraf.event.json;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcaster of {@code AdoptedByMunicipality} to revision 2: conditions get numbers, by which they are resolved one by
 * one. Revision 1 had them as texts, in the order of the minutes.
 */
final class NumberedConditions implements EventUpcaster {

    @Override
    public String type() {
        return "se.paragraf.event.AdoptedByMunicipality";
    }

    @Override
    public String from() {
        return "1";
    }

    @Override
    public String to() {
        return "2";
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        ObjectNode upcasted = payload.deepCopy();
        ArrayNode numbered = upcasted.putArray("conditions");
        int number = 1;
        for (JsonNode text : payload.path("conditions")) {
            numbered.addObject().put("number", number++).set("text", text);
        }
        return upcasted;
    }
}
