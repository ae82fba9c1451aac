package se.paragraf.query.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for documents of one kind that meet every condition, in falling order of their sort keys.
 *
 * @param kind what they are about
 * @param on the day on which the entries must hold by which they are found
 * @param conditions the filters that they must meet, all of them; none means every document
 * @param before only documents whose sort key is smaller, or null for all: a page that begins here costs the same
 *     however far down it is
 * @param offset how many to pass over, from 0; costs as much as it passes over
 * @param limit how many at most, from 1
 */
public record ViewQuery(
        ViewKind kind,
        LocalDate on,
        List<? extends Filter> conditions,
        @Nullable Long before,
        int offset,
        int limit) {

    /** Refuses bounds that no page has. */
    public ViewQuery {
        conditions = List.copyOf(conditions);
        if (offset < 0 || limit < 1) {
            throw new IllegalArgumentException("no page has offset " + offset + " and limit " + limit);
        }
    }
}
