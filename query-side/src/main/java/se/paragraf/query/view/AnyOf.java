package se.paragraf.query.view;

import java.util.List;

/**
 * A disjunction of conditions.
 *
 * @param alternatives the conditions of which one must be met; at least one
 */
public record AnyOf(List<Condition> alternatives) implements Filter {

    /** Refuses a disjunction of nothing. */
    public AnyOf {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a disjunction needs a condition");
        }
    }
}
