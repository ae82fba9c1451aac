package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import se.paragraf.query.documents.DocumentSeal;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HandedInBy;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.security.AuthenticationKey;
import se.paragraf.standalone.documentstore.DocumentFolder.About;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.value.Sha256;

/**
 * A content-addressed document store in files. Each document has a folder of its own, {@code ab/abcd…}, named by its
 * digest, with its {@link DocumentFolder#CONTENT} and metadata. The folder is written under another name, forced to disk
 * and then renamed atomically, so a reader finds all of it or nothing, and the first of several uploads is kept.
 *
 * <p>With a key, what is noted of a document has a code. Documents of before the first start with a key get theirs then, and
 * with it the instant; a mark beside the documents says that this was done, so that a document without a code is one that was
 * altered from then on.
 */
public final class FileDocumentStore implements DocumentStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileDocumentStore.class);
    /** The folder of uploads that are not complete; emptied when the store is opened. */
    static final String UPLOADS = "arriving";

    private final Path folder;
    private final Clock clock;
    private final @Nullable DocumentSeal seal;

    private FileDocumentStore(Path folder, Clock clock, @Nullable DocumentSeal seal) {
        this.folder = folder;
        this.clock = clock;
        this.seal = seal;
    }

    /**
     * Opens the documents of a register that no other process has open, and deletes uploads that a dead process left
     * behind. Nothing that it stores has a code.
     *
     * @param folder the folder of the documents, made if it is missing
     */
    public static FileDocumentStore open(Path folder, Clock clock) {
        return open(folder, clock, (DocumentSeal) null);
    }

    /**
     * Opens the documents of a register that no other process has open, and deletes uploads that a dead process left
     * behind.
     *
     * @param folder the folder of the documents, made if it is missing
     * @param key the key of the record
     */
    public static FileDocumentStore open(Path folder, Clock clock, AuthenticationKey key) {
        FileDocumentStore store = open(folder, clock, DocumentSeal.of(key));
        store.sealDocumentsOfBefore();
        return store;
    }

    private static FileDocumentStore open(Path folder, Clock clock, @Nullable DocumentSeal seal) {
        try {
            Durable.deleteAll(folder.resolve(UPLOADS));
            Durable.createFolder(folder);
            Durable.createFolder(folder.resolve(UPLOADS));
            return new FileDocumentStore(folder, clock, seal);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens documents for reading only; another process may have them open. */
    static FileDocumentStore reading(Path folder) {
        return new FileDocumentStore(folder, Clock.systemUTC(), null);
    }

    private void sealDocumentsOfBefore() {
        SealMark mark = new SealMark(folder);
        if (mark.isThere()) {
            return;
        }
        DocumentSeal codes = Objects.requireNonNull(seal);
        Instant now = now();
        try {
            List<Sha256> withoutCode = new ArrayList<>();
            for (Sha256 digest : digests(null, Integer.MAX_VALUE)) {
                Optional<About> about = place(digest).about();
                if (about.isPresent() && about.get().code() == null) {
                    withoutCode.add(digest);
                } else if (about.isPresent() && about.get().sealedAt() == null) {
                    LOG.error(
                            "The mark {} that all documents have codes was taken away; documents without one get none",
                            mark.path());
                    return;
                }
            }
            for (Sha256 digest : withoutCode) {
                DocumentFolder place = place(digest);
                HeldDocument document = place.about().orElseThrow().document(digest);
                place.replace(About.sealedLater(document, now, codes), folder.resolve(UPLOADS));
            }
            mark.write(now, codes.storeCode(now));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public DocumentUpload begin(Sha256 sha256, Supplier<String> mediaType, @Nullable HandedInBy by) throws IOException {
        return upload(sha256, size -> About.of(new HeldDocument(sha256, mediaType.get(), size, now(), by), seal));
    }

    /** Begins a copy of a document of another store, with what is noted of it there. */
    DocumentUpload beginCopy(Sha256 sha256, About about) throws IOException {
        return upload(sha256, size -> about);
    }

    /** What is noted of a document, if it can be read. */
    Optional<About> about(Sha256 digest) {
        return place(digest).about();
    }

    /** Takes over what the other store notes of a document that was copied from there before it had a code. */
    void takeCode(Sha256 digest, FileDocumentStore other) throws IOException {
        Optional<About> own = about(digest).filter(about -> about.code() == null);
        Optional<About> coded = other.about(digest).filter(about -> about.code() != null);
        if (own.isPresent()
                && coded.isPresent()
                && own.get().document(digest).equals(coded.get().document(digest))) {
            place(digest).replace(coded.get(), folder.resolve(UPLOADS));
        }
    }

    private DocumentUpload upload(Sha256 sha256, LongFunction<About> about) throws IOException {
        DocumentFolder upload =
                DocumentFolder.in(folder.resolve(UPLOADS), UUID.randomUUID().toString());
        OwnerOnly.createFolder(upload.path());
        return new FileDocumentUpload(upload, place(sha256), about);
    }

    @Override
    public Map<Sha256, HeldDocument> find(Collection<Sha256> digests) {
        Map<Sha256, HeldDocument> found = new HashMap<>();
        for (Sha256 digest : digests) {
            Optional<HeldDocument> held = place(digest).read(digest);
            held.ifPresent(document -> found.put(digest, document));
        }
        return found;
    }

    @Override
    public InputStream open(Sha256 digest) throws IOException {
        return Files.newInputStream(place(digest).content());
    }

    @Override
    public long storedBytes() {
        try (Stream<Path> groups = Files.list(folder)) {
            return groups.filter(FileDocumentStore::isGroup)
                    .flatMap(group -> within(group).filter(FileDocumentStore::isDocument))
                    .mapToLong(path -> size(path.resolve(DocumentFolder.CONTENT)))
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(Path content) {
        try {
            return Files.size(content);
        } catch (NoSuchFileException e) {
            return 0; // an audit reports it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Sha256> digests(@Nullable Sha256 after, int limit) {
        String first = after == null ? "" : after.value();
        try (Stream<Path> groups = Files.list(folder)) {
            return groups.filter(FileDocumentStore::isGroup)
                    .filter(group -> name(group).compareTo(groupOf(first)) >= 0)
                    .sorted()
                    .flatMap(group -> within(group).filter(FileDocumentStore::isDocument))
                    .map(FileDocumentStore::name)
                    .filter(name -> name.compareTo(first) > 0)
                    .limit(limit)
                    .map(Sha256::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Note note(Sha256 digest) {
        try {
            return place(digest)
                    .about()
                    .map(about -> new Note(about.document(digest), state(about, digest)))
                    .orElse(Note.MISSING);
        } catch (UncheckedIOException e) {
            return Note.MISSING;
        }
    }

    private NoteState state(About about, Sha256 digest) {
        if (seal == null) {
            return NoteState.UNCHECKED;
        }
        return seal.verifies(about.code(), about.document(digest), about.sealedAt())
                ? NoteState.INTACT
                : NoteState.ALTERED;
    }

    @Override
    public List<String> strays(int limit) {
        SealMark mark = new SealMark(folder);
        Stream<String> missing = seal == null || mark.isSound(seal) ? Stream.of() : Stream.of(SealMark.NAME);
        try (Stream<Path> all = Files.list(folder)) {
            Stream<String> strays = all.filter(
                            path -> !name(path).equals(UPLOADS) && !name(path).equals(SealMark.NAME))
                    .sorted()
                    .flatMap(path -> isGroup(path) ? strayWithin(path) : Stream.of(path))
                    .map(path -> folder.relativize(path).toString());
            return Stream.concat(missing, strays).limit(limit).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> strayWithin(Path group) {
        return within(group)
                .flatMap(path ->
                        isDocument(path) ? within(path).filter(file -> !isPartOfDocument(file)) : Stream.of(path));
    }

    private static boolean isPartOfDocument(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && (name(file).equals(DocumentFolder.CONTENT) || name(file).equals(DocumentFolder.ABOUT));
    }

    private static boolean isGroup(Path path) {
        return name(path).matches("[0-9a-f]{" + DocumentFolder.GROUP + "}")
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean isDocument(Path path) {
        Path group = path.getParent();
        return group != null
                && DocumentFolder.isName(name(path))
                && name(path).startsWith(name(group))
                && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
    }

    private static String groupOf(String digest) {
        return digest.isEmpty() ? "" : digest.substring(0, DocumentFolder.GROUP);
    }

    private static String name(Path path) {
        return path.getFileName().toString();
    }

    private static Stream<Path> within(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentFolder place(Sha256 digest) {
        return DocumentFolder.of(folder, digest);
    }
}
