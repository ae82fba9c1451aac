package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptedByMunicipality;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.AdoptionEvidenced;
import se.paragraf.event.AdoptionPostponed;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.DecisionEvent;
import se.paragraf.event.ExitNotified;
import se.paragraf.event.RejectedByMunicipality;
import se.paragraf.value.Check;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * One party and what it has done.
 *
 * @param municipality the party
 * @param standing where its own decision has put it; that it leaves stands in {@code exit}, since that has a day
 * @param decision its latest decision, or null where it has made none
 * @param asserted what the decision was called while it was only asserted, or null where it never was or still is
 * @param textSha256 the digest of the text that it adopted, or null where it has not adopted or named none
 * @param conditions what it made its adoption depend on, numbered from 1
 * @param contract its contract with the region, or null while none is signed
 * @param exit its notice that it leaves, or null where there is none since it adopted last
 */
public record PartyFacts(
        MunicipalityCode municipality,
        Standing standing,
        @Nullable Decision decision,
        @Nullable DecisionId asserted,
        @Nullable Sha256 textSha256,
        List<Condition> conditions,
        @Nullable Contract contract,
        @Nullable Exit exit) {

    /**
     * What an adoption depends on.
     *
     * @param number counted from 1 within the adoption
     * @param text in the words of the minutes
     * @param resolved how it was met or fell away, or null while it is open
     */
    public record Condition(
            int number, String text, @Nullable Resolution resolved) {

        private Condition resolvedBy(AdoptionConditionResolved event) {
            return new Condition(number, text, new Resolution(event.resolvedOn(), event.note()));
        }
    }

    /**
     * How a condition was met or fell away.
     *
     * @param resolvedOn the day, or null where it is not stated
     * @param note in whose words that is told, or null
     */
    public record Resolution(
            @Nullable LocalDate resolvedOn, @Nullable String note) {}

    /**
     * The signed contract.
     *
     * @param signedOn the day of the last signature, or null where it is not stated
     */
    public record Contract(@Nullable LocalDate signedOn) {}

    /**
     * The notice that it leaves.
     *
     * @param notifiedOn the day of the notice
     * @param effectiveFrom the first day on which it is not bound any more
     * @param reason why, in its own words, or null
     */
    public record Exit(
            LocalDate notifiedOn,
            LocalDate effectiveFrom,
            @Nullable String reason) {}

    /** Keeps its own copy of the conditions. */
    public PartyFacts {
        conditions = Check.list("conditions", conditions);
    }

    /** The party before it has done anything. */
    static PartyFacts pending(MunicipalityCode municipality) {
        return new PartyFacts(municipality, Standing.PENDING, null, null, null, List.of(), null, null);
    }

    /** Where the party stands on the day. */
    public Standing standingOn(LocalDate day) {
        boolean left = exit != null && !day.isBefore(exit.effectiveFrom());
        return left ? Standing.EXITED : standing;
    }

    /** Whether it has an adoption that no court has annulled, on conditions or without. */
    public boolean hasAdopted() {
        return standing == Standing.ADOPTED || standing == Standing.ADOPTED_WITH_CONDITIONS;
    }

    /** Whether its latest decision goes or went by that name. */
    boolean decided(DecisionId decisionId) {
        return (decision != null && decision.decisionId().equals(decisionId)) || decisionId.equals(asserted);
    }

    PartyFacts after(AdoptedByMunicipality event) {
        List<Condition> open = event.conditions().stream()
                .map(condition -> new Condition(condition.number(), condition.text(), null))
                .toList();
        return new PartyFacts(
                municipality, adopted(open), Decision.of(event), null, event.textSha256(), open, contract, null);
    }

    PartyFacts after(AdoptionConditionResolved event) {
        if (!decided(event.decisionId())) {
            return this;
        }
        List<Condition> left = conditions.stream()
                .map(condition -> condition.number() == event.condition() ? condition.resolvedBy(event) : condition)
                .toList();
        Standing reached = hasAdopted() ? adopted(left) : standing;
        return new PartyFacts(municipality, reached, decision, asserted, textSha256, left, contract, exit);
    }

    PartyFacts after(RejectedByMunicipality event) {
        return decidedOtherwise(Standing.REJECTED, event);
    }

    PartyFacts after(AdoptionPostponed event) {
        return decidedOtherwise(Standing.POSTPONED, event);
    }

    /** A reader of the past may know the minutes without the assertion: these state the adoption by themselves. */
    PartyFacts after(AdoptionEvidenced event) {
        boolean known = decided(event.evidences()) || hasAdopted();
        return new PartyFacts(
                municipality,
                known ? standing : Standing.ADOPTED,
                Decision.of(event),
                event.evidences(),
                event.textSha256() == null ? textSha256 : event.textSha256(),
                known ? conditions : List.of(),
                contract,
                exit);
    }

    PartyFacts after(ContractSigned event) {
        return new PartyFacts(
                municipality,
                standing,
                decision,
                asserted,
                textSha256,
                conditions,
                new Contract(event.signedOn()),
                exit);
    }

    PartyFacts after(ExitNotified event) {
        return new PartyFacts(
                municipality,
                standing,
                decision,
                asserted,
                textSha256,
                conditions,
                contract,
                new Exit(event.notifiedOn(), event.effectiveFrom(), event.reason()));
    }

    private PartyFacts decidedOtherwise(Standing other, DecisionEvent event) {
        return new PartyFacts(municipality, other, Decision.of(event), null, null, List.of(), contract, exit);
    }

    private static Standing adopted(List<Condition> conditions) {
        boolean open = conditions.stream().anyMatch(condition -> condition.resolved() == null);
        return open ? Standing.ADOPTED_WITH_CONDITIONS : Standing.ADOPTED;
    }

    /**
     * The party after a court annulled its decision: without a rejection or a postponement it has not decided. A second
     * annulment of the same adoption, on another appeal, changes nothing.
     */
    PartyFacts annulled() {
        if (standing == Standing.ANNULLED) {
            return this;
        }
        return hasAdopted()
                ? new PartyFacts(municipality, Standing.ANNULLED, decision, asserted, null, List.of(), contract, exit)
                : new PartyFacts(municipality, Standing.PENDING, null, null, null, List.of(), contract, exit);
    }

    /** The party when it has to decide on another text; what it adopted and signed was about the earlier one. */
    PartyFacts askedAgain() {
        return new PartyFacts(municipality, Standing.PENDING, null, null, null, List.of(), null, exit);
    }
}
