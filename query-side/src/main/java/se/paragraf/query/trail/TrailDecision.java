package se.paragraf.query.trail;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.AgreementProposed;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.MinutesEvent;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Voting;

/**
 * The decision that an event records or that it happened to. What is absent is not stated in what the register holds.
 *
 * @param decisionId the decision
 * @param authority whose it is
 * @param authorityName what that authority is called
 * @param body which of its bodies deliberated
 * @param meetingDate the day of the meeting
 * @param paragraph its number in the minutes
 * @param caseNumber the authority's own number for the case
 * @param evidence how the register knows
 * @param meetingForm how the body met
 * @param voting how the decision was taken
 * @param reservations who recorded dissent in the minutes and what it was, in the entry that records the decision
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TrailDecision(
        DecisionId decisionId,
        Authority authority,
        String authorityName,
        @Nullable Body body,
        @Nullable LocalDate meetingDate,
        @Nullable ParagraphNumber paragraph,
        @Nullable CaseNumber caseNumber,
        Evidence evidence,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable List<String> reservations) {

    /** The decision that the event records or that it happened to, if there is one and it is known. */
    static Optional<TrailDecision> of(AgreementEvent event, AgreementFacts facts) {
        return event instanceof MinutesEvent minutes
                ? facts.decision(minutes.decisionId()).map(decision -> of(decision, List.of()))
                : Decision.recordedBy(event).map(decision -> of(decision, reservations(event)));
    }

    private static List<String> reservations(AgreementEvent event) {
        if (event instanceof DecisionEvent decision) {
            return decision.source().reservations();
        }
        return event instanceof AgreementProposed proposed && proposed.source() != null
                ? proposed.source().reservations()
                : List.of();
    }

    private static TrailDecision of(Decision decision, List<String> reservations) {
        return new TrailDecision(
                decision.decisionId(),
                decision.authority(),
                ReferenceData.nameOf(decision.authority(), decision.meetingDate())
                        .orElse(decision.authority().value()),
                decision.body(),
                decision.meetingDate(),
                decision.paragraph(),
                decision.caseNumber(),
                decision.evidence(),
                decision.meetingForm(),
                decision.voting(),
                reservations.isEmpty() ? null : reservations);
    }
}
