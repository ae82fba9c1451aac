package se.paragraf.query.example;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.TextEvidenced;
import se.paragraf.query.history.RecordedEvent;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Opinion;
import se.paragraf.value.ReversalGround;

/** One event of each kind. */
public final class Events {

    private Events() {}

    /** The event types that there are, found by following the sealed types down. */
    public static List<Class<?>> types() {
        return leaves(AgreementEvent.class).distinct().toList();
    }

    /** One event of each type, and those with nothing stated beside those with everything. */
    public static List<RecordedEvent> oneOfEach() {
        CaseFile file = new CaseFile("RS 759-2022", 0)
                .proposed(null, "2401", "2480")
                .then(Afterwards.succeeds())
                .then(Afterwards.amended(20, "RUN 20 september", null))
                .textEvidenced(CaseFile.DIGEST)
                .prepared(Opinion.PROPOSES)
                .prepared(null)
                .postponed("2480")
                .rejected("2480")
                .adopted("2480", CaseFile.DIGEST)
                .assertedAdopted("2401")
                .evidenced("2401", CaseFile.DIGEST)
                .contractSigned("2401", "2022-12-01")
                .contractSigned("2480", null)
                .handedOver()
                .referredBack()
                .handedOver()
                .councilRejected()
                .councilAdopted()
                .reviewed(1, "2024-05-02")
                .reviewed(2, null)
                .then(Afterwards.exitNotified("2480", "2023-05-02", "2024-01-01"));
        DecisionId council = new DecisionId("24-regionfullmaktige-2022-11-15-192");
        return file.then(Afterwards.minutesApproved(council, "2022-11-21"))
                .then(Afterwards.noticePosted(council, "2022-11-22"))
                .then(Afterwards.noticeRemoved(council, "2022-12-14"))
                .then(Afterwards.appealed(council, 1, "2022-12-01"))
                .then(Afterwards.appealDecided(council, 1, AppealOutcome.UPHELD, "2023-02-01"))
                .then(Afterwards.legalForce(council, "2023-02-02", "2022-12-13"))
                .then(Afterwards.legalForce(council, null, "2022-12-13"))
                .then(Afterwards.stayOrdered(council, 1, "2023-02-03"))
                .then(Afterwards.stayLifted(council, 1, CourtInstance.ADMINISTRATIVE_COURT, "2023-02-10"))
                .then(Afterwards.appealedFurther(council, 2, 1, CourtInstance.COURT_OF_APPEAL, "2023-02-20"))
                .then(Afterwards.judged(
                        council,
                        2,
                        AppealOutcome.PARTLY_ANNULLED,
                        "2023-05-02",
                        "Kammarrätten i Sundsvall",
                        CourtInstance.COURT_OF_APPEAL,
                        "Finansieringen"))
                .then(Afterwards.certified(council, "2023-06-02", "2023-06-01"))
                .then(Afterwards.textEvidenced(CaseFile.DIGEST, TextEvidenced.PROPOSAL))
                .then(Afterwards.revoked(new DecisionId("2480-kommunfullmaktige-2022-06-13-107"), 140, "2022-10-10"))
                .then(Afterwards.reversalProposed(1, ReversalGround.DUPLICATE, CaseFile.DIGEST, 5L, 6L))
                .then(Afterwards.reversalDeclined(1, null))
                .then(Afterwards.reversalProposed(2, ReversalGround.NOT_A_DECISION, null, 5L))
                .then(Afterwards.reversed(2, ReversalGround.NOT_A_DECISION, null, 5L))
                .then(Afterwards.conditionResolved(new DecisionId("2480-kommunfullmaktige-2022-06-13-108"), 1, null))
                .then(Afterwards.correctionProposed(1, 0, "title", "Överenskommelse", "Överenskommelsen"))
                .then(Afterwards.correctionDeclined(1))
                .then(Afterwards.correctionProposed(2, 0, "source.paragraph", 73, 74))
                .then(Afterwards.corrected(2, 0, "source.paragraph", 73, 74))
                .then(Afterwards.annotated(0L, "Dialogerna kan inte ha hållits hösten 2022"))
                .then(Afterwards.annotated(null, "Akten är ofullständig."))
                .then(Afterwards.stayOrdered(council, 1, "2022-12-05"))
                .then(Afterwards.stayLifted(council, 1, "2022-12-08"))
                .then(Afterwards.revoked("2401", "2022-12-20", 400))
                .then(Afterwards.reversalProposed(1, 4L))
                .then(Afterwards.reversalDeclined(1))
                .then(Afterwards.reversalProposed(2, 5L))
                .then(Afterwards.reversed(2, 5L))
                .then(Afterwards.terminated(11, "2025-01-01"))
                .then(Afterwards.superseded(12, "2025-01-01"))
                .then(Afterwards.withdrawn(13))
                .events();
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(Events::leaves) : Stream.of(type);
    }
}
