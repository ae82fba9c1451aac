package se.paragraf.query.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.OutputStream;
import org.bson.types.ObjectId;
import se.paragraf.query.documents.DocumentStore.Arrival;

/** A file that is being written to GridFS. */
final class MongoDocumentUpload implements Arrival {

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
        } catch (MongoWriteException refused) {
            if (ErrorCategory.fromErrorCode(refused.getCode()) != ErrorCategory.DUPLICATE_KEY) {
                throw refused;
            }
        }
        return kept;
    }

    @Override
    public void close() {
        if (kept) {
            store.arrived(file);
        } else {
            store.discard(file);
        }
    }
}
