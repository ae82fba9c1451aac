package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.councilDecision;

import java.util.List;
import java.util.Map;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of minutes, notices, appeals and legal force. */
final class MinutesRefusals {

    private static final String DECISION = "/decisions/24-fullmaktige-2022-11-15-250";
    private static final Map<String, Object> FILED = Map.of("filedOn", "2022-12-01");
    private static final Map<String, Object> UPHELD = Map.of("outcome", "UPHELD", "decidedOn", "2023-03-01");

    private MinutesRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                new RefusalCase(
                        "no-such-decision",
                        404,
                        Map.of("decisionId", "24-nobody-2022-06-13-1"),
                        register -> Request.to(
                                OpenCase.of(register, UMEA), "/decisions/24-nobody-2022-06-13-1/appeals", FILED)),
                by(
                        "step-already-taken",
                        Map.of("step", "NOTICE", "on", "2022-11-22"),
                        register -> Request.to(
                                announced(register), DECISION + "/notice", Map.of("postedOn", "2022-11-23"))),
                by(
                        "step-missing",
                        Map.of("step", "APPROVAL"),
                        register ->
                                Request.to(decided(register), DECISION + "/notice", Map.of("postedOn", "2022-11-23"))),
                by(
                        "out-of-order",
                        Map.of("field", "approvedOn", "date", "2022-11-14", "earlierDate", "2022-11-15"),
                        register -> Request.to(
                                decided(register), DECISION + "/minutes-approval", Map.of("approvedOn", "2022-11-14"))),
                by(
                        "not-appealable",
                        Map.of("decisionId", STATED),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/decisions/24-utvecklingsnamnden-2022-04-13-73/appeals",
                                Map.of("filedOn", "2022-05-01"))),
                by("decision-annulled", Map.of("decisionId", STATED), register -> {
                    OpenCase open = appealed(register);
                    open.record(
                            DECISION + "/appeals/outcome", Map.of("outcome", "ANNULLED", "decidedOn", "2023-03-01"));
                    return Request.to(open, DECISION + "/appeals", Map.of("filedOn", "2023-03-02"));
                }),
                by(
                        "no-live-appeal",
                        Map.of("live", List.of()),
                        register -> Request.to(announced(register), DECISION + "/appeals/outcome", UPHELD)),
                by(
                        "no-such-judgment",
                        Map.of("judgment", 1),
                        register -> Request.to(
                                appealed(register),
                                DECISION + "/appeals",
                                Map.of("filedOn", "2023-03-02", "instance", "COURT_OF_APPEAL", "judgment", 1))),
                by("already-stayed", Map.of("stayedBy", "ADMINISTRATIVE_COURT", "since", "2022-12-05"), register -> {
                    OpenCase open = appealed(register);
                    open.record(DECISION + "/stays", Map.of("orderedOn", "2022-12-05"));
                    return Request.to(open, DECISION + "/stays", Map.of("orderedOn", "2022-12-06"));
                }),
                by(
                        "not-stayed",
                        Map.of("decisionId", STATED),
                        register -> Request.to(
                                appealed(register), DECISION + "/stays/lifted", Map.of("liftedOn", "2022-12-06"))),
                by(
                        "further-appeal-period-running",
                        Map.of("decidedOn", "2023-03-01", "lastDay", "2023-03-22", "on", "2023-03-22"),
                        register -> {
                            OpenCase open = appealed(register);
                            open.record(DECISION + "/appeals/outcome", UPHELD);
                            return Request.to(open, DECISION + "/legal-force", Map.of("confirmedOn", "2023-03-22"));
                        }),
                by(
                        "appeal-period-running",
                        Map.of("lastDay", "2022-12-13", "on", "2022-12-13"),
                        register -> Request.to(
                                announced(register), DECISION + "/legal-force", Map.of("confirmedOn", "2022-12-13"))),
                by("notice-taken-down-early", Map.of("removedOn", "2022-12-12"), register -> {
                    OpenCase open = announced(register);
                    open.record(DECISION + "/notice-removal", Map.of("removedOn", "2022-12-12"));
                    return Request.to(open, DECISION + "/legal-force", Map.of());
                }),
                by(
                        "appeal-live",
                        Map.of("live", List.of(1)),
                        register -> Request.to(appealed(register), DECISION + "/legal-force", Map.of())));
    }

    private static OpenCase decided(Register register) {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-15", 250));
        return open;
    }

    private static OpenCase announced(Register register) {
        OpenCase open = decided(register);
        open.record(DECISION + "/minutes-approval", Map.of("approvedOn", "2022-11-22"));
        open.record(DECISION + "/notice", Map.of("postedOn", "2022-11-22"));
        return open;
    }

    private static OpenCase appealed(Register register) {
        OpenCase open = announced(register);
        open.record(DECISION + "/appeals", FILED);
        return open;
    }
}
