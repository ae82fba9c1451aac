package se.paragraf.command.refusal;

import java.util.List;
import se.paragraf.value.MunicipalityCode;
import se.paragraf.value.Wording;

/**
 * The party's adoption has no such open condition.
 *
 * @param municipality the party
 * @param condition the number given
 * @param open the numbers of its conditions that are open
 */
public record NoOpenCondition(MunicipalityCode municipality, int condition, List<Integer> open) implements Refusal {

    /** Keeps its own copy of the numbers. */
    public NoOpenCondition {
        open = List.copyOf(open);
    }

    @Override
    public Rule rule() {
        return Rule.NO_OPEN_CONDITION;
    }

    @Override
    public Wording detail() {
        return new Wording(
                Named.of(municipality) + " har inget öppet villkor nummer " + condition + ".",
                Named.of(municipality) + " has no open condition number " + condition + ".");
    }
}
