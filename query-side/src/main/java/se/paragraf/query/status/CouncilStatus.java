package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.query.history.CouncilFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.value.Body;
import se.paragraf.value.CouncilOutcome;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/**
 * What has passed with the regional council since the matter was last handed over. What is absent has not happened or is
 * not stated in what the register holds.
 *
 * @param handedOverOn the day of the hand-over
 * @param outcome what the council decided
 * @param decidedOn the day of its meeting
 * @param paragraph its number in the minutes
 * @param decisionId the council's decision
 * @param body the council as its minutes name it
 * @param evidence how the register knows of the decision
 * @param annulled a decision of the council in this matter that a court annulled
 * @param handOverVoidFrom the day from which the exit of a party voids the hand-over
 * @param notBefore the first day on which the council can have decided; absent where the day is stated, and where nothing
 *     tells
 * @param notAfter the last such day; absent where the day is stated
 * @param meetingForm how the body met
 * @param voting how the decision was taken
 * @param reservationCount how many reservations its minutes have; their texts are in the trail
 * @param dayStated false where there is a decision of the council of which nobody stated the day; absent otherwise
 * @param handOverDayStated false where there is a hand-over of which nobody stated the day; absent otherwise
 */
public record CouncilStatus(
        @Nullable LocalDate handedOverOn,
        @Nullable CouncilOutcome outcome,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        @Nullable DecisionId decisionId,
        @Nullable Body body,
        @Nullable Evidence evidence,
        @Nullable DecisionId annulled,
        @Nullable LocalDate handOverVoidFrom,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable Integer reservationCount,
        @Nullable Boolean dayStated,
        @Nullable Boolean handOverDayStated) {

    static CouncilStatus of(CouncilFacts facts) {
        Decision decision = facts.decision();
        DayBounds undated = facts.decided();
        return new CouncilStatus(
                facts.handedOverOn(),
                facts.outcome(),
                decision == null ? null : decision.meetingDate(),
                decision == null ? null : decision.paragraph(),
                decision == null ? null : decision.decisionId(),
                decision == null ? null : decision.body(),
                decision == null ? null : decision.evidence(),
                facts.annulled(),
                facts.voidFrom(),
                undated == null ? null : undated.notBefore(),
                undated == null ? null : undated.notAfter(),
                decision == null ? null : decision.meetingForm(),
                decision == null ? null : decision.voting(),
                decision == null ? null : decision.reservationCount(),
                StatedDay.of(decision),
                StatedDay.of(facts.handOver() != null, facts.handedOverOn()));
    }
}
