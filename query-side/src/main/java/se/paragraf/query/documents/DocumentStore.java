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
 * Port to the store of documents, in which a digest finds a complete document or none, whatever happens during an upload. A
 * document is on disk when it is found. Any number of uploads may run at once, also of the same document. The store does not
 * verify digests; {@link Documents} does.
 *
 * <p>Every method throws {@link java.io.UncheckedIOException}, or what the database throws, where the store fails.
 */
public interface DocumentStore {

    /** Upload of a document, invisible to others. It is discarded unless it is kept. */
    interface DocumentUpload extends AutoCloseable {

        /** Receives the bytes. */
        OutputStream bytes();

        /**
         * Keeps the uploaded bytes under the digest, if nothing is stored under it yet.
         *
         * @return whether they were kept; false where a document is stored already, which stays as it is
         * @throws IOException if they cannot be kept, and are discarded
         */
        boolean keep() throws IOException;

        /** Discards what was not kept. */
        @Override
        void close() throws IOException;
    }

    /**
     * Begins an upload.
     *
     * @param sha256 the digest under which the document is to be stored
     * @param mediaType its type by RFC 6838 without parameters
     */
    DocumentUpload begin(Sha256 sha256, String mediaType) throws IOException;

    /** Finds those of the documents that are stored. */
    Map<Sha256, HeldDocument> find(Collection<Sha256> digests);

    /** Finds a document by its digest. */
    default Optional<HeldDocument> find(Sha256 digest) {
        return Optional.ofNullable(find(List.of(digest)).get(digest));
    }

    /**
     * Opens the bytes that are stored under a digest, unverified; the caller closes the stream.
     *
     * @throws IOException if nothing can be read under it
     */
    InputStream open(Sha256 digest) throws IOException;

    /** Counts the bytes of all stored documents. */
    long storedBytes();

    /**
     * Lists the digests of the stored documents, in order, page by page.
     *
     * @param after only those beyond this one, or null for the first
     * @param limit how many at most
     */
    List<Sha256> digests(@Nullable Sha256 after, int limit);
}
