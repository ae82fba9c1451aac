package se.paragraf.query.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.OutputStream;
import org.bson.types.ObjectId;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;

/** Upload of a document to GridFS. */
final class MongoDocumentUpload implements DocumentUpload {

    private final MongoDocumentStore store;
    private final ObjectId file;
    private final GridFSUploadStream bytes;
    private boolean kept;

    MongoDocumentUpload(MongoDocumentStore store, ObjectId file, GridFSUploadStream bytes) {
        this.store = store;
        this.file = file;
        this.bytes = bytes;
    }

    @Override
    public OutputStream bytes() {
        return bytes;
    }

    @Override
    public boolean keep() {
        try {
            bytes.close();
            kept = true;
        } catch (MongoWriteException e) {
            if (ErrorCategory.fromErrorCode(e.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        return kept;
    }

    @Override
    public void close() {
        if (kept) {
            store.uploaded(file);
        } else {
            store.discard(file);
        }
    }
}
