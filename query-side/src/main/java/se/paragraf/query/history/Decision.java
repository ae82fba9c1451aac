package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/**
 * What is known of a recorded decision. What is null is not stated, which is so only where another record asserts it.
 *
 * @param decisionId the decision
 * @param authority whose it is
 * @param body which of its bodies deliberated
 * @param meetingDate the day of the meeting
 * @param paragraph its number in the minutes
 * @param caseNumber the authority's own number for the case
 * @param evidence how the register knows
 * @param meetingForm how the body met
 * @param voting how the decision was taken
 * @param reservationCount how many reservations its minutes have; null where none is stated
 */
public record Decision(
        DecisionId decisionId,
        Authority authority,
        @Nullable Body body,
        @Nullable LocalDate meetingDate,
        @Nullable ParagraphNumber paragraph,
        @Nullable CaseNumber caseNumber,
        Evidence evidence,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable Integer reservationCount) {

    /** The decision that the event records. */
    static Decision of(DecisionEvent event) {
        return of(event.decisionId(), event.source());
    }

    static Decision of(KnownDecision known) {
        return of(known.decisionId(), known.source());
    }

    /** The decision that the event records, if it records one; a proposal does where its source is stated. */
    public static Optional<Decision> recordedBy(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return Optional.of(of(decision));
        }
        if (event instanceof AgreementProposed proposed && proposed.decisionId() != null && proposed.source() != null) {
            return Optional.of(of(proposed.decisionId(), proposed.source()));
        }
        return Optional.empty();
    }

    private static Decision of(DecisionId decisionId, DecisionSource source) {
        return new Decision(
                decisionId,
                source.authority(),
                source.body(),
                source.meetingDate(),
                source.paragraph(),
                source.caseNumber(),
                source.evidence(),
                source.meetingForm(),
                source.voting(),
                source.reservations().isEmpty() ? null : source.reservations().size());
    }
}
