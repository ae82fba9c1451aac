package se.paragraf.query.view;

import java.util.List;

/**
 * A negated disjunction: a document meets it that has, on the day, no entry for any of its conditions.
 *
 * @param alternatives the conditions of which none may be met; at least one
 */
public record NoneOf(List<Condition> alternatives) implements Filter {

    /** Refuses a disjunction of nothing. */
    public NoneOf {
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a negation needs a condition");
        }
    }
}
