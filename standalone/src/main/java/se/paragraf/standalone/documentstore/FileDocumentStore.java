package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.paragraf.query.documents.DocumentStore;
import se.paragraf.query.documents.HeldDocument;
import se.paragraf.standalone.files.OwnerOnly;
import se.paragraf.value.Sha256;

/**
 * A content-addressed document store in files. Each document has a folder of its own, {@code ab/abcd…}, named by its
 * digest, with its {@link DocumentFolder#CONTENT} and metadata. The folder is written under another name, forced to disk
 * and then renamed atomically, so a reader finds all of it or nothing, and the first of several uploads is kept.
 */
public final class FileDocumentStore implements DocumentStore {

    private static final String UPLOADS = "arriving";

    private final Path folder;
    private final Clock clock;

    private FileDocumentStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the documents of a register that no other process has open, and deletes uploads that a dead process left
     * behind.
     *
     * @param folder the folder of the documents, made if it is missing
     */
    public static FileDocumentStore open(Path folder, Clock clock) {
        try {
            Durable.deleteAll(folder.resolve(UPLOADS));
            Durable.createFolder(folder);
            Durable.createFolder(folder.resolve(UPLOADS));
            return new FileDocumentStore(folder, clock);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens documents for reading only; another process may have them open. */
    static FileDocumentStore reading(Path folder) {
        return new FileDocumentStore(folder, Clock.systemUTC());
    }

    /** The same store with a fixed time for what is stored. */
    FileDocumentStore storingAt(Instant instant) {
        return new FileDocumentStore(folder, Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Override
    public DocumentUpload begin(Sha256 sha256, String mediaType) throws IOException {
        DocumentFolder upload =
                DocumentFolder.in(folder.resolve(UPLOADS), UUID.randomUUID().toString());
        OwnerOnly.createFolder(upload.path());
        return new FileDocumentUpload(upload, place(sha256), mediaType, clock);
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
            return groups.filter(group -> group.getFileName().toString().length() == DocumentFolder.GROUP)
                    .flatMap(group -> names(group).map(name -> DocumentFolder.in(group, name)))
                    .mapToLong(FileDocumentStore::size)
                    .sum();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long size(DocumentFolder document) {
        try {
            return Files.size(document.content());
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
            return groups.filter(group -> group.getFileName().toString().length() == DocumentFolder.GROUP)
                    .filter(group -> group.getFileName().toString().compareTo(groupOf(first)) >= 0)
                    .sorted()
                    .flatMap(FileDocumentStore::names)
                    .filter(name -> name.compareTo(first) > 0)
                    .limit(limit)
                    .map(Sha256::new)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String groupOf(String digest) {
        return digest.isEmpty() ? "" : digest.substring(0, DocumentFolder.GROUP);
    }

    private static Stream<String> names(Path group) {
        try (Stream<Path> documents = Files.list(group)) {
            return documents
                    .map(document -> document.getFileName().toString())
                    .filter(DocumentFolder::isName)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private DocumentFolder place(Sha256 digest) {
        return DocumentFolder.of(folder, digest);
    }
}
