package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PreparationFacts;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.Opinion;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/**
 * What one body said before it was decided. What is absent is not stated in what the register holds.
 *
 * @param authority the authority
 * @param body which of its bodies
 * @param opinion what it said
 * @param decidedOn the day of the meeting
 * @param paragraph its number in the minutes
 * @param decisionId what it decided to say
 * @param evidence how the register knows of it
 * @param meetingForm how the body met
 * @param voting how the decision was taken
 * @param reservationCount how many reservations its minutes have; their texts are in the trail
 * @param dayStated false where nobody stated the day; absent otherwise
 */
public record PreparationStatus(
        Authority authority,
        @Nullable Body body,
        @Nullable Opinion opinion,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        DecisionId decisionId,
        Evidence evidence,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable Integer reservationCount,
        @Nullable Boolean dayStated) {

    static PreparationStatus of(PreparationFacts facts) {
        Decision decision = facts.decision();
        return new PreparationStatus(
                decision.authority(),
                decision.body(),
                facts.opinion(),
                decision.meetingDate(),
                decision.paragraph(),
                decision.decisionId(),
                decision.evidence(),
                decision.meetingForm(),
                decision.voting(),
                decision.reservationCount(),
                StatedDay.of(decision));
    }
}
