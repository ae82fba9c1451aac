package se.paragraf.query.accesslog;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import se.paragraf.security.Actor;
import se.paragraf.security.Role;
import se.paragraf.value.AgreementId;
import se.paragraf.value.InvalidValueException;

/**
 * Interceptor that logs what compliance officers request, before it is shown: if the entry cannot be stored, nothing is
 * shown. Reads by other roles are not logged; they are daily work, and a log of them would monitor the staff.
 */
public final class AccessRecorder implements HandlerInterceptor {

    private static final String CASE = "agreementId";

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
        if (request.getDispatcherType() == DispatcherType.REQUEST && showsCases(handler)) {
            Actor.of(request)
                    .filter(actor -> actor.role() == Role.COMPLIANCE)
                    .ifPresent(actor -> record(request, actor));
        }
        return true;
    }

    private void record(HttpServletRequest request, Actor actor) {
        log.append(new AccessEntry(
                identifiers.generate().toString(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                actor.name(),
                actor.role().word(),
                agreement(request).orElse(null),
                request.getRequestURI(),
                request.getQueryString(),
                request.getRemoteAddr()));
    }

    private static boolean showsCases(Object handler) {
        return handler instanceof HandlerMethod operation
                && (operation.hasMethodAnnotation(RecordsAccess.class)
                        || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), RecordsAccess.class));
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
