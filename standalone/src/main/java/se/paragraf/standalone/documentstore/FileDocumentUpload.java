package se.paragraf.standalone.documentstore;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.LongFunction;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;
import se.paragraf.standalone.files.OwnerOnly;

/** An upload: a document that is being written under a temporary name, and renamed when it is complete. */
final class FileDocumentUpload implements DocumentUpload {

    private final DocumentFolder upload;
    private final DocumentFolder place;
    private final LongFunction<DocumentFolder.About> about;
    private final OutputStream bytes;
    private boolean kept;

    /** @param about what to note of a document of a size that is complete now */
    FileDocumentUpload(DocumentFolder upload, DocumentFolder place, LongFunction<DocumentFolder.About> about)
            throws IOException {
        this.upload = upload;
        this.place = place;
        this.about = about;
        this.bytes = OwnerOnly.newOutputStream(upload.content());
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    @Override
    public boolean keep() throws IOException {
        bytes.close();
        upload.complete(about.apply(Files.size(upload.content())));
        Path group = place.group();
        Durable.createFolder(group);
        try {
            Files.move(upload.path(), place.path(), StandardCopyOption.ATOMIC_MOVE);
            kept = true;
        } catch (FileSystemException e) {
            if (!Files.exists(place.path())) {
                throw e;
            }
        }
        // Also if another upload was first: it may not have forced its name to disk yet.
        Durable.forceFolder(group);
        return kept;
    }

    @Override
    public void close() throws IOException {
        bytes.close();
        if (!kept) {
            Durable.deleteAll(upload.path());
        }
    }
}
