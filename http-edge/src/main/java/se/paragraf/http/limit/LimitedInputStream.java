package se.paragraf.http.limit;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import se.paragraf.http.problem.ProblemException;
import se.paragraf.http.problem.Problems;

/** A body that ends in a {@link ProblemException} at the first byte beyond its limit, or where its transfer breaks off. */
final class LimitedInputStream extends ServletInputStream {

    private final ServletInputStream body;
    private final long maxBytes;
    private long bytesRead;

    LimitedInputStream(ServletInputStream body, long maxBytes) {
        this.body = body;
        this.maxBytes = maxBytes;
    }

    @Override
    public int read() {
        byte[] next = new byte[1];
        return read(next, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(next[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int length) {
        try {
            int read = body.read(buffer, offset, length);
            count(Math.max(read, 0));
            return read;
        } catch (IOException transferBrokeOff) {
            throw Problems.brokenOff();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    private void count(int bytes) {
        bytesRead += bytes;
        if (bytesRead > maxBytes) {
            throw BodyLimitFilter.tooLarge(maxBytes);
        }
    }
}
