package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.value.Sha256;

/** Uploads and downloads of documents, with the digest of each verified while its bytes pass through. */
public final class Documents {

    private static final int BUFFER = 64 * 1024;

    private final DocumentStore store;
    private final DocumentQuota quota;

    /** Documents in the store, without a limit to what they take. */
    public Documents(DocumentStore store) {
        this(store, DocumentQuota.none(store));
    }

    /** Documents in the store, within a quota. */
    Documents(DocumentStore store, DocumentQuota quota) {
        this.store = store;
        this.quota = quota;
    }

    /**
     * The result of an upload.
     *
     * @param document the document, which is stored now
     * @param isNew whether it was not stored before
     */
    public record Receipt(HeldDocument document, boolean isNew) {}

    /**
     * Stores a document, in constant memory. One that is stored already is read and verified all the same, and not stored
     * again; it keeps its first media type.
     *
     * @param announced the digest that it must have
     * @param mediaType its type by RFC 6838 without parameters
     * @param content its bytes, which the caller closes
     * @throws WrongDigestException if it has another digest; nothing of it is kept then
     * @throws IOException if it cannot be stored; nothing of it is kept then
     */
    public Receipt receive(Sha256 announced, String mediaType, InputStream content) throws IOException {
        return receive(announced, mediaType, content, 0, null);
    }

    /**
     * Stores a document and who handed it in, as {@link #receive(Sha256, String, InputStream)} does. Of one that is stored
     * already, who handed it in first stays.
     *
     * @param size how many bytes it is going to have, 0 or less where that is not known
     * @param by who hands it in; null where that is not known
     * @throws se.paragraf.web.problem.ProblemException with 507 if it exceeds the quota or there is no room for it
     */
    public Receipt receive(Sha256 announced, String mediaType, InputStream content, long size, @Nullable HandedInBy by)
            throws IOException {
        return receive(announced, recognized -> mediaType, content, size, by);
    }

    /**
     * Stores a document under the type that its content allows.
     *
     * @param type gives the type of the document, once its digest is found right, by the type that its bytes are
     *     recognized as, or refuses it
     */
    Receipt receive(
            Sha256 announced,
            Function<Optional<RecognizedType>, String> type,
            InputStream content,
            long size,
            @Nullable HandedInBy by)
            throws IOException {
        Optional<HeldDocument> before = store.find(announced);
        if (before.isPresent()) {
            verify(announced, content, OutputStream.nullOutputStream());
            return new Receipt(before.get(), false);
        }
        ContentRecognizer recognizer = new ContentRecognizer();
        AtomicReference<String> mediaType = new AtomicReference<>();
        try (DocumentQuota.Share share = quota.share(size);
                DocumentUpload upload = store.begin(announced, () -> Objects.requireNonNull(mediaType.get()), by)) {
            verify(announced, content, share.counting(both(upload.bytes(), recognizer)));
            mediaType.set(type.apply(recognizer.type()));
            boolean isNew = upload.keep();
            if (isNew) {
                share.keep();
            }
            return new Receipt(store.find(announced).orElseThrow(), isNew);
        }
    }

    private static OutputStream both(OutputStream first, OutputStream second) {
        return new OutputStream() {
            @Override
            public void write(int next) throws IOException {
                first.write(next);
                second.write(next);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                first.write(buffer, offset, length);
                second.write(buffer, offset, length);
            }
        };
    }

    /** Finds a document by its digest. */
    public Optional<HeldDocument> find(Sha256 digest) {
        return store.find(digest);
    }

    /**
     * Opens the verified bytes of a document; the caller closes the stream.
     *
     * @throws IOException here or while they are read, at the latest before the last of them, if they cannot be read or
     *     are not those of the document: {@link AlteredDocumentException}
     */
    public InputStream open(HeldDocument document) throws IOException {
        return new VerifiedBytes(store.open(document.sha256()), document);
    }

    /** Lists the digests of the stored documents, as {@link DocumentStore#digests} does. */
    public List<Sha256> digests(@Nullable Sha256 after, int limit) {
        return store.digests(after, limit);
    }

    /** Reads and checks what is noted of a document, as {@link DocumentStore#note} does. */
    public DocumentStore.Note note(Sha256 digest) {
        return store.note(digest);
    }

    /** Lists what belongs to no document, as {@link DocumentStore#strays} does. */
    public List<String> strays(int limit) {
        return store.strays(limit);
    }

    /**
     * What is stored under a digest.
     *
     * @param sha256 the actual digest of the bytes
     * @param size how many they are
     */
    public record Found(Sha256 sha256, long size) {}

    /**
     * Reads all bytes that are stored under a digest, unverified.
     *
     * @throws IOException if it cannot be read
     */
    public Found inspect(Sha256 digest) throws IOException {
        try (InputStream content = store.open(digest)) {
            return copy(content, OutputStream.nullOutputStream());
        }
    }

    private static void verify(Sha256 announced, InputStream from, OutputStream to) throws IOException {
        Sha256 actual = copy(from, to).sha256();
        if (!actual.equals(announced)) {
            throw new WrongDigestException(announced, actual);
        }
    }

    private static Found copy(InputStream from, OutputStream to) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        for (int read = from.read(buffer); read >= 0; read = from.read(buffer)) {
            digest.update(buffer, 0, read);
            to.write(buffer, 0, read);
            size += read;
        }
        return new Found(Sha256.of(digest), size);
    }
}
