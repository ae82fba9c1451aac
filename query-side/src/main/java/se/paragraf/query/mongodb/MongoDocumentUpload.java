package se.paragraf.query.mongodb;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.client.gridfs.GridFSUploadStream;
import java.io.OutputStream;
import java.util.function.Consumer;
import org.bson.types.ObjectId;
import se.paragraf.query.documents.DocumentStore.DocumentUpload;

/** Upload of a document to GridFS. What is noted of it is written with the entry of the file, in one step. */
final class MongoDocumentUpload implements DocumentUpload {

    private final MongoDocumentStore store;
    private final ObjectId file;
    private final GridFSUploadStream bytes;
    private final Consumer<Long> complete;
    private long size;
    private boolean kept;

    /** @param complete given the size, completes the metadata that are written when the stream is closed */
    MongoDocumentUpload(MongoDocumentStore store, ObjectId file, GridFSUploadStream bytes, Consumer<Long> complete) {
        this.store = store;
        this.file = file;
        this.bytes = bytes;
        this.complete = complete;
    }

    @Override
    public OutputStream bytes() {
        return new OutputStream() {
            @Override
            public void write(int next) {
                bytes.write(next);
                size++;
            }

            @Override
            public void write(byte[] buffer, int offset, int length) {
                bytes.write(buffer, offset, length);
                size += length;
            }
        };
    }

    @Override
    public boolean keep() {
        try {
            complete.accept(size);
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
