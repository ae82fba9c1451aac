package se.paragraf.query.status;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import se.paragraf.query.example.Afterwards;
import se.paragraf.query.example.CaseFile;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Opinion;

/** Ways to each status, told, done and looked at on a day. */
final class StatusRows {

    private static final DecisionId COUNCIL = new DecisionId("24-regionfullmaktige-2022-11-15-192");
    private static final DecisionId UMEA = new DecisionId("2480-kommunfullmaktige-2022-06-13-102");

    private StatusRows() {}

    static Stream<Arguments> all() {
        return Stream.concat(early(), late());
    }

    private static Stream<Arguments> early() {
        UnaryOperator<CaseFile> adopted =
                file -> file.adopted("2401", null).assertedAdopted("2480").handedOver();
        return Stream.of(
                row("proposed", file -> file, "2022-12-31", Status.PROPOSED),
                row(
                        "prepared, which decides nothing",
                        f -> f.prepared(Opinion.PROPOSES),
                        "2022-12-31",
                        Status.PROPOSED),
                row("one party has adopted", file -> file.adopted("2401", null), "2022-12-31", Status.UNDER_ADOPTION),
                row("one party has rejected", file -> file.rejected("2401"), "2022-12-31", Status.UNDER_ADOPTION),
                row("one party has put it off", file -> file.postponed("2401"), "2022-12-31", Status.UNDER_ADOPTION),
                row(
                        "all have adopted, one on conditions",
                        file -> file.adopted("2401", null).adopted("2480", null, "Medel finns"),
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "all have adopted, one by assertion",
                        file -> file.adopted("2401", null).assertedAdopted("2480"),
                        "2022-12-31",
                        Status.FULLY_ADOPTED),
                row("handed over", adopted, "2022-12-31", Status.HANDED_OVER),
                row("handed over and its period begun", adopted, "2023-01-01", Status.HANDED_OVER),
                row("sent back", file -> adopted.apply(file).referredBack(), "2022-12-31", Status.FULLY_ADOPTED),
                row(
                        "handed over again",
                        file -> adopted.apply(file).referredBack().handedOver(),
                        "2022-12-31",
                        Status.HANDED_OVER),
                row("rejected by council", f -> adopted.apply(f).councilRejected(), "2027-01-01", Status.REJECTED),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2022-12-31", Status.ADOPTED),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2023-01-01", Status.ACTIVE),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2026-12-31", Status.ACTIVE),
                row("adopted by council", f -> adopted.apply(f).councilAdopted(), "2027-01-01", Status.EXPIRED));
    }

    private static Stream<Arguments> late() {
        UnaryOperator<CaseFile> adopted =
                file -> file.adopted("2401", null).assertedAdopted("2480").handedOver();
        return Stream.of(
                row(
                        "all have adopted, a condition resolved",
                        file -> {
                            file.adopted("2401", null).adopted("2480", null, "Medel finns");
                            return file.then(Afterwards.conditionResolved(file.lastDecision(), 1, null));
                        },
                        "2022-12-31",
                        Status.FULLY_ADOPTED),
                row("withdrawn", file -> file.then(Afterwards.withdrawn(7)), "2022-12-31", Status.WITHDRAWN),
                row(
                        "withdrawn when handed over",
                        file -> adopted.apply(file).then(Afterwards.withdrawn(7)),
                        "2030-12-31",
                        Status.WITHDRAWN),
                row("terminated, the day before", file -> terminated("2024-07-01", file), "2024-06-30", Status.ACTIVE),
                row(
                        "terminated, from its day",
                        file -> terminated("2024-07-01", file),
                        "2024-07-01",
                        Status.TERMINATED),
                row("terminated after its period", f -> terminated("2028-01-01", f), "2027-01-01", Status.EXPIRED),
                row("terminated before its period", f -> terminated("2022-12-01", f), "2022-12-31", Status.TERMINATED),
                row(
                        "superseded, the day before",
                        file -> inForce(file).then(Afterwards.superseded(8, "2025-01-01")),
                        "2024-12-31",
                        Status.ACTIVE),
                row(
                        "superseded, from its day",
                        file -> inForce(file).then(Afterwards.superseded(8, "2025-01-01")),
                        "2025-01-01",
                        Status.SUPERSEDED),
                row(
                        "the decision to terminate annulled",
                        file -> annulled(terminated("2024-07-01", file), file.lastDecision()),
                        "2024-07-01",
                        Status.ACTIVE),
                row(
                        "the council's adoption annulled",
                        f -> annulled(inForce(f), COUNCIL),
                        "2024-01-01",
                        Status.HANDED_OVER),
                row(
                        "the council's adoption upheld",
                        file -> inForce(file)
                                .then(Afterwards.appealDecided(COUNCIL, 1, AppealOutcome.UPHELD, "2023-02-01")),
                        "2024-01-01",
                        Status.ACTIVE),
                row(
                        "the council's rejection annulled",
                        file -> annulled(adopted.apply(file).councilRejected(), file.lastDecision()),
                        "2024-01-01",
                        Status.HANDED_OVER),
                row(
                        "an adoption annulled before the council decided",
                        file -> annulled(
                                file.adopted("2401", null).adopted("2480", null).handedOver(), UMEA),
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "an adoption annulled, then voted again and not handed over again",
                        file -> annulled(
                                        file.adopted("2401", null)
                                                .adopted("2480", null)
                                                .handedOver(),
                                        UMEA)
                                .adopted("2480", null),
                        "2022-12-31",
                        Status.FULLY_ADOPTED),
                row(
                        "an adoption annulled after the council adopted",
                        file -> annulled(
                                file.adopted("2401", null)
                                        .adopted("2480", null)
                                        .handedOver()
                                        .councilAdopted(),
                                UMEA),
                        "2024-01-01",
                        Status.ACTIVE),
                row(
                        "a referral annulled after an adoption was",
                        StatusRows::referredThenAnnulled,
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "its text amended",
                        file -> adopted.apply(file).then(Afterwards.amended("2022-10-10", 9, "Ny text", null)),
                        "2022-12-31",
                        Status.PROPOSED),
                row(
                        "its text amended before it was handed over, which was recorded first",
                        file -> adopted.apply(file).then(Afterwards.amended(9, "Ny text", null)),
                        "2022-12-31",
                        Status.HANDED_OVER),
                row(
                        "a party leaves after the hand-over, the day before",
                        file -> leavesAfterTheHandOver(file),
                        "2022-10-31",
                        Status.HANDED_OVER),
                row(
                        "a party leaves after the hand-over, from its day",
                        file -> leavesAfterTheHandOver(file),
                        "2022-11-01",
                        Status.UNDER_ADOPTION),
                row(
                        "a party takes its adoption back after the hand-over",
                        file -> file.adopted("2401", null)
                                .adopted("2480", null)
                                .handedOver()
                                .then(Afterwards.revoked("2480", "2022-10-10", 400)),
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "its proposal reversed",
                        file -> file.then(Afterwards.reversed(1, 0L)),
                        "2022-12-31",
                        Status.VOIDED),
                row(
                        "its proposal reversed, then proposed once more",
                        file -> file.then(Afterwards.reversed(1, 0L)).proposed(null, "2401"),
                        "2022-12-31",
                        Status.PROPOSED),
                row(
                        "a party leaves",
                        file -> inForce(file).then(Afterwards.exitNotified("2480", "2023-05-01", "2024-01-01")),
                        "2024-01-01",
                        Status.ACTIVE),
                row(
                        "a party leaves before the council decides",
                        file -> file.adopted("2401", null)
                                .adopted("2480", null)
                                .then(Afterwards.exitNotified("2480", "2022-10-01", "2022-11-01")),
                        "2022-12-31",
                        Status.UNDER_ADOPTION),
                row(
                        "its period corrected",
                        file -> inForce(file)
                                .then(Afterwards.corrected(
                                        1, 0, "period", null, Map.of("from", "2023-01-01", "to", "2027-12-31"))),
                        "2027-01-01",
                        Status.ACTIVE));
    }

    private static CaseFile leavesAfterTheHandOver(CaseFile file) {
        return file.adopted("2401", null)
                .adopted("2480", null)
                .handedOver()
                .then(Afterwards.exitNotified("2480", "2022-10-10", "2022-11-01"));
    }

    private static CaseFile inForce(CaseFile file) {
        return file.adopted("2401", null).assertedAdopted("2480").handedOver().councilAdopted();
    }

    private static CaseFile terminated(String from, CaseFile file) {
        return inForce(file).then(Afterwards.terminated(7, from));
    }

    private static CaseFile annulled(CaseFile file, DecisionId decision) {
        return file.then(Afterwards.appealed(decision, 1, "2022-12-01"))
                .then(Afterwards.appealDecided(decision, 1, AppealOutcome.ANNULLED, "2023-02-01"));
    }

    private static CaseFile referredThenAnnulled(CaseFile file) {
        file.adopted("2401", null).adopted("2480", null).handedOver().referredBack();
        DecisionId referral = file.lastDecision();
        return annulled(annulled(file, UMEA), referral);
    }

    private static Arguments row(String told, UnaryOperator<CaseFile> then, String day, Status expected) {
        return Arguments.of(told, then, day, expected);
    }
}
