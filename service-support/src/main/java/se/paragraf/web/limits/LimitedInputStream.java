package se.paragraf.web.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.function.LongSupplier;
import se.paragraf.web.problem.ProblemException;
import se.paragraf.web.problem.Problems;

/**
 * Request body with a limit to its size and a minimum transfer rate: after {@link #GRACE} at least
 * {@value #BYTES_PER_SECOND} bytes a second are expected. Reading throws a {@link ProblemException} at the first byte
 * beyond the limit, where the body is too slow, and where the transfer breaks off.
 */
final class LimitedInputStream extends ServletInputStream {

    /** The time that any body may take. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** The minimum rate of a larger body. */
    static final long BYTES_PER_SECOND = 16 * 1024;

    private final ServletInputStream body;
    private final long maxBytes;
    private final LongSupplier nanoTime;
    private long bytesRead;
    private final long startedAt;

    LimitedInputStream(ServletInputStream body, long maxBytes, LongSupplier nanoTime) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.nanoTime = nanoTime;
        this.startedAt = nanoTime.getAsLong();
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
            mustNotBeTooSlow();
            return read;
        } catch (IOException e) {
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

    private void mustNotBeTooSlow() {
        Duration elapsed = Duration.ofNanos(nanoTime.getAsLong() - startedAt);
        if (elapsed.compareTo(GRACE.plusSeconds(bytesRead / BYTES_PER_SECOND)) > 0) {
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
