package se.paragraf.standalone.fold;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.adoption.EvidenceAdoption;
import se.paragraf.command.adoption.ResolveAdoptionCondition;
import se.paragraf.command.adoption.RevokeAdoption;
import se.paragraf.command.agreement.EvidenceText;
import se.paragraf.command.correction.ApproveReversal;
import se.paragraf.command.correction.DeclineReversal;
import se.paragraf.command.correction.ProposeReversal;
import se.paragraf.command.minutes.DecideAppeal;
import se.paragraf.command.minutes.FileAppeal;
import se.paragraf.command.minutes.LiftStay;
import se.paragraf.command.minutes.OrderStay;
import se.paragraf.event.TextEvidenced;
import se.paragraf.value.AppealOutcome;
import se.paragraf.value.CourtInstance;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DecisionSource;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.ReversalGround;
import se.paragraf.value.ReversalId;
import se.paragraf.value.Sha256;

/** Commands in the words that a paper has for them, with the members that it leaves out. */
final class Commands {

    private Commands() {}

    static Object revocation(MunicipalityCode party, DecisionSource source) {
        return new RevokeAdoption(AnyPapers.ID, party, source, null);
    }

    /**
     * The digest of a text.
     *
     * @param version the amendment that put the text forward, or null for the text proposed
     */
    static Object textEvidence(Sha256 digest, @Nullable DecisionId version) {
        return new EvidenceText(AnyPapers.ID, digest, null, version == null ? TextEvidenced.PROPOSAL : version);
    }

    /**
     * Evidence.
     *
     * @param asserted the assertion that it upgrades
     */
    static Object evidence(
            MunicipalityCode party,
            DecisionId asserted,
            DecisionSource source,
            @Nullable Sha256 digest,
            @Nullable List<String> conditions) {
        return new EvidenceAdoption(AnyPapers.ID, party, source, digest, asserted, conditions);
    }

    static Object resolution(
            MunicipalityCode party, DecisionId adoption, int condition, @Nullable LocalDate resolvedOn) {
        return new ResolveAdoptionCondition(AnyPapers.ID, party, condition, resolvedOn, null, null, adoption);
    }

    /**
     * An appeal.
     *
     * @param judgment the number of the appeal whose judgment is appealed, or null where it is the decision
     */
    static Object appeal(
            DecisionId decision,
            LocalDate filedOn,
            String courtCaseNumber,
            CourtInstance instance,
            @Nullable Integer judgment) {
        return new FileAppeal(AnyPapers.ID, decision, filedOn, null, courtCaseNumber, instance, judgment);
    }

    static Object judgment(
            DecisionId decision,
            int appeal,
            AppealOutcome outcome,
            LocalDate decidedOn,
            String court,
            CourtInstance instance) {
        String part = outcome == AppealOutcome.PARTLY_ANNULLED ? "Andra punkten" : null;
        return new DecideAppeal(AnyPapers.ID, decision, appeal, outcome, decidedOn, court, null, instance, part);
    }

    static Object stay(DecisionId decision, int appeal, CourtInstance instance, LocalDate orderedOn) {
        return new OrderStay(AnyPapers.ID, decision, appeal, orderedOn, null, instance, null);
    }

    static Object lift(DecisionId decision, CourtInstance instance, LocalDate liftedOn) {
        return new LiftStay(AnyPapers.ID, decision, liftedOn, null, instance, null);
    }

    static Object reversal(List<Long> records, ReversalGround ground) {
        return new ProposeReversal(AnyPapers.ID, records, false, null, ground, "Fel");
    }

    static Object approvedReversal(int reversal) {
        return new ApproveReversal(AnyPapers.ID, new ReversalId(reversal), null);
    }

    static Object declinedReversal(int reversal) {
        return new DeclineReversal(AnyPapers.ID, new ReversalId(reversal), null, null);
    }
}
