package se.paragraf.query.view;

import java.util.List;

/**
 * A filter of a {@link ViewQuery}: a document meets it that has, on the day, an entry for one of its conditions, or for
 * none of those of a {@link NoneOf}.
 */
public sealed interface Filter permits Condition, AnyOf, NoneOf {

    /** The conditions of which one must be met, or none; at least one. */
    List<Condition> alternatives();
}
