package se.paragraf.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.Problems;

/**
 * A body that ends in a {@link ProblemException} at the first byte beyond its limit, where its transfer breaks off, or
 * where it comes so slowly that whoever sends it only keeps the server busy: after {@link #GRACE} at least
 * {@value #BYTES_PER_SECOND} bytes a second are expected.
 */
final class LimitedInputStream extends ServletInputStream {

    /** How long a body may take, however small it is. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** How quickly a larger one has to come. */
    static final long BYTES_PER_SECOND = 16 * 1024;

    private final ServletInputStream body;
    private final long maxBytes;
    private final LongSupplier nanoseconds;
    private long bytesRead;
    private final long begun;

    LimitedInputStream(ServletInputStream body, long maxBytes, LongSupplier nanoseconds) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.nanoseconds = nanoseconds;
        this.begun = nanoseconds.getAsLong();
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
            mustBeQuick();
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

    private void mustBeQuick() {
        Duration taken = Duration.ofNanos(nanoseconds.getAsLong() - begun);
        if (taken.compareTo(GRACE.plusSeconds(bytesRead / BYTES_PER_SECOND)) > 0) {
            throw BodyLimitFilter.tooSlow();
        }
    }

    private void count(int bytes) {
        bytesRead += bytes;
        if (bytesRead > maxBytes) {
            throw BodyLimitFilter.tooLarge(maxBytes);
        }
    }
}
