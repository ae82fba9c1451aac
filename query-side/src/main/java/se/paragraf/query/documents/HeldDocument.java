package se.paragraf.query.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Sha256;

/**
 * A document that the register holds. It never changes and is never taken away.
 *
 * @param sha256 the digest of its bytes, which is its name
 * @param mediaType its type by RFC 6838 without parameters, by its content where that is recognized, else as the one who first handed it in said; of a document of an earlier
 *     version of the program always the latter
 * @param size how many bytes it has
 * @param storedAt when it was taken in, to the millisecond; from then on it was here
 * @param handedInBy who handed it in first; absent where it was taken in by a version that did not note it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HeldDocument(
        Sha256 sha256,
        String mediaType,
        long size,
        Instant storedAt,
        @Nullable HandedInBy handedInBy) {}
