package se.paragraf.query.audit;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Collector of differences: counts all of them and keeps the first ones, so that memory is bounded. */
final class Differences {

    /** Maximum number kept. */
    static final int KEPT = 500;

    private final List<Difference> kept = new ArrayList<>();
    private final SortedMap<Finding, Long> counts = new TreeMap<>();

    void add(Difference difference) {
        counts.merge(difference.finding(), 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(difference);
        }
    }

    void addAll(List<Difference> differences) {
        differences.forEach(this::add);
    }

    /** Adds what another has collected. */
    void addAll(Differences others) {
        others.counts.forEach((finding, count) -> counts.merge(finding, count, Long::sum));
        kept.addAll(others.kept.subList(0, Math.min(others.kept.size(), KEPT - kept.size())));
    }

    List<Difference> kept() {
        return List.copyOf(kept);
    }

    SortedMap<Finding, Long> counts() {
        return Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
