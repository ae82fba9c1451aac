package se.paragraf.web.security;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.AccessLog;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Tomcat valve that counts requests which are refused before they are mapped to an operation, such as a request line that
 * is no HTTP. It is an access log, since Tomcat passes such a request to nothing else; it writes nothing.
 */
final class MalformedRequestCounter extends ValveBase implements AccessLog {

    private static final int FIRST_ERROR = 400;

    private final Counter malformed;
    private boolean requestAttributesEnabled;

    MalformedRequestCounter(MeterRegistry metrics) {
        super(true);
        this.malformed = metrics.counter(RefusalLog.METRIC, "reason", "malformed-request");
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        getNext().invoke(request, response);
    }

    @Override
    public void log(Request request, Response response, long time) {
        if (response.getStatus() >= FIRST_ERROR && request.getWrapper() == null) {
            malformed.increment();
        }
    }

    @Override
    public void setRequestAttributesEnabled(boolean enabled) {
        requestAttributesEnabled = enabled;
    }

    @Override
    public boolean getRequestAttributesEnabled() {
        return requestAttributesEnabled;
    }
}
