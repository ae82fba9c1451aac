package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of reversals, and of what concerns a record or a case that was reversed. */
final class ReversalRefusals {

    private static final String LIST = "ef".repeat(32);

    private ReversalRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                by("record-is-reversed", Map.of("records", List.of(1)), register -> {
                    OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
                    reverse(open, proposed(1));
                    return Request.to(open, "/reversals", proposed(1));
                }),
                by("cannot-be-reversed", Map.of("sequence", 2), register -> {
                    OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
                    reverse(open, proposed(1));
                    return Request.to(open, "/reversals", proposed(2));
                }),
                by("reversal-waiting", Map.of("reversalId", 1, "records", List.of(1)), register -> {
                    OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
                    open.record("/reversals", proposed(1));
                    return Request.to(open, "/reversals", proposed(1));
                }),
                by(
                        "records-rest-on-it",
                        Map.of(
                                "records",
                                List.of(Map.of("sequence", 2, "type", "HandedOverToCouncil", "day", "2022-11-01"))),
                        register -> Request.to(OpenCase.handedOver(register, UMEA), "/reversals", proposed(1))),
                by(
                        "no-open-reversal",
                        Map.of("reversalId", 9),
                        register -> Request.to(OpenCase.of(register, UMEA), "/reversals/9/approval", "")),
                by(
                        "nothing-imported",
                        Map.of("importDigest", LIST),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/reversals",
                                Map.of("importDigest", LIST, "ground", "WRONG_CASE", "reason", "Fel fil"))),
                by("reversals-pile-up", Map.of("waiting", 33, "limit", 131_072), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    IntStream.rangeClosed(1, 34)
                            .forEach(number ->
                                    open.record("/annotations", Map.of("sequence", 0, "note", "Anmärkning " + number)));
                    IntStream.rangeClosed(1, 33)
                            .forEach(number ->
                                    open.record("/reversals", with(proposed(number), "reason", "x".repeat(4_000))));
                    return Request.to(open, "/reversals", proposed(34));
                }),
                by("reversed-in-predecessor", Map.of("sequence", 1, "predecessor", STATED), register -> {
                    OpenCase earlier = OpenCase.handedOver(register, UMEA);
                    earlier.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));
                    OpenCase next = OpenCase.of(register, UMEA);
                    earlier.record(
                            "/supersession",
                            Map.of(
                                    "source",
                                    minutes("24", "2024-11-19", 201),
                                    "successor",
                                    next.id(),
                                    "effectiveFrom",
                                    "2025-01-01"));
                    return Request.to(next, "/reversals", proposed(1));
                }),
                by("case-voided", Map.of(), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    reverse(open, proposed(0));
                    return Request.to(open, "/handover", Map.of("handedOverOn", "2022-11-01"));
                }));
    }

    /** The proposal to reverse these records. */
    static Map<String, Object> proposed(long... records) {
        return Map.of("records", records, "ground", "WRONG_DECISION", "reason", "Felregistrering");
    }

    /** Proposes a reversal and has another person approve it. */
    static void reverse(OpenCase open, Map<String, Object> proposal) {
        long reversal = 1
                + open.trail().stream()
                        .filter(entry -> entry.get("type").asString().equals("ReversalProposed"))
                        .count();
        open.record("/reversals", proposal);
        open.record("/reversals/" + reversal + "/approval", "");
    }
}
