package se.paragraf.query.status;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.history.EndingFacts;
import se.paragraf.value.AgreementId;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/**
 * How a decision ended the agreement, or will. What is absent is not stated in what the register holds.
 *
 * @param kind in which way
 * @param decisionId the decision
 * @param decidedOn the day of its meeting
 * @param paragraph its number in the minutes
 * @param effectiveFrom the first day on which the agreement does not run any more; absent where it was withdrawn
 * @param supersededBy the agreement that takes its place
 * @param reason why, in the words of the minutes
 * @param meetingForm how the body met
 * @param voting how the decision was taken
 * @param reservationCount how many reservations its minutes have; their texts are in the trail
 * @param dayStated false where nobody stated the day; absent otherwise
 */
public record EndingStatus(
        EndingFacts.EndKind kind,
        DecisionId decisionId,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        @Nullable LocalDate effectiveFrom,
        @Nullable AgreementId supersededBy,
        @Nullable String reason,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable Integer reservationCount,
        @Nullable Boolean dayStated) {

    static EndingStatus of(EndingFacts ending) {
        return new EndingStatus(
                ending.kind(),
                ending.decision().decisionId(),
                ending.decision().meetingDate(),
                ending.decision().paragraph(),
                ending.effectiveFrom(),
                ending.successor(),
                ending.reason(),
                ending.decision().meetingForm(),
                ending.decision().voting(),
                ending.decision().reservationCount(),
                StatedDay.of(ending.decision()));
    }
}
