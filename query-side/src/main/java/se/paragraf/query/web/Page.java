package se.paragraf.query.web;

import java.util.List;

/**
 * One page of a list.
 *
 * @param items what is on it
 * @param total how many there are on all pages
 * @param limit how many it may hold
 * @param offset how many come before it; 0 where it was asked for by what it comes before
 * @param position the position in the register that it reflects, or -1 where it reflects no event
 * @param <T> what is listed
 */
public record Page<T>(List<T> items, long total, int limit, int offset, long position) {

    /** Keeps its own copy of the items. */
    public Page {
        items = List.copyOf(items);
    }
}
