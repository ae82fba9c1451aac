package se.paragraf.query.mongodb;

import com.mongodb.MongoGridFSException;
import com.mongodb.client.gridfs.GridFSDownloadStream;
import java.io.IOException;
import java.io.InputStream;

/** Input stream of a file in GridFS, in which a missing or short chunk is an {@link IOException}, as with any file. */
final class MongoBytes extends InputStream {

    private final GridFSDownloadStream bytes;

    MongoBytes(GridFSDownloadStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws IOException {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        try {
            return bytes.read(buffer, offset, length);
        } catch (MongoGridFSException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        bytes.close();
    }
}
