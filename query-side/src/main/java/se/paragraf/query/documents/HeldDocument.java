package se.paragraf.query.documents;

import java.time.Instant;
import se.paragraf.value.Sha256;

/**
 * A document that the register holds. It never changes and is never taken away.
 *
 * @param sha256 the digest of its bytes, which is its name
 * @param mediaType its type by RFC 6838 without parameters, as whoever handed it in first said
 * @param size how many bytes it has
 * @param storedAt when it was taken in, to the millisecond; from then on it was here
 */
public record HeldDocument(Sha256 sha256, String mediaType, long size, Instant storedAt) {}
