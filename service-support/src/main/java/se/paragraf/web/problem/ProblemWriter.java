package se.paragraf.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import se.paragraf.tracing.Traceparent;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes problem documents to the servlet response, so that controllers, filters and the server itself answer alike.
 * The document is {@code application/problem+json} whatever the request accepts: RFC 9110 section 15.5.7 allows that.
 */
public final class ProblemWriter {

    private static final int MAX_INSTANCE_LENGTH = 300;

    private final JsonMapper mapper;

    /** Writes JSON with this mapper. */
    public ProblemWriter(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Answers with the problem, in the language of the request; does nothing where the response is committed. */
    public void write(HttpServletRequest request, HttpServletResponse response, ProblemException problem)
            throws IOException {
        Locale language = AnswerLanguage.of(request);
        Map<String, Object> document = ProblemDocument.of(problem, language, instance(request));
        write(request, response, problem.type().status(), language, problem.headers(), document);
    }

    /** Answers with a status that has no problem type. */
    public void writeUntyped(HttpServletRequest request, HttpServletResponse response, HttpStatusCode status)
            throws IOException {
        Map<String, Object> document = ProblemDocument.untyped(status, instance(request));
        write(request, response, status, AnswerLanguage.ENGLISH, new HttpHeaders(), document);
    }

    private void write(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            Locale language,
            HttpHeaders headers,
            Map<String, Object> document)
            throws IOException {
        if (response.isCommitted()) {
            return;
        }
        byte[] body = mapper.writeValueAsBytes(document);
        response.resetBuffer();
        response.setStatus(status.value());
        response.setHeader(Traceparent.HEADER, Traceparent.ofAnswerTo(request).header());
        headers.forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Content-Language", language.getLanguage());
        response.addHeader("Vary", "Accept-Language");
        response.setHeader("Cache-Control", "no-store");
        response.setContentLength(body.length);
        if (!"HEAD".equals(request.getMethod())) {
            response.getOutputStream().write(body);
        }
        response.flushBuffer();
    }

    private static @Nullable String instance(HttpServletRequest request) {
        Object forwardedFrom = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        String path = forwardedFrom == null ? request.getRequestURI() : forwardedFrom.toString();
        return path == null || path.length() > MAX_INSTANCE_LENGTH || !path.startsWith("/") ? null : uriReference(path);
    }

    private static @Nullable String uriReference(String path) {
        try {
            return new URI(path).toASCIIString();
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
