package se.paragraf.web.problem;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.tomcat.util.http.MimeHeaders;

/**
 * Tomcat valve that replaces {@code Accept-Language} by the {@link AnswerLanguage}, before others parse it: Tomcat
 * throws an exception at more than ten languages, which Spring would have answered with 500.
 */
final class AnswerLanguageValve extends ValveBase {

    private static final String HEADER = "Accept-Language";

    /** A valve that also takes asynchronous requests. */
    AnswerLanguageValve() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        MimeHeaders headers = request.getCoyoteRequest().getMimeHeaders();
        if (headers.getHeader(HEADER) != null) {
            String language = AnswerLanguage.of(request).getLanguage();
            headers.removeHeader(HEADER);
            headers.addValue(HEADER).setString(language);
        }
        getNext().invoke(request, response);
    }
}
