package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.appeal.Appealability;
import se.paragraf.chronology.DecisionLifecycle;
import se.paragraf.chronology.DecisionLifecycle.LegalForce;
import se.paragraf.chronology.DecisionLifecycle.Stay;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.MinutesFacts;
import se.paragraf.query.history.PreparationFacts;
import se.paragraf.value.Authority;
import se.paragraf.value.Body;
import se.paragraf.value.CourtCertificate;
import se.paragraf.value.CourtInstance;
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
 * @param lastDayToAppeal the last day of that time (KL 13:5)
 * @param removedOn the day on which the notice was taken down
 * @param state where it stands as to appeal on that day
 * @param filed the appeals against it and against judgments on it, in the order of filing
 * @param legalForceConfirmed whether its legal force is confirmed
 * @param legalForceConfirmedOn the day of that
 * @param certificate the court's certificate that the legal force rests on
 * @param furtherAppealThrough the last day to appeal the last judgment on it to the next instance, as the register reckons it
 * @param stay the stay that lasts: the decision must not be put into effect for now
 * @param annulmentFinal whether no court can reverse its annulment any more, as the register reckons; absent where it is
 *     not annulled
 * @param partlyAnnulled whether a court annulled a part of it, and the rest stands
 * @param annulledParts these parts, in the courts' words, as far as they are stated; empty where it is not partly annulled
 * @param dayStated false where nobody stated the day of the decision; absent otherwise
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
        @Nullable LocalDate legalForceConfirmedOn,
        @Nullable CourtCertificate certificate,
        @Nullable LocalDate furtherAppealThrough,
        @Nullable StayStatus stay,
        @Nullable Boolean annulmentFinal,
        boolean partlyAnnulled,
        List<String> annulledParts,
        @Nullable Boolean dayStated) {

    /**
     * A stay (inhibition).
     *
     * @param since the day of the court's order
     * @param instance the court's instance
     * @param court the court
     * @param appeal the number of the appeal in which it was ordered
     */
    public record StayStatus(
            LocalDate since,
            CourtInstance instance,
            @Nullable String court,
            int appeal) {

        static @Nullable StayStatus of(@Nullable Stay stay) {
            return stay == null ? null : new StayStatus(stay.since(), stay.instance(), stay.court(), stay.appeal());
        }
    }

    /** Keeps its own copies of the lists. */
    public AppealStatus {
        filed = List.copyOf(filed);
        annulledParts = List.copyOf(annulledParts);
    }

    /** Where one of the agreement's decisions stands on the day. */
    public static AppealStatus on(LocalDate day, AgreementFacts facts, MinutesFacts minutes) {
        Decision decision = facts.decision(minutes.decisionId()).orElse(null);
        DecisionLifecycle lifecycle = minutes.lifecycle();
        LegalForce legalForce = lifecycle.legalForce();
        return new AppealStatus(
                minutes.decisionId(),
                decision == null ? null : decision.authority(),
                decision == null
                        ? null
                        : ReferenceData.nameOf(decision.authority(), decision.meetingDate())
                                .orElse(decision.authority().value()),
                decision == null ? null : decision.body(),
                decision == null ? null : decision.meetingDate(),
                decision == null ? null : decision.paragraph(),
                lifecycle.approvedOn(),
                lifecycle.postedOn(),
                lifecycle.lastDayForAppeal(),
                lifecycle.removedOn(),
                AppealState.on(day, lifecycle, isAppealable(facts, minutes.decisionId())),
                FiledAppeal.of(lifecycle),
                legalForce != null,
                legalForce == null ? null : legalForce.confirmedOn(),
                legalForce == null ? null : legalForce.certificate(),
                lifecycle.lastDayForFurtherAppeal(),
                StayStatus.of(lifecycle.stay()),
                lifecycle.isAnnulled() ? lifecycle.isFinallyAnnulled(day) : null,
                lifecycle.isPartlyAnnulled(),
                lifecycle.isPartlyAnnulled() ? lifecycle.annulledParts() : List.of(),
                StatedDay.of(decision));
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
