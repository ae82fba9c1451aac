package se.paragraf.web.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.paragraf.security.Actor;
import se.paragraf.security.Caller;
import se.paragraf.security.OpenTo;
import se.paragraf.security.OpenToAll;
import se.paragraf.security.Role;
import se.paragraf.tracing.LogContext;
import se.paragraf.web.problem.ProblemException;

/**
 * Role check before each operation: the caller needs one of the roles of its {@link OpenTo}. It reads the annotation of
 * the method that is about to run, so no spelling of an address gets around it, and it runs before the body is read.
 */
final class RoleInterceptor implements HandlerInterceptor {

    private final RefusalLog refusals;
    private final Map<HandlerMethod, Access> accesses = new ConcurrentHashMap<>();

    RoleInterceptor(RefusalLog refusals) {
        this.refusals = refusals;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod operation && request.getDispatcherType() == DispatcherType.REQUEST) {
            check(request, operation);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        LogContext.clear();
    }

    private void check(HttpServletRequest request, HandlerMethod operation) {
        Access access = accesses.computeIfAbsent(operation, Access::of);
        if (access.openToAll() || HttpMethod.OPTIONS.matches(request.getMethod())) {
            return;
        }
        Caller caller = caller().orElseThrow(SecurityProblems::tokenMissing);
        List<Role> roles = access.roles();
        Actor actor = caller.firstOf(roles)
                .map(role -> new Actor(caller.name(), caller.person(), role))
                .orElseThrow(() -> refused(request, caller, roles));
        actor.bindTo(request);
        LogContext.actor(actor.name());
    }

    private ProblemException refused(HttpServletRequest request, Caller caller, List<Role> roles) {
        ProblemException problem = SecurityProblems.roleMissing(caller, roles);
        refusals.refusedCaller(request, caller.name(), problem);
        return problem;
    }

    private static Optional<Caller> caller() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication instanceof CallerAuthentication known
                ? Optional.of(known.getPrincipal())
                : Optional.empty();
    }

    /**
     * What the annotations of an operation say, read once.
     *
     * @param openToAll whether it needs no token
     * @param roles of which roles a caller needs one
     */
    private record Access(boolean openToAll, List<Role> roles) {

        static Access of(HandlerMethod operation) {
            return new Access(isOpenToAll(operation), RoleInterceptor.roles(operation));
        }
    }

    static boolean isOpenToAll(HandlerMethod operation) {
        return operation.hasMethodAnnotation(OpenToAll.class)
                || AnnotatedElementUtils.hasAnnotation(operation.getBeanType(), OpenToAll.class);
    }

    /** The roles of an operation, from its method or else its class; none where it is not annotated. */
    static List<Role> roles(HandlerMethod operation) {
        OpenTo onMethod = operation.getMethodAnnotation(OpenTo.class);
        OpenTo stated = onMethod != null
                ? onMethod
                : AnnotatedElementUtils.findMergedAnnotation(operation.getBeanType(), OpenTo.class);
        return stated == null ? List.of() : List.of(stated.value());
    }
}
