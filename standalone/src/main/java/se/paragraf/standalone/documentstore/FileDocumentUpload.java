package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import se.paragraf.query.documents.DocumentStore.Arrival;

/** A document that is being written, in a folder that nobody looks into. */
final class FileDocumentUpload implements Arrival {

    private final DocumentFolder arriving;
    private final DocumentFolder place;
    private final String mediaType;
    private final Clock clock;
    private final OutputStream bytes;
    private boolean kept;

    FileDocumentUpload(DocumentFolder arriving, DocumentFolder place, String mediaType, Clock clock)
            throws IOException {
        this.arriving = arriving;
        this.place = place;
        this.mediaType = mediaType;
        this.clock = clock;
        this.bytes = Files.newOutputStream(arriving.content());
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    @Override
    public boolean keep() throws IOException {
        bytes.close();
        arriving.complete(mediaType, clock.instant().truncatedTo(ChronoUnit.MILLIS));
        Path group = place.group();
        Durable.createFolder(group);
        try {
            Files.move(arriving.path(), place.path(), StandardCopyOption.ATOMIC_MOVE);
            kept = true;
        } catch (FileSystemException refused) {
            if (!Files.exists(place.path())) {
                throw refused;
            }
        }
        // Also where another was first: it may not have come so far yet.
        Durable.forceFolder(group);
        return kept;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        if (!kept) {
            Durable.deleteAll(arriving.path());
        }
    }
}
