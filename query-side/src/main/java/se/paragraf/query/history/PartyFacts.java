package se.paragraf.query.history;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.chronology.DayBounds;
import se.paragraf.chronology.KnownDecision;
import se.paragraf.chronology.PartyState;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
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
 * @param undated between which days the decision was taken that counts, or that may have been taken by now; null where its
 *     day is stated
 * @param indeterminate whether the register cannot tell if that decision had been taken
 */
public record PartyFacts(
        MunicipalityCode municipality,
        Standing standing,
        @Nullable Decision decision,
        @Nullable DecisionId asserted,
        @Nullable Sha256 textSha256,
        List<Condition> conditions,
        @Nullable Contract contract,
        @Nullable Exit exit,
        @Nullable DayBounds undated,
        boolean indeterminate) {

    /**
     * What an adoption depends on.
     *
     * @param number counted from 1 within the adoption
     * @param text in the words of the minutes
     * @param resolved how it was met or fell away, or null while it is open
     */
    public record Condition(
            int number, String text, @Nullable Resolution resolved) {

        static Condition of(PartyState.Condition condition) {
            AdoptionConditionResolved resolved = condition.resolved();
            return new Condition(
                    condition.condition().number(),
                    condition.condition().text(),
                    resolved == null ? null : new Resolution(resolved.resolvedOn(), resolved.note()));
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

    static PartyFacts of(PartyState party, @Nullable DayBounds daysOfDecision) {
        KnownDecision decision = party.decision();
        ContractSigned contract = party.contract();
        ExitNotified exit = party.exit();
        boolean indeterminate = party.isIndeterminate();
        return new PartyFacts(
                party.municipality(),
                party.voted(),
                decision == null ? null : Decision.of(decision),
                party.asserted(),
                party.textSha256(),
                party.conditions().stream().map(Condition::of).toList(),
                contract == null ? null : new Contract(contract.signedOn()),
                exit == null ? null : new Exit(exit.notifiedOn(), exit.effectiveFrom(), exit.reason()),
                indeterminate ? party.undated() : daysOfDecision,
                indeterminate);
    }

    /** Where the party stands on the day. */
    public Standing standingOn(LocalDate day) {
        if (exit != null && !day.isBefore(exit.effectiveFrom())) {
            return Standing.EXITED;
        }
        return indeterminate ? Standing.INDETERMINATE : standing;
    }

    /** Whether it has an adoption that no court has annulled, on conditions or without. */
    public boolean hasAdopted() {
        return standing == Standing.ADOPTED || standing == Standing.ADOPTED_WITH_CONDITIONS;
    }
}
