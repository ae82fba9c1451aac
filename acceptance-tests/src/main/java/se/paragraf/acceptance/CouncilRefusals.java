package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of the hand-over, of the regional council's decision and of reviews. */
final class CouncilRefusals {

    private static final Map<String, Object> DECISION = councilDecision("ADOPTED", "2022-11-22", 250);
    private static final Map<String, Object> REVIEW = Map.of("window", 1, "heldOn", "2024-05-15", "outcome", "KEEP");

    private CouncilRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                by(
                        "parties-missing",
                        Map.of(
                                "missing", List.of(UMEA, SKELLEFTEA),
                                "standings", Map.of(UMEA, "PENDING", SKELLEFTEA, "PENDING")),
                        register -> Request.to(OpenCase.of(register, SKELLEFTEA, UMEA), "/handover", Map.of())),
                by(
                        "already-handed-over",
                        Map.of("handedOverOn", "2022-11-01"),
                        register -> Request.to(OpenCase.handedOver(register, UMEA), "/handover", Map.of())),
                by(
                        "not-handed-over",
                        Map.of(),
                        register -> Request.to(OpenCase.of(register, UMEA), "/council-decision", DECISION)),
                by(
                        "not-the-regional-council",
                        Map.of("region", "24", "authority", "24", "bodyKind", "WORKING_COMMITTEE"),
                        register -> Request.to(
                                OpenCase.handedOver(register, UMEA),
                                "/council-decision",
                                with(DECISION, "source", minutes("24", "WORKING_COMMITTEE", "2022-11-08", 192)))),
                by(
                        "council-has-decided",
                        Map.of("outcome", "ADOPTED"),
                        register -> Request.to(
                                decided(register, "ADOPTED"),
                                "/council-decision",
                                councilDecision("REJECTED", "2022-12-20", 300))),
                by(
                        "council-has-not-adopted",
                        Map.of(),
                        register -> Request.to(OpenCase.of(register, UMEA), "/reviews", REVIEW)),
                by(
                        "no-such-review-window",
                        Map.of("window", 3, "windows", STATED),
                        register -> Request.to(decided(register, "ADOPTED"), "/reviews", with(REVIEW, "window", 3))),
                by("review-already-held", Map.of("window", 1, "heldOn", "2024-05-15"), register -> {
                    OpenCase open = decided(register, "ADOPTED");
                    open.record("/reviews", REVIEW);
                    return Request.to(open, "/reviews", with(REVIEW, "heldOn", "2024-05-16"));
                }),
                by(
                        "agreement-ended",
                        Map.of("endedAs", "REJECTED"),
                        register -> Request.to(
                                decided(register, "REJECTED"),
                                "/contracts",
                                Map.of("municipality", UMEA, "signedOn", "2022-12-01"))));
    }

    private static OpenCase decided(Register register, String outcome) {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", councilDecision(outcome, "2022-11-22", 250));
        return open;
    }
}
