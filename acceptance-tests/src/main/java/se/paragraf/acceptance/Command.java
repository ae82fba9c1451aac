package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;

/**
 * A well-formed request of a command.
 *
 * @param path its path
 * @param body its body
 * @param required JSON pointers (RFC 6901) to the required members of the body
 */
record Command(String path, Map<String, Object> body, List<String> required) {

    private static final Map<String, Object> DOCUMENT =
            Map.of("name", "Protokollsutdrag", "sha256", "ab".repeat(32), "mediaType", "application/pdf");
    private static final Map<String, Object> BY_UMEA =
            with(with(minutes(UMEA, "2022-06-13", 113), "minutes", DOCUMENT), "basis", List.of(DOCUMENT, DOCUMENT));
    private static final String DECISION_OF_BOARD = "/decisions/24-utvecklingsnamnden-2022-04-13-73";
    private static final List<String> SOURCE = List.of("/source", "/source/authority", "/source/evidence");
    private static final List<String> DECISION =
            List.of("/municipality", "/source", "/source/authority", "/source/evidence", "/source/body/name");

    /** One of each command, for a case with the parties Umeå and Åsele in which Åsele's adoption is asserted. */
    static List<Command> all(OpenCase open) {
        String agreement = open.path();
        return List.of(
                new Command(
                        "/v1/agreements",
                        proposal(newCaseNumber(), List.of(UMEA, ASELE)),
                        List.of("/region", "/caseNumber", "/title", "/period", "/period/to", "/text", "/text/label")),
                new Command(
                        agreement + "/text-evidence",
                        Map.of("sha256", "ab".repeat(32), "document", DOCUMENT),
                        List.of("/sha256", "/document/name")),
                new Command(agreement + "/preparations", Map.of("source", BY_UMEA, "opinion", "SUPPORTS"), SOURCE),
                new Command(
                        agreement + "/adoptions",
                        with(
                                with(adoption(UMEA, BY_UMEA), "conditions", List.of("Ett")),
                                "textSha256",
                                "ab".repeat(32)),
                        DECISION),
                new Command(
                        agreement + "/adoptions/" + ASELE + "/evidence",
                        Map.of("source", minutes(ASELE, "2022-06-20", 30)),
                        SOURCE),
                new Command(agreement + "/rejections", with(adoption(UMEA, BY_UMEA), "reason", "För dyrt"), DECISION),
                new Command(
                        agreement + "/revocations",
                        Map.of("municipality", ASELE, "source", minutes(ASELE, "2022-09-12", 40), "reason", "Ändrat"),
                        DECISION),
                new Command(
                        agreement + "/postponements",
                        with(adoption(UMEA, BY_UMEA), "postponement", "TABLED"),
                        List.of("/municipality", "/source", "/postponement")),
                new Command(
                        agreement + "/contracts",
                        Map.of(
                                "municipality",
                                ASELE,
                                "signedOn",
                                "2022-10-05",
                                "document",
                                DOCUMENT,
                                "signatories",
                                List.of("Ada Ek", "Bo Al")),
                        List.of("/municipality", "/document/name")),
                new Command(
                        agreement + "/handover",
                        Map.of("handedOverOn", "2022-11-01", "basis", List.of(DOCUMENT)),
                        List.of("/basis/0/name")),
                new Command(
                        agreement + "/council-decision",
                        councilDecision("ADOPTED", "2022-11-22", 250),
                        List.of("/outcome", "/source", "/source/authority")),
                new Command(
                        agreement + "/reviews",
                        Map.of(
                                "window",
                                1,
                                "heldOn",
                                "2024-05-15",
                                "outcome",
                                "KEEP",
                                "findings",
                                Map.of("results", "Goda")),
                        List.of("/window", "/outcome")),
                new Command(
                        agreement + "/adoptions/" + ASELE + "/conditions/1/resolution",
                        Map.of("resolvedOn", "2022-09-01", "document", DOCUMENT, "note", "Medel finns"),
                        List.of("/document/name")),
                new Command(
                        agreement + "/exits",
                        Map.of(
                                "municipality",
                                ASELE,
                                "notifiedOn",
                                "2024-06-01",
                                "effectiveFrom",
                                "2025-01-01",
                                "document",
                                DOCUMENT),
                        List.of("/municipality", "/notifiedOn", "/effectiveFrom")),
                new Command(
                        agreement + "/amendments",
                        Map.of("source", BY_UMEA, "text", Map.of("label", "Omarbetad"), "reason", "Ny finansiering"),
                        List.of("/source", "/text", "/text/label")),
                new Command(agreement + "/withdrawal", Map.of("source", BY_UMEA, "reason", "Omtag"), SOURCE),
                new Command(
                        agreement + "/termination",
                        Map.of("source", BY_UMEA, "effectiveFrom", "2025-01-01"),
                        List.of("/source", "/effectiveFrom")),
                new Command(
                        agreement + "/supersession",
                        Map.of("source", BY_UMEA, "successor", open.id(), "effectiveFrom", "2025-01-01"),
                        List.of("/source", "/successor", "/effectiveFrom")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/minutes-approval",
                        Map.of("approvedOn", "2022-04-20", "document", DOCUMENT),
                        List.of("/approvedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/notice",
                        Map.of("postedOn", "2022-04-20", "document", DOCUMENT),
                        List.of("/postedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/notice-removal",
                        Map.of("removedOn", "2022-06-20"),
                        List.of("/removedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/appeals",
                        Map.of("filedOn", "2022-05-02", "court", "Förvaltningsrätten"),
                        List.of("/filedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/appeals/outcome",
                        Map.of("appeal", 1, "outcome", "UPHELD", "decidedOn", "2022-09-01"),
                        List.of("/outcome", "/decidedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/stays",
                        Map.of("appeal", 1, "orderedOn", "2022-05-10", "instance", "ADMINISTRATIVE_COURT"),
                        List.of("/orderedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/stays/lifted",
                        Map.of("liftedOn", "2022-05-20", "court", "Förvaltningsrätten"),
                        List.of("/liftedOn")),
                new Command(
                        agreement + DECISION_OF_BOARD + "/legal-force",
                        Map.of("confirmedOn", "2022-09-02", "document", DOCUMENT),
                        List.of("/document/name")),
                new Command(
                        agreement + "/reversals",
                        Map.of("records", List.of(1), "ground", "WRONG_DECISION", "reason", "Felregistrering"),
                        List.of("/ground", "/reason")),
                new Command(
                        agreement + "/corrections",
                        Map.of("sequence", 0, "field", "title", "reason", "Felskrivning"),
                        List.of("/sequence", "/field", "/reason")),
                new Command(
                        agreement + "/annotations",
                        Map.of("sequence", 0, "note", "Troligen fel i handlingen"),
                        List.of("/note")));
    }
}
