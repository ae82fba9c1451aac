package se.paragraf.web.problem;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import se.paragraf.value.Wording;

/** Maps exceptions and bare statuses to problems, by the {@link ProblemTranslator}s. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final Duration SAME_FAULT = Duration.ofMinutes(1);
    private static final int LINES = 5;
    private static final int MAX_FAULTS = 1_000;
    private static final int MAX_CAUSES = 20;

    private final List<ProblemTranslator> translators;
    private final Cache<String, Fault> faults = Caffeine.newBuilder()
            .expireAfterWrite(SAME_FAULT)
            .maximumSize(MAX_FAULTS)
            .build();

    /** Tries the translators in this order. */
    public Problems(List<ProblemTranslator> translators) {
        this.translators = List.copyOf(translators);
    }

    /**
     * The problem of an exception. One that no translator knows is a fault in the program: it is logged under a number,
     * and the answer has that number and nothing else of it. Of the same fault {@value #LINES} are logged in a
     * minute; further ones have the number of an earlier one, so that nobody can fill the log with them.
     */
    public ProblemException of(Throwable exception) {
        return translators.stream()
                .map(translator -> translator.translate(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> unexpected(exception));
    }

    /**
     * The problem of an exception that the servlet container reports. Tomcat reports an aborted transfer here even
     * where a controller has answered it already.
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

    /** The problem of a bare status of the server; empty where no type has that status. */
    public static Optional<ProblemException> of(HttpStatusCode status) {
        HttpStatus known = HttpStatus.resolve(status.value());
        if (known == null) {
            return Optional.empty();
        }
        return switch (known) {
            case BAD_REQUEST, URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
                explained(EdgeProblems.MALFORMED_REQUEST);
            case NOT_FOUND -> explained(EdgeProblems.NOT_FOUND);
            case METHOD_NOT_ALLOWED -> explained(EdgeProblems.METHOD_NOT_ALLOWED);
            case NOT_ACCEPTABLE -> explained(EdgeProblems.NOT_ACCEPTABLE);
            case CONTENT_TOO_LARGE -> explained(EdgeProblems.BODY_TOO_LARGE);
            case UNSUPPORTED_MEDIA_TYPE -> explained(EdgeProblems.UNSUPPORTED_MEDIA_TYPE);
            case INTERNAL_SERVER_ERROR -> explained(EdgeProblems.UNEXPECTED);
            default -> Optional.empty();
        };
    }

    private static Optional<ProblemException> explained(ProblemType type) {
        return Optional.of(new ProblemException(type, type.explanation()));
    }

    private ProblemException unexpected(Throwable exception) {
        Fault fault = faults.get(place(exception), first -> new Fault());
        UUID errorId = UUID.randomUUID();
        if (fault.met.incrementAndGet() <= LINES) {
            fault.logged = errorId;
            LOG.error("Unexpected error {}", errorId, exception);
        } else {
            errorId = fault.logged;
        }
        return new ProblemException(
                        EdgeProblems.UNEXPECTED,
                        new Wording(
                                "Felet är loggat under numret i errorId.", "It is logged under the number in errorId."))
                .with("errorId", errorId.toString());
    }

    /** Where a fault lies: what was thrown first, and the method that threw it. */
    private static String place(Throwable exception) {
        Throwable root = exception;
        for (int depth = 0; depth < MAX_CAUSES && root.getCause() != null; depth++) {
            root = root.getCause();
        }
        StackTraceElement[] stack = root.getStackTrace();
        return root.getClass().getName() + (stack.length == 0 ? "" : " at " + stack[0]);
    }

    /** How often a fault was met, and the number under which it was logged last. */
    private static final class Fault {

        private final AtomicInteger met = new AtomicInteger();
        private volatile UUID logged = UUID.randomUUID();
    }
}
