package se.paragraf.web.problem;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.context.request.async.AsyncRequestTimeoutException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import se.paragraf.value.Wording;

/** Translates the exceptions by which Spring MVC and Tomcat refuse a request before a controller runs. */
final class SpringProblemTranslator implements ProblemTranslator {

    private static final int RETRY_AFTER_SECONDS = 2;

    @Override
    public Optional<ProblemException> translate(Throwable exception) {
        ProblemException problem = null;
        if (exception instanceof NoHandlerFoundException || exception instanceof NoResourceFoundException) {
            problem = notFound();
        } else if (exception instanceof HttpRequestMethodNotSupportedException method) {
            problem = methodNotAllowed(method);
        } else if (exception instanceof HttpMediaTypeNotAcceptableException accept) {
            problem = notAcceptable(accept);
        } else if (exception instanceof HttpMediaTypeNotSupportedException contentType) {
            problem = unsupported(contentType);
        } else if (exception instanceof HttpMessageNotReadableException) {
            problem = noBody();
        } else if (exception instanceof InvalidParameterException) {
            problem = new ProblemException(
                    EdgeProblems.MALFORMED_REQUEST,
                    new Wording("Adressens parametrar kan inte avkodas.", "The query cannot be decoded."));
        } else if (exception instanceof AsyncRequestTimeoutException) {
            problem = EdgeProblems.unavailable(
                    new Wording("Svaret dröjde för länge.", "The answer took too long."), RETRY_AFTER_SECONDS);
        } else if (exception instanceof ErrorResponse response) {
            problem = Problems.of(response.getStatusCode()).orElse(null);
        }
        return Optional.ofNullable(problem);
    }

    /** Nothing is found at the address. */
    static ProblemException notFound() {
        return EdgeProblems.notFound();
    }

    private static ProblemException methodNotAllowed(HttpRequestMethodNotSupportedException refusal) {
        Collection<HttpMethod> supported = refusal.getSupportedHttpMethods();
        List<String> allowed = supported == null
                ? List.of()
                : supported.stream().map(HttpMethod::name).sorted().toList();
        String method = Excerpt.of(refusal.getMethod());
        return new ProblemException(
                        EdgeProblems.METHOD_NOT_ALLOWED,
                        new Wording(
                                "Adressen tar inte emot " + method + ".", "The address does not take " + method + "."))
                .with("acceptedValues", allowed)
                .withHeader("Allow", String.join(", ", allowed));
    }

    private static ProblemException notAcceptable(HttpMediaTypeNotAcceptableException refusal) {
        return new ProblemException(EdgeProblems.NOT_ACCEPTABLE, EdgeProblems.NOT_ACCEPTABLE.explanation())
                .with("field", "Accept")
                .with("acceptedValues", names(refusal.getSupportedMediaTypes()));
    }

    private static ProblemException unsupported(HttpMediaTypeNotSupportedException refusal) {
        List<String> supported = names(refusal.getSupportedMediaTypes());
        ProblemException problem = new ProblemException(
                        EdgeProblems.UNSUPPORTED_MEDIA_TYPE, EdgeProblems.UNSUPPORTED_MEDIA_TYPE.explanation())
                .with("field", "Content-Type")
                .with("acceptedValues", supported);
        return supported.isEmpty() ? problem : problem.withHeader("Accept", String.join(", ", supported));
    }

    private static List<String> names(List<MediaType> mediaTypes) {
        return mediaTypes.stream().map(MediaType::toString).distinct().toList();
    }

    /** Malformed JSON is translated elsewhere: here the body is absent. */
    private static ProblemException noBody() {
        return new ProblemException(
                EdgeProblems.MALFORMED_JSON, new Wording("Anropet saknar innehåll.", "The request has no body."));
    }
}
