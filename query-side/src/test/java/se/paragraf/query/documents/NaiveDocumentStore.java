package se.paragraf.query.documents;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import se.paragraf.value.Sha256;

/** Document store in two maps under one lock, the reference implementation. */
public final class NaiveDocumentStore implements DocumentStore {

    private final Clock clock;
    private final SortedMap<String, HeldDocument> documents = new TreeMap<>();
    private final Map<Sha256, byte[]> contents = new HashMap<>();

    /** An empty store that goes by the clock. */
    public NaiveDocumentStore(Clock clock) {
        this.clock = clock;
    }

    @Override
    public DocumentUpload begin(Sha256 sha256, Supplier<String> mediaType, @Nullable HandedInBy by) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        return new DocumentUpload() {
            @Override
            public OutputStream bytes() {
                return bytes;
            }

            @Override
            public boolean keep() {
                return put(sha256, mediaType.get(), bytes.toByteArray(), by);
            }

            @Override
            public void close() {}
        };
    }

    private synchronized boolean put(Sha256 sha256, String mediaType, byte[] content, @Nullable HandedInBy by) {
        boolean isNew = contents.putIfAbsent(sha256, content) == null;
        if (isNew) {
            HeldDocument document = new HeldDocument(
                    sha256, mediaType, content.length, clock.instant().truncatedTo(ChronoUnit.MILLIS), by);
            documents.put(sha256.value(), document);
        }
        return isNew;
    }

    @Override
    public synchronized Map<Sha256, HeldDocument> find(Collection<Sha256> digests) {
        Map<Sha256, HeldDocument> found = new HashMap<>();
        for (Sha256 digest : digests) {
            HeldDocument held = documents.get(digest.value());
            if (held != null) {
                found.put(digest, held);
            }
        }
        return found;
    }

    @Override
    public synchronized long storedBytes() {
        return contents.values().stream().mapToLong(content -> content.length).sum();
    }

    @Override
    public synchronized InputStream open(Sha256 digest) throws IOException {
        byte[] content = contents.get(digest);
        if (content == null) {
            throw new FileNotFoundException(digest.value());
        }
        return new ByteArrayInputStream(content);
    }

    @Override
    public synchronized List<Sha256> digests(@Nullable Sha256 after, int limit) {
        return documents.tailMap(after == null ? "" : after.value() + "\0").keySet().stream()
                .limit(limit)
                .map(Sha256::new)
                .toList();
    }

    @Override
    public synchronized Note note(Sha256 digest) {
        HeldDocument held = documents.get(digest.value());
        return held == null ? Note.MISSING : new Note(held, NoteState.UNCHECKED);
    }

    @Override
    public List<String> strays(int limit) {
        return List.of();
    }
}
