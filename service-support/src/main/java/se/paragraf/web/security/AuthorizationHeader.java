package se.paragraf.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.resource.BearerTokenErrors;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;

/**
 * Resolves the bearer token from the Authorization header (RFC 6750 section 2.1) and from nowhere else: in an address
 * it would end up in logs, and a body is not read before the request is authenticated.
 */
final class AuthorizationHeader implements BearerTokenResolver {

    private static final Pattern SCHEME = Pattern.compile("bearer\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BEARER = Pattern.compile("bearer +([A-Za-z0-9._~+/-]+=*)", Pattern.CASE_INSENSITIVE);

    /**
     * The token; null where the request has no credentials of this kind.
     *
     * @throws OAuth2AuthenticationException if it has some that are malformed, or more than one
     */
    @Override
    public @Nullable String resolve(HttpServletRequest request) {
        List<String> values = Collections.list(request.getHeaders("Authorization"));
        if (values.stream().noneMatch(value -> SCHEME.matcher(value).matches())) {
            return null;
        }
        Matcher bearer = BEARER.matcher(values.get(0));
        if (values.size() > 1 || !bearer.matches()) {
            throw new OAuth2AuthenticationException(BearerTokenErrors.invalidToken("malformed"));
        }
        return bearer.group(1);
    }
}
