package se.paragraf.query.accesslog;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Result of checking the chains of the access log. An altered or inserted entry has no code that fits, and a removed one
 * leaves a gap in the numbers. Not found: the last entries of a chain, where they were removed while nothing was written to
 * it, and a chain that was removed as a whole.
 *
 * @param entries how many entries there are
 * @param sealedLater how many of them got their code afterwards
 * @param unsealed how many have no code: there was no key, or their version had none
 * @param discrepancies how many discrepancies there are
 * @param first the first of them, {@value #KEPT} at most
 */
public record AccessLogVerification(
        long entries, long sealedLater, long unsealed, long discrepancies, List<Discrepancy> first) {

    private static final int KEPT = 1_000;

    /** What is wrong at a place. */
    public enum Kind {
        /** The entry does not have its code: it was altered or inserted, or the log has another key. */
        ALTERED,
        /** No entry has the number. */
        MISSING
    }

    /**
     * Something wrong in a chain.
     *
     * @param kind what is wrong
     * @param chain the chain; null where the entry is in none
     * @param number the number in the chain, of several that are missing the first; 0 where the entry is in no chain
     * @param access the entry that is there; absent where it is missing
     */
    public record Discrepancy(
            Kind kind,
            @Nullable String chain,
            long number,
            @Nullable AccessEntry access) {}

    /** Keeps its own copy. */
    public AccessLogVerification {
        first = List.copyOf(first);
    }

    /** Reader of all entries of a log. */
    @FunctionalInterface
    public interface Scan {

        /** Passes every entry on, chain by chain and each chain by its numbers; those in no chain in any order. */
        void forEach(Consumer<SealedAccess> reader);
    }

    /**
     * Checks all entries.
     *
     * @param scan reads them; it may be called twice
     * @param seal made their codes; null where there is no key, so that only gaps are found
     */
    public static AccessLogVerification of(Scan scan, @Nullable AccessSeal seal) {
        Pass pass = new Pass(seal);
        scan.forEach(pass::accept);
        if (pass.hasSealedAndUnsealed()) {
            // Entries without a code are those of before the first with one. Any later one was stripped of it or
            // inserted.
            scan.forEach(pass::acceptUnsealed);
        }
        return new AccessLogVerification(pass.entries, pass.sealedLater, pass.unsealed, pass.discrepancies, pass.first);
    }

    /** One run through the log. */
    private static final class Pass {

        private final @Nullable AccessSeal seal;
        private final List<Discrepancy> first = new ArrayList<>();
        private long entries;
        private long sealedLater;
        private long unsealed;
        private long discrepancies;

        private @Nullable String chain;
        private long number;
        private @Nullable String code = "";
        private @Nullable String firstSealed;

        Pass(@Nullable AccessSeal seal) {
            this.seal = seal;
        }

        boolean hasSealedAndUnsealed() {
            return firstSealed != null && unsealed > 0;
        }

        void accept(SealedAccess sealed) {
            entries++;
            if (sealed.sealedAt() != null) {
                sealedLater++;
            }
            if (sealed.code() == null) {
                unsealed++;
            } else if (firstSealed == null || sealed.access().id().compareTo(firstSealed) < 0) {
                firstSealed = sealed.access().id();
            }
            if (sealed.chain() != null) {
                acceptInChain(sealed);
            }
        }

        private void acceptInChain(SealedAccess sealed) {
            if (!Objects.equals(sealed.chain(), chain)) {
                chain = sealed.chain();
                number = 0;
                code = "";
            }
            if (sealed.number() > number + 1) {
                add(new Discrepancy(Kind.MISSING, chain, number + 1, null));
                // The code of the missing one is not known, so neither is what this one's should be.
                code = null;
            }
            boolean isTwice = sealed.number() <= number;
            boolean isFitting = sealed.code() == null || seal == null || code == null || seal.verifies(sealed, code);
            if (isTwice || !isFitting) {
                add(new Discrepancy(Kind.ALTERED, chain, sealed.number(), sealed.access()));
            }
            number = Math.max(number, sealed.number());
            code = Objects.requireNonNullElse(sealed.code(), "");
        }

        void acceptUnsealed(SealedAccess sealed) {
            if (sealed.code() == null
                    && firstSealed != null
                    && sealed.access().id().compareTo(firstSealed) > 0) {
                add(new Discrepancy(Kind.ALTERED, sealed.chain(), sealed.number(), sealed.access()));
            }
        }

        private void add(Discrepancy discrepancy) {
            discrepancies++;
            if (first.size() < KEPT) {
                first.add(discrepancy);
            }
        }
    }
}
