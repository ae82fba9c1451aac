package se.paragraf.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.web.cors.CorsConfiguration;

/** Lets pages of certain other origins ask, in browsers (the Fetch standard's CORS protocol); without any, none. */
final class CorsSettings {

    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT");
    private static final List<String> REQUEST_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Last-Event-ID",
            "traceparent",
            "tracestate");
    private static final List<String> ANSWER_HEADERS = List.of(
            "Content-Language",
            "ETag",
            "Idempotency-Key",
            "Link",
            "Location",
            "Retry-After",
            "WWW-Authenticate",
            "X-Position",
            "traceparent");

    private CorsSettings() {}

    static void admit(List<String> origins, CorsConfigurer<HttpSecurity> cors) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        CorsConfiguration admitted = new CorsConfiguration();
        admitted.setAllowedOrigins(origins);
        admitted.setAllowedMethods(METHODS);
        admitted.setAllowedHeaders(REQUEST_HEADERS);
        admitted.setExposedHeaders(ANSWER_HEADERS);
        admitted.setMaxAge(Duration.ofMinutes(10));
        cors.configurationSource(request -> admitted);
    }
}
