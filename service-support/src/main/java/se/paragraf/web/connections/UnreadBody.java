package se.paragraf.web.connections;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.coyote.ActionCode;
import org.apache.coyote.Request;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Discards what an operation has left of a request's body, after the answer, so that the client gets to read the answer
 * and the connection can be used again. {@link #MAX_BYTES} are read at most; how long it may take is a bound of the
 * {@link ConnectionTable}. Beyond both the connection is closed.
 */
final class UnreadBody {

    static final long MAX_BYTES = 16L * 1024 * 1024;

    private UnreadBody() {}

    /** Reads from Coyote, since the operation may have closed its stream half-way. */
    static void discard(Request request) {
        if (isRead(request)) {
            return;
        }
        // A client that waits for 100 Continue has its answer, and need not send anything.
        boolean waits = request.hasExpectation() && request.getBytesRead() == 0;
        boolean discarded = !waits && readToEnd(request);
        if (!discarded) {
            request.action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    private static boolean readToEnd(Request request) {
        Discarded discarded = new Discarded();
        long bytes = 0;
        try {
            while (!isRead(request)) {
                int read = request.doRead(discarded);
                bytes += read;
                if (read < 0 || bytes > MAX_BYTES) {
                    return read < 0;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }

    /** A buffer handler that keeps nothing. */
    private static final class Discarded implements ApplicationBufferHandler {

        private ByteBuffer buffer = ByteBuffer.allocate(0);

        @Override
        public void setByteBuffer(ByteBuffer read) {
            buffer = read;
        }

        @Override
        public ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // Nothing is kept.
        }
    }
}
