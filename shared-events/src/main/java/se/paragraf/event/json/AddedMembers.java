package se.paragraf.event.json;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * Upcaster to a revision that only adds members which may be absent: the stored form is the same without them.
 *
 * @param type the class name under which the event is stored
 * @param from the revision that it reads
 * @param to the next revision
 */
record AddedMembers(String type, String from, String to) implements EventUpcaster {

    /** Decisions have had {@code source.assertedOn} since; appeals their instance; evidence its text version or conditions. */
    static List<EventUpcaster> all() {
        return Stream.concat(
                        Stream.of(
                                        "AgreementProposed",
                                        "TextEvidenced",
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
                                        "ReferredBackByCouncil",
                                        "AppealFiled",
                                        "AppealDecided",
                                        "LegalForceConfirmed")
                                .map(name -> of(name, "1", "2")),
                        Stream.of(of("AdoptedByMunicipality", "2", "3")))
                .toList();
    }

    private static EventUpcaster of(String name, String from, String to) {
        return new AddedMembers("se.paragraf.event." + name, from, to);
    }

    @Override
    public ObjectNode upcast(ObjectNode payload) {
        return payload;
    }
}
