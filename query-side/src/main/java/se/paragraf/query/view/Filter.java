package se.paragraf.query.view;

import java.util.List;

/** A filter of a {@link ViewQuery}: a document meets it that has, on the day, an entry for one of its conditions. */
public sealed interface Filter permits Condition, AnyOf {

    /** The conditions of which one must be met; at least one. */
    List<Condition> alternatives();
}
