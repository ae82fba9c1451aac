package se.paragraf.query.audit;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/** 64-bit FNV-1a hashes of identifiers, to find the candidates for duplicates among very many. */
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

    /** The fingerprints that occur more than once: of equal texts, and in rare cases of different ones. */
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
