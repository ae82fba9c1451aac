package se.paragraf.query.accesslog;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The end of a chain of the access log, at which one writer appends: entries are numbered from 1, and each code goes over the
 * one before. It is kept in memory, so that a chain that was cut off while its writer runs has a gap from then on. Used by
 * one thread at a time.
 */
public final class AccessChain {

    private final String name;
    private final @Nullable AccessSeal seal;
    private long number;
    private String code;

    private AccessChain(String name, @Nullable AccessSeal seal, long number, String code) {
        this.name = name;
        this.seal = seal;
        this.number = number;
        this.code = code;
    }

    /**
     * A chain without entries.
     *
     * @param seal makes the codes; null for entries that are numbered only
     */
    public static AccessChain begin(String name, @Nullable AccessSeal seal) {
        return new AccessChain(name, seal, 0, "");
    }

    /** The chain that ends with an entry that is stored. */
    public static AccessChain after(String name, long number, String code, AccessSeal seal) {
        return new AccessChain(name, seal, number, code);
    }

    /** The next entry, to be stored. The chain does not have it yet. */
    public SealedAccess next(AccessEntry access) {
        return next(access, null);
    }

    /**
     * The next entry, where it was written by a version without codes.
     *
     * @param sealedAt when it gets its code
     */
    public SealedAccess next(AccessEntry access, @Nullable Instant sealedAt) {
        SealedAccess open = new SealedAccess(access, name, number + 1, sealedAt, null);
        return seal == null ? open : new SealedAccess(access, name, number + 1, sealedAt, seal.code(open, code));
    }

    /** Takes the next entry into the chain, which is stored now. */
    public void stored(SealedAccess next) {
        number = next.number();
        code = Objects.requireNonNullElse(next.code(), "");
    }
}
