package se.paragraf.query.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;

/**
 * Filter of access log entries; null members do not filter.
 *
 * @param actor those of this actor
 * @param agreementId those of this case; requests for several cases are not among them
 * @param from those at that time or later
 * @param until those before that time
 * @param before those before the one with this identifier
 * @param limit how many at most
 */
public record AccessQuery(
        @Nullable String actor,
        @Nullable AgreementId agreementId,
        @Nullable Instant from,
        @Nullable Instant until,
        @Nullable String before,
        int limit) {

    /** Whether an access matches. */
    public boolean matches(AccessEntry access) {
        return (actor == null || actor.equals(access.actor()))
                && (agreementId == null || agreementId.equals(access.agreementId()))
                && (from == null || !access.at().isBefore(from))
                && (until == null || access.at().isBefore(until))
                && (before == null || access.id().compareTo(before) < 0);
    }
}
