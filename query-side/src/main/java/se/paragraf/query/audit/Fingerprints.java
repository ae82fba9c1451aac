package se.paragraf.query.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** Eight bytes of each identifier (FNV-1a), enough to tell which of very many could have been met before. */
final class Fingerprints {

    private static final long BASIS = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int START = 1_024;

    private long[] all = new long[START];
    private int count;

    void add(String text) {
        if (count == all.length) {
            all = Arrays.copyOf(all, all.length * 2);
        }
        all[count++] = of(text);
    }

    /** Those that were met more than once: by the same text, or in a rare case by another. */
    Set<Long> repeated() {
        Arrays.sort(all, 0, count);
        Set<Long> repeated = new HashSet<>();
        for (int index = 1; index < count; index++) {
            if (all[index] == all[index - 1]) {
                repeated.add(all[index]);
            }
        }
        return repeated;
    }

    static long of(String text) {
        long hash = BASIS;
        for (int index = 0; index < text.length(); index++) {
            hash = (hash ^ text.charAt(index)) * PRIME;
        }
        return hash;
    }
}
