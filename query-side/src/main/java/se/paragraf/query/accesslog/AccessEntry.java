package se.paragraf.query.accesslog;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;

/**
 * Entry of the access log: a compliance officer asked for something, or someone handed in a document. What is asked for is
 * noted before the answer is made, so that nothing is shown that is not on record; whether there was anything to see is not
 * told. A document is noted once it is kept.
 *
 * @param id its identifier, a UUID of version 7: later ones are greater
 * @param at when
 * @param actor who
 * @param role in which role
 * @param agreementId which case; null where the request was for several, as a list is
 * @param path what they asked for
 * @param query the parameters of it, or null where there were none
 * @param address from which network address
 * @param method the method of the request, such as GET; null in entries of versions that did not note it
 */
public record AccessEntry(
        String id,
        Instant at,
        String actor,
        String role,
        @Nullable AgreementId agreementId,
        String path,
        @Nullable String query,
        String address,
        @Nullable String method) {

    /** The case that a store names; null where that is no identifier any more, so that the entry can still be read. */
    public static @Nullable AgreementId agreement(String stored) {
        try {
            return AgreementId.from(stored);
        } catch (InvalidValueException e) {
            return null;
        }
    }
}
