package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.Appealability;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.MinutesFacts;
import se.paragraf.query.history.MinutesFacts.FiledAppeal;
import se.paragraf.query.history.MinutesFacts.LegalForce;
import se.paragraf.query.history.PreparationFacts;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.DecisionId;
import se.paragraf.value.ParagraphNumber;

/**
 * What happened to a recorded decision afterwards, and where it stands as to appeal on a given day. What is absent has
 * not happened or is not stated in what the register holds.
 *
 * @param decisionId the decision
 * @param authority whose it is
 * @param authorityName what that authority is called
 * @param body which of its bodies decided
 * @param decidedOn the day of its meeting
 * @param paragraph its number in the minutes
 * @param minutesApprovedOn the day on which the minutes were approved
 * @param postedOn the day on which the notice was posted, from which the time for appeal runs
 * @param lastDayToAppeal the last day of that time
 * @param removedOn the day on which the notice was taken down
 * @param state where it stands as to appeal on that day
 * @param filed the appeals against it
 * @param legalForceConfirmed whether its legal force is confirmed
 * @param legalForceConfirmedOn the day of that
 */
public record AppealStatus(
        DecisionId decisionId,
        @Nullable Authority authority,
        @Nullable String authorityName,
        @Nullable Body body,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        @Nullable LocalDate minutesApprovedOn,
        @Nullable LocalDate postedOn,
        @Nullable LocalDate lastDayToAppeal,
        @Nullable LocalDate removedOn,
        AppealState state,
        List<FiledAppeal> filed,
        boolean legalForceConfirmed,
        @Nullable LocalDate legalForceConfirmedOn) {

    /** Keeps its own copy of the appeals. */
    public AppealStatus {
        filed = List.copyOf(filed);
    }

    /** Where one of the agreement's decisions stands on the day. */
    public static AppealStatus on(LocalDate day, AgreementFacts facts, MinutesFacts minutes) {
        Decision decision = facts.decision(minutes.decisionId()).orElse(null);
        LegalForce legalForce = minutes.legalForce();
        return new AppealStatus(
                minutes.decisionId(),
                decision == null ? null : decision.authority(),
                decision == null
                        ? null
                        : ReferenceData.nameOf(decision.authority())
                                .orElse(decision.authority().value()),
                decision == null ? null : decision.body(),
                decision == null ? null : decision.meetingDate(),
                decision == null ? null : decision.paragraph(),
                minutes.approvedOn(),
                minutes.postedOn(),
                minutes.lastDay(),
                minutes.removedOn(),
                AppealState.on(day, minutes, isAppealable(facts, minutes.decisionId())),
                minutes.appeals(),
                legalForce != null,
                legalForce == null ? null : legalForce.confirmedOn());
    }

    /** Whether the decision can be appealed: not where it only proposes or gives an opinion. */
    public static boolean isAppealable(AgreementFacts facts, DecisionId decisionId) {
        Decision proposal = facts.proposal().decision();
        boolean preparatory = proposal != null && proposal.decisionId().equals(decisionId);
        for (PreparationFacts said : facts.preparation()) {
            preparatory |= said.decision().decisionId().equals(decisionId);
        }
        Optional<Body> body = facts.decision(decisionId).map(Decision::body);
        return Appealability.isAppealable(body.map(Body::kind).orElse(null), preparatory);
    }
}
