package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Sha256;

/**
 * Where documents are kept. Nothing is found under a digest but a whole document, whatever happens while one arrives; it
 * is on disk when it is found. Any number may arrive at once, the same one too. Whether the bytes are those of the digest
 * is not the store's business but that of {@link Documents}.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException}, or what the database throws, where the store fails.
 */
public interface DocumentStore {

    /** A document that is on its way in and that nobody else sees. It is thrown away unless it is kept. */
    interface Arrival extends AutoCloseable {

        /** Where its bytes go. */
        OutputStream bytes();

        /**
         * Keeps what has arrived under its digest, where nothing is kept under it yet.
         *
         * @return whether it was kept; false where another document is there already, which stays as it is
         * @throws IOException if it cannot be kept, and is thrown away
         */
        boolean keep() throws IOException;

        /** Throws away what was not kept. */
        @Override
        void close() throws IOException;
    }

    /**
     * Begins to take a document in.
     *
     * @param sha256 the digest under which it is to be kept
     * @param mediaType its type by RFC 6838 without parameters
     */
    Arrival begin(Sha256 sha256, String mediaType) throws IOException;

    /** Those of the documents that are here. */
    Map<Sha256, HeldDocument> find(Collection<Sha256> digests);

    /** The document of that digest, if it is here. */
    default Optional<HeldDocument> find(Sha256 digest) {
        return Optional.ofNullable(find(List.of(digest)).get(digest));
    }

    /**
     * The bytes that are kept under a digest, whether they are right or not; the caller closes the stream.
     *
     * @throws IOException if nothing can be read under it
     */
    InputStream open(Sha256 digest) throws IOException;

    /**
     * The digests under which something is kept, in order, page by page.
     *
     * @param after only those beyond this one, or null for the first
     * @param limit how many at most
     */
    List<Sha256> digests(@Nullable Sha256 after, int limit);
}
