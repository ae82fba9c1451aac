package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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
import se.paragraf.value.Sha256;

/**
 * Documents as files. Each has a folder of its own, {@code ab/abcd…}, with its {@link DocumentFolder#CONTENT} and what is
 * noted beside it. Such a folder is written elsewhere, forced to disk, and then given its name in one step, so whoever
 * finds it finds all of it, and the first of several is kept.
 */
public final class FileDocumentStore implements DocumentStore {

    private static final String ARRIVING = "arriving";

    private final Path folder;
    private final Clock clock;

    private FileDocumentStore(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /**
     * Opens the documents of a register that nobody else has open, and throws away what was arriving when its process
     * died.
     *
     * @param folder the folder of the documents, made where it is missing
     */
    public static FileDocumentStore open(Path folder, Clock clock) {
        try {
            Durable.deleteAll(folder.resolve(ARRIVING));
            Durable.createFolder(folder);
            Durable.createFolder(folder.resolve(ARRIVING));
            return new FileDocumentStore(folder, clock);
        } catch (IOException unopened) {
            throw new UncheckedIOException(unopened);
        }
    }

    /** Documents that somebody else may have open, to be read only. */
    static FileDocumentStore reading(Path folder) {
        return new FileDocumentStore(folder, Clock.systemUTC());
    }

    /** The same documents; what is taken in is noted as taken in at that instant. */
    FileDocumentStore storingAt(Instant instant) {
        return new FileDocumentStore(folder, Clock.fixed(instant, ZoneOffset.UTC));
    }

    @Override
    public Arrival begin(Sha256 sha256, String mediaType) throws IOException {
        DocumentFolder arriving =
                DocumentFolder.in(folder.resolve(ARRIVING), UUID.randomUUID().toString());
        Files.createDirectory(arriving.path());
        return new FileDocumentUpload(arriving, place(sha256), mediaType, clock);
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
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
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
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private DocumentFolder place(Sha256 digest) {
        return DocumentFolder.of(folder, digest);
    }
}
