package se.paragraf.chronology;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AdoptionConditionResolved;
import se.paragraf.event.ContractSigned;
import se.paragraf.event.ExitNotified;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * What one party's records amount to.
 *
 * @param municipality the party
 * @param voted where the last of its decisions that stands has put it; that it leaves stands in {@code exit}
 * @param decision that decision, or the annulled adoption; null where it has made none
 * @param asserted the identifier under which the same adoption was asserted, or null where it is not evidenced
 * @param record where the record of that decision stands in the case file, or null where there is none
 * @param latest its latest decision, whether it stands or not, also of an earlier text; or null
 * @param textSha256 the digest of the text that it adopted, or null where it has not adopted or named none
 * @param conditions what its adoption depends on
 * @param contract its contract with the region, or null while none is signed
 * @param exit its notice that it leaves, or null
 * @param undated the bounds of a decision of which nobody stated the day and which may have been taken by now, or null
 * @param mayHaveAdopted whether such a decision is an adoption
 * @param mayHaveTurned whether such a decision is not an adoption
 * @param conditionsMayBeMet whether its open conditions may all have been resolved by now, on days that nobody stated
 */
public record PartyState(
        MunicipalityCode municipality,
        Standing voted,
        @Nullable KnownDecision decision,
        @Nullable DecisionId asserted,
        @Nullable Long record,
        @Nullable KnownDecision latest,
        @Nullable Sha256 textSha256,
        List<Condition> conditions,
        @Nullable ContractSigned contract,
        @Nullable ExitNotified exit,
        @Nullable DayBounds undated,
        boolean mayHaveAdopted,
        boolean mayHaveTurned,
        boolean conditionsMayBeMet) {

    /**
     * A condition of an adoption.
     *
     * @param condition its number and its text
     * @param resolved how it was met or fell away, or null while it is open
     */
    public record Condition(
            AdoptionCondition condition, @Nullable AdoptionConditionResolved resolved) {}

    /** Keeps its own copy of the conditions. */
    public PartyState {
        conditions = List.copyOf(conditions);
    }

    /** Where it stands on the day. */
    public Standing standingOn(LocalDate day) {
        if (exit != null && !day.isBefore(exit.effectiveFrom())) {
            return Standing.EXITED;
        }
        return isIndeterminate() ? Standing.INDETERMINATE : voted;
    }

    /** Whether the register cannot tell where it stands: it may have adopted by now, or turned from its adoption. */
    public boolean isIndeterminate() {
        return undated != null && (!hasAdopted() || mayHaveTurned);
    }

    /** Whether its last decision that stands is an adoption, on conditions or without. */
    public boolean hasAdopted() {
        return voted == Standing.ADOPTED || voted == Standing.ADOPTED_WITH_CONDITIONS;
    }

    /** Whether it has an adoption on the day, or may have one of which nobody stated the day. */
    public boolean mayHaveAdoptedBy(LocalDate day) {
        return standingOn(day) != Standing.EXITED && (hasAdopted() || mayHaveAdopted);
    }

    /** Whether it has an adoption without open conditions on the day, or may have one by days that nobody stated. */
    boolean mayBeBoundBy(LocalDate day) {
        boolean open = voted == Standing.ADOPTED_WITH_CONDITIONS && !conditionsMayBeMet;
        return mayHaveAdoptedBy(day) && !open;
    }

    /** The numbers of the conditions that are open. */
    public List<Integer> openConditions() {
        return conditions.stream()
                .filter(condition -> condition.resolved() == null)
                .map(condition -> condition.condition().number())
                .toList();
    }
}
