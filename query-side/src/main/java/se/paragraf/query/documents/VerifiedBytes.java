package se.paragraf.query.documents;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.Objects;
import se.paragraf.value.Sha256;

/**
 * Input stream that verifies a document's digest as it is read. The last bytes are not returned before the digest of all has
 * been verified, so an altered document never arrives completely.
 */
final class VerifiedBytes extends InputStream {

    private final InputStream bytes;
    private final HeldDocument document;
    private final MessageDigest digest = Sha256.newDigest();
    private long left;

    VerifiedBytes(InputStream bytes, HeldDocument document) throws IOException {
        this.bytes = bytes;
        this.document = document;
        this.left = document.size();
        verifyAtTheEnd();
    }

    @Override
    public int read() throws IOException {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, buffer.length);
        if (left == 0) {
            return -1;
        }
        int read = bytes.read(buffer, offset, (int) Math.min(length, left));
        if (read < 0) {
            throw new AlteredDocumentException(document.sha256());
        }
        digest.update(buffer, offset, read);
        left -= read;
        verifyAtTheEnd();
        return read;
    }

    private void verifyAtTheEnd() throws IOException {
        if (left == 0 && !Sha256.of(digest).equals(document.sha256())) {
            throw new AlteredDocumentException(document.sha256());
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
