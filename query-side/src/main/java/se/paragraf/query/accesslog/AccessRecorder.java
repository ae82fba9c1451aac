package se.paragraf.query.accesslog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.paragraf.security.Actor;
import se.paragraf.security.OpenToAll;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;

/**
 * Interceptor that logs what compliance officers request, before it is shown: if the entry cannot be stored, nothing is
 * shown. Every read is logged, also one that finds nothing, since that there is nothing is an answer; what is open to all
 * describes the program and is left out. Reads by other roles are not logged; they are daily work, and a log of them would
 * monitor the staff.
 */
public final class AccessRecorder implements HandlerInterceptor {

    private static final String CASE = "agreementId";
    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final AccessLog log;
    private final Clock clock;
    private final TimeBasedEpochGenerator identifiers = Generators.timeBasedEpochGenerator();

    /** Logs to that log. */
    public AccessRecorder(AccessLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && isLogged(request, handler)) {
            Actor.of(request)
                    .filter(actor -> actor.role() == Role.COMPLIANCE)
                    .ifPresent(actor -> record(request, actor));
        }
        return true;
    }

    /**
     * Logs a request of any caller.
     *
     * @throws RuntimeException if the entry cannot be stored
     */
    public void record(HttpServletRequest request, Actor actor) {
        log.append(new AccessEntry(
                identifiers.generate().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name(),
                actor.role().word(),
                agreement(request).orElse(null),
                request.getRequestURI(),
                request.getQueryString(),
                request.getRemoteAddr(),
                request.getMethod()));
    }

    private static boolean isLogged(HttpServletRequest request, Object handler) {
        return handler instanceof HandlerMethod operation
                && (READING.contains(request.getMethod())
                        ? !isMarked(operation, OpenToAll.class)
                        : isMarked(operation, RecordsUse.class));
    }

    private static boolean isMarked(HandlerMethod operation, Class<? extends Annotation> mark) {
        return operation.hasMethodAnnotation(mark)
                || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), mark);
    }

    private static Optional<AgreementId> agreement(HttpServletRequest request) {
        try {
            return Optional.ofNullable(variable(request)).map(AgreementId::from);
        } catch (InvalidValueException e) {
            return Optional.empty();
        }
    }

    private static @Nullable String variable(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> named && named.get(CASE) instanceof String value ? value : null;
    }
}
