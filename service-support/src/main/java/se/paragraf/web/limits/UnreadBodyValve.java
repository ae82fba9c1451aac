package se.paragraf.web.limits;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.ApplicationBufferHandler;

/**
 * Throws away the rest of a body that was refused, so that whoever sends it gets to read why; but not for longer than a
 * few seconds, after which the connection is closed. Tomcat itself would go on for as long as a byte comes now and then.
 */
final class UnreadBodyValve extends ValveBase {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() >= 400 && !request.isAsync()) {
            discard(request);
        }
    }

    /** Reads below the stream that the operation had, which it may have closed in the middle. */
    private static void discard(Request request) {
        long begun = System.nanoTime();
        Discarded discarded = new Discarded();
        try {
            while (!isRead(request) && request.getCoyoteRequest().doRead(discarded) >= 0) {
                if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    return;
                }
            }
        } catch (IOException brokenOff) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
    }

    /** Takes what is read and keeps nothing of it. */
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
            // What is read is never put together.
        }
    }

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }
}
