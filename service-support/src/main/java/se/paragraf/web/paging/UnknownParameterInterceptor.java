package se.paragraf.web.paging;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;
import se.paragraf.web.problem.FieldProblems;

/**
 * Interceptor that refuses query parameters which the own controllers do not declare, repeated ones that they take
 * once, and those without a value: with a filter that is misspelt or empty the answer would otherwise have everything.
 * Error dispatches are not checked again.
 */
public final class UnknownParameterInterceptor implements HandlerInterceptor {

    private static final String OWN_PACKAGES = "se.paragraf.";

    private final List<QueryArgumentResolver> resolvers;
    private final Map<HandlerMethod, KnownParameters> known = new ConcurrentHashMap<>();

    /** Accepts the parameters of these resolvers and those declared with {@code @RequestParam}. */
    public UnknownParameterInterceptor(List<QueryArgumentResolver> resolvers) {
        this.resolvers = List.copyOf(resolvers);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.ERROR
                && handler instanceof HandlerMethod method
                && isOwn(method)) {
            check(QueryString.parameters(request), knownBy(method));
        }
        return true;
    }

    private static boolean isOwn(HandlerMethod method) {
        return method.getBeanType().getName().startsWith(OWN_PACKAGES);
    }

    private KnownParameters knownBy(HandlerMethod method) {
        return known.computeIfAbsent(method, declared -> KnownParameters.of(declared, resolvers));
    }

    private static void check(MultiValueMap<String, String> parameters, KnownParameters known) {
        parameters.forEach((name, values) -> {
            if (!known.names().contains(name)) {
                throw FieldProblems.unknown(Excerpt.of(name), known.names());
            }
            if (values.size() > 1 && !known.repeatable().contains(name)) {
                throw FieldProblems.invalid(
                        name,
                        new Wording("är angivet mer än en gång", "is given more than once"),
                        new Wording("ett värde", "one value"));
            }
            if (values.contains("")) {
                throw FieldProblems.invalid(
                        name,
                        new Wording("är tomt", "is empty"),
                        new Wording(
                                "ett värde; annars utelämnas parametern", "a value; else the parameter is left out"));
            }
        });
    }

    /**
     * The query parameters that a controller's method declares.
     *
     * @param names all of them
     * @param repeatable those that may be given more than once
     */
    private record KnownParameters(Set<String> names, Set<String> repeatable) {

        static KnownParameters of(HandlerMethod method, List<QueryArgumentResolver> resolvers) {
            Map<String, Boolean> repeatable = new HashMap<>();
            for (MethodParameter parameter : method.getMethodParameters()) {
                RequestParam annotation = parameter.getParameterAnnotation(RequestParam.class);
                if (annotation != null) {
                    repeatable.put(name(parameter, annotation), takesSeveral(parameter));
                } else {
                    names(parameter, resolvers).forEach(name -> repeatable.put(name, true));
                }
            }
            return new KnownParameters(
                    Set.copyOf(repeatable.keySet()),
                    repeatable.keySet().stream().filter(repeatable::get).collect(Collectors.toUnmodifiableSet()));
        }

        private static String name(MethodParameter parameter, RequestParam annotation) {
            if (!annotation.name().isEmpty()) {
                return annotation.name();
            }
            String declared = parameter.getParameter().getName();
            return annotation.value().isEmpty() ? declared : annotation.value();
        }

        private static boolean takesSeveral(MethodParameter parameter) {
            Class<?> type = parameter.nestedIfOptional().getNestedParameterType();
            return type.isArray() || Iterable.class.isAssignableFrom(type);
        }

        /** The names of a resolver, which itself decides about a repeated parameter. */
        private static Set<String> names(MethodParameter parameter, List<QueryArgumentResolver> resolvers) {
            return resolvers.stream()
                    .filter(resolver -> resolver.supportsParameter(parameter))
                    .findFirst()
                    .map(QueryArgumentResolver::parameterNames)
                    .orElseGet(HashSet::new);
        }
    }
}
