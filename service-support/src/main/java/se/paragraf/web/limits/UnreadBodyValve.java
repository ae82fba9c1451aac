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
 * Tomcat valve that discards the unread rest of a refused body, so that the client gets to read the answer. After
 * {@link #TIMEOUT} the connection is closed instead: Tomcat itself would go on for as long as a byte comes now and
 * then.
 */
public final class UnreadBodyValve extends ValveBase {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    /** A valve that also takes asynchronous requests. */
    public UnreadBodyValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
        if (response.getStatus() >= 400 && !request.isAsync()) {
            discard(request);
        }
    }

    /** Reads from Coyote, since the operation may have closed its stream half-way. */
    private static void discard(Request request) {
        long startedAt = System.nanoTime();
        Discarded discarded = new Discarded();
        try {
            while (!isRead(request) && request.getCoyoteRequest().doRead(discarded) >= 0) {
                if (System.nanoTime() - startedAt > TIMEOUT.toNanos()) {
                    request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
                    return;
                }
            }
        } catch (IOException e) {
            request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
        }
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

    private static boolean isRead(Request request) {
        AtomicBoolean read = new AtomicBoolean();
        request.getCoyoteRequest().action(ActionCode.REQUEST_BODY_FULLY_READ, read);
        return read.get();
    }
}
