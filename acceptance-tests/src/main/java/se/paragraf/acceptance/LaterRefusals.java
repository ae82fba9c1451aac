package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.ASELE;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.councilDecision;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of conditions, exits, ends and corrections. */
final class LaterRefusals {

    private static final Map<String, Object> EXIT =
            Map.of("municipality", UMEA, "notifiedOn", "2024-06-01", "effectiveFrom", "2025-01-01");
    private static final Map<String, Object> CORRECTION =
            Map.of("sequence", 0, "field", "title", "newValue", "Rätt rubrik", "reason", "Felskrivning");

    private LaterRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                by("no-open-condition", Map.of("condition", 2, "open", List.of(1)), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.record(
                            "/adoptions",
                            with(adoption(UMEA, minutes(UMEA, "2022-06-13", 113)), "conditions", List.of("Ett")));
                    return Request.to(open, "/adoptions/" + UMEA + "/conditions/2/resolution", Map.of());
                }),
                by("exit-already-notified", Map.of("effectiveFrom", "2025-01-01"), register -> {
                    OpenCase open = OpenCase.of(register, UMEA).adoptedBy(UMEA);
                    open.record("/exits", with(EXIT, "effectiveFrom", "2025-01-01"));
                    return Request.to(open, "/exits", EXIT);
                }),
                by(
                        "no-such-successor",
                        Map.of("successor", STATED),
                        register -> Request.to(
                                adopted(register),
                                "/supersession",
                                supersession(UUID.randomUUID().toString()))),
                by("cannot-succeed", Map.of("successor", STATED), register -> {
                    OpenCase open = adopted(register);
                    return Request.to(open, "/supersession", supersession(open.id()));
                }),
                by(
                        "no-such-record",
                        Map.of("sequence", 7, "last", 0),
                        register -> Request.to(
                                OpenCase.of(register, UMEA), "/annotations", Map.of("sequence", 7, "note", "Fel"))),
                new RefusalCase(
                        "cannot-be-corrected",
                        400,
                        Map.of("field", "field", "reason", STATED, "accepted", STATED),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/corrections",
                                with(with(CORRECTION, "field", "caseNumber"), "newValue", "RS 2-2022"))),
                by(
                        "nothing-to-correct",
                        Map.of("sequence", 0, "correctedField", "title"),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/corrections",
                                with(CORRECTION, "newValue", "Överenskommelse om samverkan"))),
                by(
                        "no-open-correction",
                        Map.of("correctionId", 9),
                        register -> Request.to(OpenCase.of(register, UMEA, ASELE), "/corrections/9/refusal", Map.of())),
                by("same-person", Map.of("correctionId", 1, "proposedBy", STATED), register -> {
                    String both = "Bearer " + register.tokens().of(Tokens.REGISTRAR_AND_OFFICER);
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.post("/corrections", CORRECTION, "Authorization", both).is(201);
                    return Request.to(open, "/corrections/1/refusal", Map.of("reason", "Nej"), "Authorization", both);
                }),
                by("corrections-pile-up", Map.of("waiting", 33, "limit", 131_072), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    Map<String, Object> atLength = with(CORRECTION, "reason", "x".repeat(4_000));
                    for (int waiting = 0; waiting < 33; waiting++) {
                        open.record("/corrections", atLength);
                    }
                    return Request.to(open, "/corrections", atLength);
                }),
                by("correction-outdated", Map.of("correctionId", 2), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.record("/corrections", CORRECTION);
                    open.record("/corrections", with(CORRECTION, "newValue", "Ännu en titel"));
                    open.record("/corrections/1/approval", "");
                    return Request.to(open, "/corrections/2/approval", "");
                }));
    }

    private static OpenCase adopted(Register register) {
        OpenCase open = OpenCase.handedOver(register, UMEA);
        open.record("/council-decision", councilDecision("ADOPTED", "2022-11-22", 250));
        return open;
    }

    private static Map<String, Object> supersession(String successor) {
        return Map.of(
                "source", minutes("24", "2024-11-19", 201), "successor", successor, "effectiveFrom", "2025-01-01");
    }
}
