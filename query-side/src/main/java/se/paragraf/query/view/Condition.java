package se.paragraf.query.view;

import java.util.List;

/**
 * A filter on one index entry.
 *
 * @param field the field of the entry
 * @param value what its value is, or begins with
 * @param match which of the two
 */
public record Condition(String field, String value, Match match) implements Filter {

    /** How an entry's value is compared. */
    public enum Match {
        /** The value is the one asked for. */
        WHOLE,
        /** The value begins with the one asked for. */
        PREFIX
    }

    /** The field has that very value. */
    public static Condition is(String field, String value) {
        return new Condition(field, value, Match.WHOLE);
    }

    /** The field has a value that begins so. */
    public static Condition begins(String field, String value) {
        return new Condition(field, value, Match.PREFIX);
    }

    @Override
    public List<Condition> alternatives() {
        return List.of(this);
    }

    /** Whether the entry answers to it, its validity aside. */
    public boolean accepts(IndexEntry entry) {
        return entry.field().equals(field)
                && (match == Match.WHOLE
                        ? entry.value().equals(value)
                        : entry.value().startsWith(value));
    }
}
