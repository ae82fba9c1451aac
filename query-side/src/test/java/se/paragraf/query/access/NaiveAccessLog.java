package se.paragraf.query.access;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The record of accesses as a list: what the others are measured by. */
public final class NaiveAccessLog implements AccessLog {

    private final List<Access> accesses = new ArrayList<>();

    @Override
    public synchronized void append(Access access) {
        if (accesses.stream().anyMatch(kept -> kept.id().equals(access.id()))) {
            throw new IllegalStateException("there is an access " + access.id());
        }
        accesses.add(access);
    }

    @Override
    public synchronized List<Access> read(AccessQuery query) {
        return accesses.stream()
                .filter(query::matches)
                .sorted(Comparator.comparing(Access::id).reversed())
                .limit(query.limit())
                .toList();
    }
}
