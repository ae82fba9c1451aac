package se.paragraf.query.web;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * Reads a page in chunks, the first of {@value #FIRST} and each twice the one before, until it has as many entries as it may
 * or as many characters. So what a page costs does not grow with how much others have written into
 * what is on it.
 *
 * @param items what was read, at least one where there is one
 * @param isCut whether it ended because of the characters
 * @param <T> what is read
 */
public record Chunks<T>(List<T> items, boolean isCut) {

    /** How many characters there are at most in what is answered as it is read. */
    public static final long MOST_CHARACTERS = 1024 * 1024;

    /** How many characters of facts there are at most behind a page that shows an excerpt of them. */
    public static final long MOST_CHARACTERS_OF_FACTS = 4L * 1024 * 1024;

    private static final int FIRST = 8;

    /**
     * Reads up to so many entries.
     *
     * @param limit how many at most, from 1
     * @param most after how many characters it ends; the entry that reaches that is the last
     * @param characters how many characters an entry has
     * @param next reads what comes after those that were read, so many at most
     */
    public static <T> Chunks<T> upTo(
            int limit, long most, ToLongFunction<T> characters, BiFunction<List<T>, Integer, List<T>> next) {
        List<T> all = new ArrayList<>();
        long total = 0;
        for (int chunk = FIRST; all.size() < limit; chunk *= 2) {
            int asked = Math.min(chunk, limit - all.size());
            List<T> read = next.apply(all, asked);
            for (T item : read) {
                all.add(item);
                total += characters.applyAsLong(item);
                if (total >= most) {
                    return new Chunks<>(all, true);
                }
            }
            if (read.size() < asked) {
                break;
            }
        }
        return new Chunks<>(all, false);
    }
}
