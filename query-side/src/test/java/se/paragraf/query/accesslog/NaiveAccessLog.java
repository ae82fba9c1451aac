package se.paragraf.query.accesslog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Access log in a list, the reference implementation. */
public final class NaiveAccessLog implements AccessLog {

    private final List<AccessEntry> accesses = new ArrayList<>();

    @Override
    public synchronized void append(AccessEntry access) {
        if (accesses.stream().anyMatch(kept -> kept.id().equals(access.id()))) {
            throw new IllegalStateException("there is an access " + access.id());
        }
        accesses.add(access);
    }

    @Override
    public synchronized List<AccessEntry> read(AccessQuery query) {
        return accesses.stream()
                .filter(query::matches)
                .sorted(Comparator.comparing(AccessEntry::id).reversed())
                .limit(query.limit())
                .toList();
    }
}
