package se.paragraf.query.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Entry of the access log with its place in a chain and its code.
 *
 * @param access the entry
 * @param chain the name of the chain; null where the entry is in none, because the version that wrote it had no chains
 * @param number its place in the chain, from 1; 0 where it is in none
 * @param sealedAt when it got its code, where that was afterwards: it had been written by a version without codes
 * @param code its code by {@link AccessSeal}, 64 hexadecimal digits; null where there was no key
 */
public record SealedAccess(
        AccessEntry access,
        @Nullable String chain,
        long number,
        @Nullable Instant sealedAt,
        @Nullable String code) {

    /** An entry of a version that had no chains. */
    public static SealedAccess ofBefore(AccessEntry access) {
        return new SealedAccess(access, null, 0, null, null);
    }
}
