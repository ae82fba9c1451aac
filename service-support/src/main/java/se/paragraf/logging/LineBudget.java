package se.paragraf.logging;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Budget of log lines by kind: so many of each kind may be written in a window, and those beyond are counted. Memory is
 * bounded: of many kinds the later ones are counted as one, and of many origins only the first {@value #MAX_ORIGINS} are
 * told apart. Safe for use by many threads.
 *
 * @param <K> the kind of a line
 */
public final class LineBudget<K> {

    /** How many origins of a kind are told apart. */
    public static final int MAX_ORIGINS = 1_000;

    private static final int MAX_KINDS = 1_000;

    private final int lines;
    private final K others;
    private volatile Map<K, Count> window = new ConcurrentHashMap<>();

    /**
     * Lines that were not written in a window.
     *
     * @param kind their kind
     * @param lines how many
     * @param origins how many origins the kind had, those of the written lines included
     */
    public record Omitted<K>(K kind, long lines, int origins) {}

    /**
     * A budget that is the same for each kind.
     *
     * @param lines how many lines of a kind are written in a window
     * @param others the kind that all are counted as where there are too many
     */
    public LineBudget(int lines, K others) {
        this.lines = lines;
        this.others = others;
    }

    /**
     * Whether another line of that kind may be written.
     *
     * @param origin where it comes from, such as an address
     */
    public boolean take(K kind, String origin) {
        Map<K, Count> current = window;
        K counted = current.size() < MAX_KINDS || current.containsKey(kind) ? kind : others;
        return current.computeIfAbsent(counted, first -> new Count()).add(origin) <= lines;
    }

    /** Begins the next window, and tells what was omitted in the one before. */
    public List<Omitted<K>> nextWindow() {
        Map<K, Count> ended = window;
        window = new ConcurrentHashMap<>();
        return ended.entrySet().stream()
                .filter(kind -> kind.getValue().seen.get() > lines)
                .map(kind -> new Omitted<>(
                        kind.getKey(),
                        kind.getValue().seen.get() - lines,
                        kind.getValue().origins.size()))
                .toList();
    }

    private static final class Count {

        private final AtomicLong seen = new AtomicLong();
        private final Set<String> origins = ConcurrentHashMap.newKeySet();

        long add(String origin) {
            if (origins.size() < MAX_ORIGINS) {
                origins.add(origin);
            }
            return seen.incrementAndGet();
        }
    }
}
