package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
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
     * @param mediaType gives its type by RFC 6838 without parameters; asked when all bytes have been received
     * @param by who hands it in; null where that is not known
     */
    DocumentUpload begin(Sha256 sha256, Supplier<String> mediaType, @Nullable HandedInBy by) throws IOException;

    /** Begins an upload of a type that is known before. */
    default DocumentUpload begin(Sha256 sha256, String mediaType, @Nullable HandedInBy by) throws IOException {
        return begin(sha256, () -> mediaType, by);
    }

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

    /** Whether what is noted of a document can be trusted. */
    enum NoteState {
        /** It has its code. */
        INTACT,
        /** Nobody can tell: the store has no key. */
        UNCHECKED,
        /** It does not have its code, or has none: it was altered, or the store has another key. */
        ALTERED,
        /** Nothing is noted, or it cannot be read. */
        MISSING
    }

    /**
     * What is noted beside the bytes of a document.
     *
     * @param document what is noted, and whether its bytes are there or not; absent where it is {@link NoteState#MISSING}
     * @param state whether it can be trusted
     */
    record Note(@Nullable HeldDocument document, NoteState state) {

        /** Nothing that can be read. */
        public static final Note MISSING = new Note(null, NoteState.MISSING);
    }

    /** Reads and checks what is noted beside the bytes of a document. */
    Note note(Sha256 digest);

    /**
     * Lists what is in the store and belongs to no document, such as a file that someone put there, and the mark that all
     * documents have codes where it is missing.
     *
     * @param limit how many at most
     * @return their names, as the operator of the store would look for them
     */
    List<String> strays(int limit);
}
