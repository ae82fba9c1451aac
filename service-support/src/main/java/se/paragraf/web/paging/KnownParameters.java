package se.paragraf.web.paging;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;

/**
 * The query parameters that a controller's method declares.
 *
 * @param names all of them
 * @param repeatable those that may be given more than once
 */
record KnownParameters(Set<String> names, Set<String> repeatable) {

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

    /** A resolver that makes an argument says itself what it makes of a repeated parameter. */
    private static Set<String> names(MethodParameter parameter, List<QueryArgumentResolver> resolvers) {
        return resolvers.stream()
                .filter(resolver -> resolver.supportsParameter(parameter))
                .findFirst()
                .map(QueryArgumentResolver::parameterNames)
                .orElseGet(HashSet::new);
    }
}
