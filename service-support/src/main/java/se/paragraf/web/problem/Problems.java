package se.paragraf.web.problem;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import se.paragraf.value.Wording;

/** Finds the problem that an exception, or a bare status, means. */
public final class Problems {

    private static final Logger log = LoggerFactory.getLogger(Problems.class);

    private final List<ProblemTranslator> translators;

    /** Asks the translators in the order given. */
    public Problems(List<ProblemTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    /**
     * What the exception means over HTTP. An exception that nobody recognizes is a fault in the program: it is logged
     * under a number, and the answer carries that number and nothing else of it.
     */
    public ProblemException of(Throwable exception) {
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(exception));
    }

    /**
     * What an exception means that the server itself reports, beside the controllers. Tomcat reports a transfer that
     * broke off in this way even where a controller's answer to it is already written.
     */
    ProblemException reportedByServer(Throwable exception) {
        return exception instanceof IOException ? brokenOff() : of(exception);
    }

    /** The problem of a request whose body ends too early or is not transferred as HTTP says. */
    public static ProblemException brokenOff() {
        return new ProblemException(
                EdgeProblems.MALFORMED_REQUEST,
                new Wording("Innehållet kom inte fram helt.", "The body did not arrive in full."));
    }

    /** The problem type of a status that the server gave without saying why, if one tells it. */
    public static Optional<ProblemException> of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return Optional.empty();
        }
        return switch (known) {
            case BAD_REQUEST, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE -> told(EdgeProblems.MALFORMED_REQUEST);
            case NOT_FOUND -> told(EdgeProblems.NOT_FOUND);
            case METHOD_NOT_ALLOWED -> told(EdgeProblems.METHOD_NOT_ALLOWED);
            case NOT_ACCEPTABLE -> told(EdgeProblems.NOT_ACCEPTABLE);
            case CONTENT_TOO_LARGE -> told(EdgeProblems.BODY_TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE -> told(EdgeProblems.UNSUPPORTED_MEDIA_TYPE);
            case INTERNAL_SERVER_ERROR -> told(EdgeProblems.UNEXPECTED);
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> told(ProblemType type) {
        return Optional.of(new ProblemException(type, type.explanation()));
    }

    private static ProblemException unexpected(Throwable exception) {
        UUID errorId = UUID.randomUUID();
        log.error("Unexpected error {}", errorId, exception);
        return new ProblemException(
                        EdgeProblems.UNEXPECTED,
                        new Wording(
                                "Felet är loggat under numret i errorId.", "It is logged under the number in errorId."))
                .with("errorId", errorId.toString());
    }
}
