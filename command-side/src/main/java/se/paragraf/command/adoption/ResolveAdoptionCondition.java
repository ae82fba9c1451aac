package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.chronology.PartyState;
import se.paragraf.command.casefile.Candidate;
import se.paragraf.command.casefile.CaseFile;
import se.paragraf.command.casefile.SourceRules;
import se.paragraf.command.dispatch.AgreementCommand;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.refusal.AdoptionRefusal.NoOpenCondition;
import se.paragraf.refusal.AdoptionRefusal.NotAParty;
import se.paragraf.refusal.RefusedException;
import se.paragraf.value.AgreementId;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.DocumentRef;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Text;

/**
 * Records that a condition of a party's adoption was met or fell away.
 *
 * @param agreementId the agreement
 * @param municipality the party
 * @param condition which of its conditions, counted from 1
 * @param resolvedOn the day, or null where it is not stated
 * @param document what shows it, or null
 * @param note how it was resolved, or null
 * @param decisionId the adoption, or null for the party's adoption that counts on the day
 */
public record ResolveAdoptionCondition(
        @TargetAggregateIdentifier AgreementId agreementId,
        MunicipalityCode municipality,
        int condition,
        @Nullable LocalDate resolvedOn,
        @Nullable DocumentRef document,
        @Nullable String note,
        @Nullable DecisionId decisionId)
        implements AgreementCommand {

    /** A condition of the adoption that counts. */
    public ResolveAdoptionCondition(
            AgreementId agreementId,
            MunicipalityCode municipality,
            int condition,
            @Nullable LocalDate resolvedOn,
            @Nullable DocumentRef document,
            @Nullable String note) {
        this(agreementId, municipality, condition, resolvedOn, document, note, null);
    }

    /** Refuses a command that does not say whose condition it is. */
    public ResolveAdoptionCondition {
        Check.present("municipality", municipality);
        Check.optionalDay("resolvedOn", resolvedOn);
        note = Text.optionalLines("note", note, Check.NOTE);
    }

    @Override
    public AdoptionConditionResolved decide(CaseFile caseFile, LocalDate today) {
        AdoptionConditionResolved event = new AdoptionConditionResolved(
                agreementId, municipality, adoption(caseFile, today), condition, resolvedOn, document, note);
        caseFile.mustTake(event, today);
        SourceRules.mustHaveHappened("resolvedOn", resolvedOn, today);
        return event;
    }

    /** The adoption that is named, else the one that counts at the event's place, else the one that counts at last. */
    private DecisionId adoption(CaseFile caseFile, LocalDate today) {
        if (decisionId != null) {
            return caseFile.mustBeKnown(decisionId).decisionId();
        }
        Candidate draft = caseFile.candidate(
                new AdoptionConditionResolved(
                        agreementId, municipality, Candidate.UNIDENTIFIED, condition, resolvedOn, document, note),
                today);
        PartyState there = draft.before().party(municipality, draft.day());
        PartyState party = there.hasAdopted()
                ? there
                : caseFile.whole().party(municipality, caseFile.chronology().lastDay());
        KnownDecision adopted = party.hasAdopted() ? party.decision() : party.latest();
        if (!caseFile.proposal().parties().contains(municipality)) {
            throw new RefusedException(new NotAParty(municipality));
        }
        if (adopted == null) {
            throw new RefusedException(new NoOpenCondition(municipality, condition, List.of()));
        }
        return adopted.decisionId();
    }
}
