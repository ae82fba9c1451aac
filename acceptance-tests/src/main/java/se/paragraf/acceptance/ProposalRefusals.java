package se.paragraf.acceptance;

import static se.paragraf.acceptance.OpenCase.SKELLEFTEA;
import static se.paragraf.acceptance.OpenCase.UMEA;
import static se.paragraf.acceptance.RefusalCase.STATED;
import static se.paragraf.acceptance.RefusalCase.by;
import static se.paragraf.acceptance.RequestBodies.adoption;
import static se.paragraf.acceptance.RequestBodies.minutes;
import static se.paragraf.acceptance.RequestBodies.newCaseNumber;
import static se.paragraf.acceptance.RequestBodies.period;
import static se.paragraf.acceptance.RequestBodies.proposal;
import static se.paragraf.acceptance.RequestBodies.with;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.paragraf.acceptance.RefusalCase.Request;

/** Refusals of proposals and their text, and of any command. */
final class ProposalRefusals {

    private static final String DIGEST = "ab".repeat(32);
    private static final String OTHER_DIGEST = "cd".repeat(32);

    private ProposalRefusals() {}

    static List<RefusalCase> all() {
        return List.of(
                by("case-already-open", Map.of("existing", STATED), register -> {
                    Map<String, Object> proposal = proposal(newCaseNumber(), List.of(UMEA));
                    OpenCase.by(register, proposal);
                    return Request.proposing(with(proposal, "title", "En annan rubrik"));
                }),
                by("ambiguous-case-number", Map.of("candidates", STATED), register -> {
                    String series = RequestBodies.newSeries();
                    OpenCase.by(register, proposal(series + " 2023/2022", List.of(UMEA)));
                    return Request.proposing(proposal(series + " 2022/2023", List.of(UMEA)));
                }),
                by("no-party", Map.of(), register -> Request.proposing(proposal(newCaseNumber(), List.of()))),
                by(
                        "party-repeated",
                        Map.of("parties", List.of(UMEA)),
                        register -> Request.proposing(proposal(newCaseNumber(), List.of(UMEA, SKELLEFTEA, UMEA)))),
                by(
                        "unknown-code",
                        Map.of("codes", List.of("9999")),
                        register -> Request.proposing(proposal(newCaseNumber(), List.of(UMEA, "9999")))),
                by(
                        "party-outside-region",
                        Map.of("region", "24", "parties", List.of("1280"), "day", "2022-04-13"),
                        register -> Request.proposing(proposal(newCaseNumber(), List.of(UMEA, "1280")))),
                by(
                        "review-window-outside-period",
                        Map.of(
                                "window",
                                period("2021-01-01", "2021-12-31"),
                                "period",
                                period("2023-01-01", "2099-12-31")),
                        register -> Request.proposing(with(
                                proposal(newCaseNumber(), List.of(UMEA)),
                                "reviewWindows",
                                List.of(period("2021-01-01", "2021-12-31"))))),
                by("text-already-evidenced", Map.of("existingDigest", DIGEST), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.record("/text-evidence", Map.of("sha256", DIGEST));
                    return Request.to(open, "/text-evidence", Map.of("sha256", OTHER_DIGEST));
                }),
                by(
                        "another-text-adopted",
                        Map.of("expectedDigest", DIGEST, "actualDigest", OTHER_DIGEST, "municipality", UMEA),
                        register -> {
                            OpenCase open = OpenCase.of(register, UMEA);
                            open.record("/adoptions", adoptionOf(DIGEST));
                            return Request.to(open, "/text-evidence", Map.of("sha256", OTHER_DIGEST));
                        }),
                by("text-differs", Map.of("expectedDigest", DIGEST, "actualDigest", OTHER_DIGEST), register -> {
                    OpenCase open = OpenCase.of(register, UMEA);
                    open.record("/text-evidence", Map.of("sha256", DIGEST));
                    return Request.to(open, "/adoptions", adoptionOf(OTHER_DIGEST));
                }),
                new RefusalCase(
                        "no-such-agreement",
                        404,
                        Map.of("agreementId", STATED),
                        register -> new Request(
                                "/v1/agreements/" + UUID.randomUUID() + "/adoptions", adoptionOf(DIGEST), List.of())),
                new RefusalCase(
                        "sequence-moved",
                        412,
                        Map.of("expectedSequence", 0, "currentSequence", 1),
                        register -> Request.to(
                                OpenCase.of(register, UMEA, SKELLEFTEA).adoptedBy(UMEA),
                                "/adoptions",
                                adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-13", 1)),
                                "If-Match",
                                "\"0\"")),
                new RefusalCase("idempotency-key-reused", 422, Map.of("idempotencyKey", "one"), register -> {
                    OpenCase open = OpenCase.of(register, UMEA, SKELLEFTEA);
                    Object first = adoption(UMEA, minutes(UMEA, "2022-06-13", 113));
                    open.post("/adoptions", first, "Idempotency-Key", "one").is(201);
                    Object other = adoption(SKELLEFTEA, minutes(SKELLEFTEA, "2022-06-13", 1));
                    return Request.to(open, "/adoptions", other, "Idempotency-Key", "one");
                }));
    }

    private static Map<String, Object> adoptionOf(String digest) {
        return with(adoption(UMEA, minutes(UMEA, "2022-06-13", 113)), "textSha256", digest);
    }
}
