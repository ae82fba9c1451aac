package se.paragraf.query.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;

/**
 * Somebody asked to see something. It is noted before the answer is made, so that nothing is shown that is not on record;
 * whether there was anything to see is not told.
 *
 * @param id its identifier, a UUID of version 7: later ones are greater
 * @param at when
 * @param actor who
 * @param role in which role
 * @param agreementId which case; null where the request was for several, as a list is
 * @param path what they asked for
 * @param query the parameters of it, or null where there were none
 * @param address from which network address
 */
public record AccessEntry(
        String id,
        Instant at,
        String actor,
        String role,
        @Nullable AgreementId agreementId,
        String path,
        @Nullable String query,
        String address) {}
