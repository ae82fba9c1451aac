package se.paragraf.command.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.RecordCorrected;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.DecisionId;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * The state of one party.
 *
 * @param voted where its latest decision put it
 * @param decision its latest decision, or null where it has made none; kept also where the party has to decide again
 * @param asserted the same decision as another record asserted it, where its minutes gave it another name since
 * @param textSha256 the text that it adopted, where that is known
 * @param openConditions what its adoption still depends on
 * @param contract when its contract with the region was signed, or null while that is unsigned
 * @param exit from when it is not bound any more, or null where it has not given notice
 */
public record Party(
        Standing voted,
        @Nullable DecisionId decision,
        @Nullable DecisionId asserted,
        @Nullable Sha256 textSha256,
        List<AdoptionCondition> openConditions,
        @Nullable CorrectableDate contract,
        @Nullable CorrectableDate exit) {

    /** A party that has not decided. */
    public static final Party PENDING = new Party(Standing.PENDING, null, null, null, List.of(), null, null);

    /** Keeps its own copy of the conditions. */
    public Party {
        openConditions = List.copyOf(openConditions);
    }

    /** Where it stands on the day. */
    public Standing standingOn(LocalDate day) {
        boolean left = exit != null && exit.day() != null && !exit.day().isAfter(day);
        return left ? Standing.EXITED : voted;
    }

    /** Whether it has an adoption that stands on the day, conditions or not. */
    public boolean hasLiveAdoption(LocalDate day) {
        return standingOn(day) == voted && hasAdopted();
    }

    /** Whether its latest decision is an adoption, conditions or not. */
    public boolean hasAdopted() {
        return voted == Standing.ADOPTED || voted == Standing.ADOPTED_WITH_CONDITIONS;
    }

    /** Whether the party's latest decision has this identifier, by either name. */
    boolean rests(DecisionId on) {
        return on.equals(decision) || on.equals(asserted);
    }

    Party adopted(DecisionId adoption, @Nullable Sha256 text, List<AdoptionCondition> conditions) {
        Standing adopted = conditions.isEmpty() ? Standing.ADOPTED : Standing.ADOPTED_WITH_CONDITIONS;
        return new Party(adopted, adoption, null, text, conditions, contract, null);
    }

    /** The minutes of its latest decision; those of an earlier one change nothing. */
    Party evidenced(DecisionId assertion, DecisionId minutes, @Nullable Sha256 text) {
        if (!rests(assertion)) {
            return this;
        }
        return new Party(voted, minutes, assertion, text == null ? textSha256 : text, openConditions, contract, exit);
    }

    /** Resolves a condition; no effect after a different decision. */
    Party resolved(int condition) {
        if (!hasAdopted()) {
            return this;
        }
        List<AdoptionCondition> left = openConditions.stream()
                .filter(open -> open.number() != condition)
                .toList();
        Standing reached = left.isEmpty() ? Standing.ADOPTED : voted;
        return new Party(reached, decision, asserted, textSha256, left, contract, exit);
    }

    Party rejected(DecisionId rejection) {
        return decidedOtherwise(Standing.REJECTED, rejection);
    }

    Party postponed(DecisionId postponement) {
        return decidedOtherwise(Standing.POSTPONED, postponement);
    }

    private Party decidedOtherwise(Standing other, DecisionId decided) {
        return new Party(other, decided, null, null, List.of(), contract, exit);
    }

    /** It has to decide on another text; what it adopted and signed was about the earlier one. */
    Party pendingAgain() {
        return new Party(Standing.PENDING, decision, null, null, List.of(), null, exit);
    }

    /**
     * An annulled adoption leaves the party annulled, also when a court annuls it once more on another appeal; without
     * its rejection or postponement the party has not decided.
     */
    Party annulled() {
        Standing left = hasAdopted() || voted == Standing.ANNULLED ? Standing.ANNULLED : Standing.PENDING;
        return new Party(left, decision, null, null, List.of(), contract, exit);
    }

    Party signed(CorrectableDate signedOn) {
        return new Party(voted, decision, asserted, textSha256, openConditions, signedOn, exit);
    }

    Party leaving(CorrectableDate effectiveFrom) {
        return new Party(voted, decision, asserted, textSha256, openConditions, contract, effectiveFrom);
    }

    Party corrected(RecordCorrected correction) {
        CorrectableDate signed = CorrectableDate.corrected(contract, correction);
        CorrectableDate left = CorrectableDate.corrected(exit, correction);
        return Objects.equals(signed, contract) && Objects.equals(left, exit)
                ? this
                : new Party(voted, decision, asserted, textSha256, openConditions, signed, left);
    }
}
