package se.paragraf.event.json;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcaster of decisions to the revision in which {@code source.paragraph} is text, since minutes number with letters and
 * ranges, and of corrections of that member. Before it was a whole number. The same revisions of decisions add
 * {@code source.meetingForm}, {@code source.voting} and {@code source.reservations}, which may be absent.
 *
 * @param type the class name under which the event is stored
 * @param from the revision that it reads
 * @param to the next revision
 */
record ParagraphAsText(String type, String from, String to) implements EventUpcaster {

    static List<EventUpcaster> all() {
        return Stream.concat(
                        Stream.of(
                                        "AgreementProposed",
                                        "AgreementTextAmended",
                                        "AgreementWithdrawn",
                                        "AgreementTerminated",
                                        "AgreementSuperseded",
                                        "PreparationRecorded",
                                        "RejectedByMunicipality",
                                        "AdoptionPostponed",
                                        "AdoptionEvidenced",
                                        "AdoptedByCouncil",
                                        "RejectedByCouncil",
                                        "ReferredBackByCouncil")
                                .map(name -> of(name, "2", "3")),
                        Stream.of(
                                of("AdoptedByMunicipality", "3", "4"),
                                of("AdoptionRevoked", "1", "2"),
                                of("CorrectionProposed", "1", "2"),
                                of("RecordCorrected", "1", "2")))
                .toList();
    }

    private static EventUpcaster of(String name, String from, String to) {
        return new ParagraphAsText("se.paragraf.event." + name, from, to);
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        ObjectNode upcasted = payload.deepCopy();
        if (upcasted.get("source") instanceof ObjectNode source) {
            asText(source, "paragraph");
        }
        if (upcasted.path("field").asString("").equals("source.paragraph")) {
            asText(upcasted, "oldValue");
            asText(upcasted, "newValue");
        }
        return upcasted;
    }

    private static void asText(ObjectNode holder, String member) {
        JsonNode number = holder.path(member);
        if (number.isIntegralNumber()) {
            holder.put(member, number.asString());
        }
    }
}
