package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of a municipality's decision. */
final class AdoptionRefusals {

    private AdoptionRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                by(
                        "not-a-party",
                        Map.of("municipality", SKELLEFTEA),
                        register -> Request.to(OpenCase.of(register, UMEA), "/adoptions", decision(SKELLEFTEA, 1))),
                by(
                        "already-adopted",
                        Map.of("municipality", UMEA, "existing", existing(113, "2022-06-13")),
                        register -> Request.to(adopted(register), "/adoptions", decision(UMEA, 150))),
                by(
                        "not-the-municipal-council",
                        Map.of("municipality", UMEA, "authority", UMEA, "bodyKind", "BOARD"),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/adoptions",
                                adoption(UMEA, minutes(UMEA, "BOARD", "2022-06-13", 113)))),
                by(
                        "dated-in-the-future",
                        Map.of("field", "source.meetingDate", "date", "2199-01-01", "today", STATED),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/adoptions",
                                adoption(UMEA, minutes(UMEA, "2199-01-01", 1)))),
                by(
                        "nothing-asserted",
                        Map.of("municipality", UMEA, "standing", "PENDING"),
                        register -> Request.to(
                                OpenCase.of(register, UMEA),
                                "/adoptions/" + UMEA + "/evidence",
                                Map.of("source", minutes(UMEA, "2022-06-13", 113)))),
                by(
                        "not-adopted",
                        Map.of("municipality", UMEA, "standing", "PENDING"),
                        register ->
                                Request.to(OpenCase.of(register, UMEA), "/contracts", Map.of("municipality", UMEA))),
                by("contract-already-signed", Map.of("municipality", UMEA, "signedOn", "2022-10-05"), register -> {
                    OpenCase open = adopted(register);
                    open.record("/contracts", Map.of("municipality", UMEA, "signedOn", "2022-10-05"));
                    return Request.to(open, "/contracts", Map.of("municipality", UMEA, "signedOn", "2022-10-06"));
                }),
                by("decision-already-recorded", Map.of("decisionId", "2480-fullmaktige-2022-06-13-7"), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.record("/postponements", with(decision(UMEA, 7), "postponement", "REFERRED_BACK"));
                    return Request.to(open, "/adoptions", decision(UMEA, 7));
                }));
    }

    private static OpenCase adopted(Register register) {
        return OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA);
    }

    private static Map<String, Object> decision(String municipality, int paragraph) {
        return adoption(municipality, minutes(municipality, "2022-06-13", paragraph));
    }

    private static Map<String, Object> existing(int paragraph, String meetingDate) {
        return Map.of(
                "decisionId",
                "2480-fullmaktige-" + meetingDate + "-" + paragraph,
                "meetingDate",
                meetingDate,
                "paragraph",
                Integer.toString(paragraph),
                "evidence",
                "PRIMARY_MINUTES");
    }
}
