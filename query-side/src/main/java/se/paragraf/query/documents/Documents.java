package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore.Arrival;
import se.paragraf.value.Sha256;

/** Takes documents in and hands them out, and holds each against its digest while it passes through. */
public final class Documents {

    private static final int BUFFER = 64 * 1024;

    private final DocumentStore store;

    /** Keeps them in that store. */
    public Documents(DocumentStore store) {
        this.store = store;
    }

    /**
     * What came of handing a document in.
     *
     * @param document the document, which is here now
     * @param isNew whether it was not here before
     */
    public record Receipt(HeldDocument document, boolean isNew) {}

    /**
     * Takes a document in, in a buffer's memory. One that is here already is read and held against its digest all the
     * same, and not stored again; its media type stays the one that came first.
     *
     * @param announced the digest that it must have
     * @param mediaType its type by RFC 6838 without parameters
     * @param content its bytes, which the caller closes
     * @throws WrongDigestException if it has another digest; nothing of it is kept then
     * @throws IOException if it cannot be stored; nothing of it is kept then
     */
    public Receipt receive(Sha256 announced, String mediaType, InputStream content) throws IOException {
        Optional<HeldDocument> before = store.find(announced);
        if (before.isPresent()) {
            pass(content, OutputStream.nullOutputStream(), announced);
            return new Receipt(before.get(), false);
        }
        try (Arrival arrival = store.begin(announced, mediaType)) {
            pass(content, arrival.bytes(), announced);
            boolean isNew = arrival.keep();
            return new Receipt(store.find(announced).orElseThrow(), isNew);
        }
    }

    /** The document of that digest, if it is here. */
    public Optional<HeldDocument> find(Sha256 digest) {
        return store.find(digest);
    }

    /**
     * The bytes of a document, which the caller closes.
     *
     * @throws IOException here or while they are read, at the latest before the last of them, if they cannot be read or
     *     are not those of the document: {@link AlteredDocumentException}
     */
    public InputStream open(HeldDocument document) throws IOException {
        return new VerifiedBytes(store.open(document.sha256()), document);
    }

    /** The digests under which something is kept, as {@link DocumentStore#digests} gives them. */
    public List<Sha256> digests(@Nullable Sha256 after, int limit) {
        return store.digests(after, limit);
    }

    /**
     * What is found under a digest.
     *
     * @param sha256 the digest of the bytes that are kept there
     * @param size how many they are
     */
    public record Found(Sha256 sha256, long size) {}

    /**
     * Reads all that is kept under a digest.
     *
     * @throws IOException if it cannot be read
     */
    public Found inspect(Sha256 digest) throws IOException {
        ContentDigest actual = new ContentDigest();
        long size = 0;
        try (InputStream content = store.open(digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                actual.add(buffer, 0, read);
                size += read;
            }
        }
        return new Found(actual.value(), size);
    }

    private static void pass(InputStream from, OutputStream to, Sha256 announced) throws IOException {
        ContentDigest digest = new ContentDigest();
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.add(buffer, 0, read);
            to.write(buffer, 0, read);
        }
        Sha256 actual = digest.value();
        if (!actual.equals(announced)) {
            throw new WrongDigestException(announced, actual);
        }
    }
}
