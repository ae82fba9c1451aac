package se.paragraf.query.accesslog;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.paragraf.security.AuthenticationKey;

/** Access log in a list, the reference implementation. */
public final class NaiveAccessLog implements AccessLog {

    private final List<SealedAccess> accesses = new ArrayList<>();
    private final @Nullable AccessSeal seal;
    private final AccessChain chain;

    /** An empty log without codes. */
    public NaiveAccessLog() {
        this(null);
    }

    /** An empty log. */
    public NaiveAccessLog(@Nullable AuthenticationKey key) {
        this.seal = key == null ? null : AccessSeal.of(key);
        this.chain = AccessChain.begin("list", seal);
    }

    @Override
    public synchronized void append(AccessEntry access) {
        if (accesses.stream().anyMatch(kept -> kept.access().id().equals(access.id()))) {
            throw new IllegalStateException("there is an access " + access.id());
        }
        SealedAccess next = chain.next(access);
        accesses.add(next);
        chain.stored(next);
    }

    @Override
    public synchronized List<AccessEntry> read(AccessQuery query) {
        return accesses.stream()
                .map(SealedAccess::access)
                .filter(query::matches)
                .sorted(Comparator.comparing(AccessEntry::id).reversed())
                .limit(query.limit())
                .toList();
    }

    @Override
    public synchronized AccessLogVerification verify() {
        return AccessLogVerification.of(reader -> accesses.forEach(reader), seal);
    }

    /** The list itself, for an intruder. */
    List<SealedAccess> accesses() {
        return accesses;
    }
}
