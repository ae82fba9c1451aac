package se.paragraf.web.paging;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import se.paragraf.value.Wording;
import se.paragraf.web.problem.Excerpt;
import se.paragraf.web.problem.FieldProblems;

/**
 * Refuses query parameters that the product's own controllers do not declare, repeated ones that they take once, and those
 * without a value: a filter that is misspelt, or that was never filled in, would otherwise answer with everything. What is refused already, and on its way to the page for errors,
 * is not looked at again.
 */
public final class UnknownParameterInterceptor implements HandlerInterceptor {

    private static final String OWN_PACKAGES = "se.paragraf.";

    private final List<QueryArgumentResolver> resolvers;
    private final Map<HandlerMethod, KnownParameters> known = new ConcurrentHashMap<>();

    /** Knows the parameters of these resolvers beside those declared with {@code @RequestParam}. */
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
}
