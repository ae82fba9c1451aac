package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.AbstractResource;

/** Spring resource of a document, served as a whole or in ranges. */
final class DocumentResource extends AbstractResource {

    private final Documents documents;
    private final HeldDocument document;

    DocumentResource(Documents documents, HeldDocument document) {
        this.documents = documents;
        this.document = document;
    }

    @Override
    public boolean exists() {
        return true;
    }

    @Override
    public long contentLength() {
        return document.size();
    }

    @Override
    public InputStream getInputStream() throws IOException {
        return documents.open(document);
    }

    @Override
    public String getDescription() {
        return "document " + document.sha256();
    }
}
