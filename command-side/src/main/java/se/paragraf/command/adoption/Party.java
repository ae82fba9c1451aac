package se.paragraf.command.adoption;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.command.refusal.Citation;
import se.paragraf.value.AdoptionCondition;
import se.paragraf.value.Sha256;
import se.paragraf.value.Standing;

/**
 * One party, as far as the rules need to know it.
 *
 * @param standing where it stands
 * @param decision its latest decision, or null while it is pending
 * @param textSha256 the text that it adopted, where that is known
 * @param openConditions what its adoption still depends on
 * @param contract its contract with the region, or null while that is unsigned
 */
public record Party(
        Standing standing,
        @Nullable Citation decision,
        @Nullable Sha256 textSha256,
        List<AdoptionCondition> openConditions,
        @Nullable Contract contract) {

    /**
     * A signed contract.
     *
     * @param signedOn the day, or null where it is not stated
     */
    public record Contract(@Nullable LocalDate signedOn) {}

    /** A party that has not decided. */
    public static final Party PENDING = new Party(Standing.PENDING, null, null, List.of(), null);

    /** Keeps its own copy of the conditions. */
    public Party {
        openConditions = List.copyOf(openConditions);
    }

    /** Whether it has an adoption that stands, conditions or not. */
    public boolean hasLiveAdoption() {
        return standing == Standing.ADOPTED || standing == Standing.ADOPTED_WITH_CONDITIONS;
    }

    Party adopted(Citation adoption, @Nullable Sha256 text, List<AdoptionCondition> conditions) {
        Standing adopted = conditions.isEmpty() ? Standing.ADOPTED : Standing.ADOPTED_WITH_CONDITIONS;
        return new Party(adopted, adoption, text, conditions, contract);
    }

    Party evidenced(Citation minutes, @Nullable Sha256 text) {
        return new Party(standing, minutes, text == null ? textSha256 : text, openConditions, contract);
    }

    Party decidedOtherwise(Standing other, Citation decided) {
        return new Party(other, decided, null, List.of(), contract);
    }

    Party signed(@Nullable LocalDate signedOn) {
        return new Party(standing, decision, textSha256, openConditions, new Contract(signedOn));
    }
}
