package se.paragraf.tracing;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Tomcat valve that drops a {@code tracestate} of more than {@value #MAX_LENGTH} characters, before the tracer parses
 * it in a time that grows with the square of its length. That many a participant must take; a longer one may be dropped
 * (<a href="https://www.w3.org/TR/trace-context/#tracestate-limits">W3C Trace Context, section 3.3.1.5</a>).
 */
public final class TracestateValve extends ValveBase {

    static final int MAX_LENGTH = 512;

    private static final String HEADER = "tracestate";

    /** A valve that also takes asynchronous requests. */
    public TracestateValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        int length = 0;
        for (int field = headers.findHeader(HEADER, 0); field >= 0; field = headers.findHeader(HEADER, field + 1)) {
            length += headers.getValue(field).getLength();
        }
        if (length > MAX_LENGTH) {
            headers.removeHeader(HEADER);
        }
        getNext().invoke(request, response);
    }
}
