package se.paragraf.query.status;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.party.ReferenceData;
import se.paragraf.query.history.AgreementFacts;
import se.paragraf.query.history.Decision;
import se.paragraf.query.history.PartyFacts;
import se.paragraf.query.history.Remarks.Corrected;
import se.paragraf.value.AgreementId;
import se.paragraf.value.CaseNumber;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Evidence;
import se.paragraf.value.MeetingForm;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ParagraphNumber;
import se.paragraf.value.Standing;
import se.paragraf.value.Voting;

/**
 * Where one party stands. What is absent is not stated in what the register holds.
 *
 * @param municipality its code
 * @param name its name, without "kommun"
 * @param standing where it stands on that day
 * @param decidedOn the day of its latest decision
 * @param paragraph that decision's number in the minutes
 * @param caseNumber the party's own number for the case
 * @param decisionId that decision
 * @param evidence how the register knows of it
 * @param conditions what its adoption depends on
 * @param contractSigned whether its contract with the region is signed
 * @param contractSignedOn the day of the last signature
 * @param exit its notice that it leaves; absent while there is none
 * @param corrected what was corrected in its records, the old value beside the new one
 * @param notBefore the first day on which that decision can have been taken; absent where its day is stated, and where
 *     nothing tells
 * @param notAfter the last such day; absent where its day is stated
 * @param meetingForm how its council met
 * @param voting how that decision was taken
 * @param reservationCount how many reservations its minutes have; their texts are in the trail
 * @param dayStated false where there is such a decision, or one that may have been taken, of which nobody stated the day; absent otherwise
 */
public record PartyStatus(
        MunicipalityCode municipality,
        String name,
        Standing standing,
        @Nullable LocalDate decidedOn,
        @Nullable ParagraphNumber paragraph,
        @Nullable CaseNumber caseNumber,
        @Nullable DecisionId decisionId,
        @Nullable Evidence evidence,
        List<ConditionStatus> conditions,
        boolean contractSigned,
        @Nullable LocalDate contractSignedOn,
        @Nullable PartyExit exit,
        List<Corrected> corrected,
        @Nullable LocalDate notBefore,
        @Nullable LocalDate notAfter,
        @Nullable MeetingForm meetingForm,
        @Nullable Voting voting,
        @Nullable Integer reservationCount,
        @Nullable Boolean dayStated) {

    /**
     * The party's notice that it leaves.
     *
     * @param notifiedOn the day of the notice
     * @param effectiveFrom the first day on which it is not bound any more; its standing is EXITED from then on
     * @param reason why, in its own words
     */
    public record PartyExit(
            LocalDate notifiedOn,
            LocalDate effectiveFrom,
            @Nullable String reason) {}

    /** Keeps its own copies of the lists. */
    public PartyStatus {
        conditions = List.copyOf(conditions);
        corrected = List.copyOf(corrected);
    }

    /** Where the agreement's party stands on the day. */
    public static PartyStatus on(LocalDate day, PartyFacts facts, AgreementFacts agreement) {
        Decision decision = facts.decision();
        PartyFacts.Contract contract = facts.contract();
        PartyFacts.Exit exit = facts.exit();
        DayBounds undated = facts.undated();
        return new PartyStatus(
                facts.municipality(),
                ReferenceData.nameOf(
                                facts.municipality().asAuthority(),
                                agreement.proposal().placesAsOf())
                        .orElse(facts.municipality().value()),
                facts.standingOn(day),
                decision == null ? null : decision.meetingDate(),
                decision == null ? null : decision.paragraph(),
                decision == null ? null : decision.caseNumber(),
                decision == null ? null : decision.decisionId(),
                decision == null ? null : decision.evidence(),
                facts.conditions().stream().map(ConditionStatus::of).toList(),
                contract != null,
                contract == null ? null : contract.signedOn(),
                exit == null ? null : new PartyExit(exit.notifiedOn(), exit.effectiveFrom(), exit.reason()),
                agreement.remarks().correctedThatStand().stream()
                        .filter(correction -> facts.municipality().equals(correction.municipality()))
                        .toList(),
                undated == null ? null : undated.notBefore(),
                undated == null ? null : undated.notAfter(),
                decision == null ? null : decision.meetingForm(),
                decision == null ? null : decision.voting(),
                decision == null ? null : decision.reservationCount(),
                undated == null ? StatedDay.of(decision) : Boolean.FALSE);
    }

    /** The same with as many of its conditions and corrections as fit. */
    PartyStatus within(LeftOut.Budget ofConditions, LeftOut.Budget ofCorrected) {
        return new PartyStatus(
                municipality,
                name,
                standing,
                decidedOn,
                paragraph,
                caseNumber,
                decisionId,
                evidence,
                ofConditions.first(conditions),
                contractSigned,
                contractSignedOn,
                exit,
                ofCorrected.newest(corrected),
                notBefore,
                notAfter,
                meetingForm,
                voting,
                reservationCount,
                dayStated);
    }

    /** The same as it stands in a list, and what that leaves out; null where that is nothing. */
    public Listed listed(AgreementId agreementId) {
        LeftOut.Budget ofConditions = new LeftOut.Budget(AgreementStatus.MOST_CHARACTERS_LISTED);
        LeftOut.Budget ofCorrected = new LeftOut.Budget(AgreementStatus.MOST_CHARACTERS_LISTED);
        PartyStatus kept = within(ofConditions, ofCorrected);
        LeftOut counts = new LeftOut(
                null,
                null,
                null,
                null,
                ofCorrected.leftOut(),
                null,
                null,
                ofConditions.leftOut(),
                null,
                null,
                null,
                null,
                LeftOut.trail(agreementId));
        return new Listed(kept, counts.isNothing() ? null : counts);
    }

    /**
     * A party in a list.
     *
     * @param party where it stands
     * @param leftOut what that leaves out, or null
     */
    public record Listed(PartyStatus party, @Nullable LeftOut leftOut) {}
}
