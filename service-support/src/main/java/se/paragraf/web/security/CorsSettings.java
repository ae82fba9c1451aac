package se.paragraf.web.security;

import java.time.Duration;
import java.util.List;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.CorsConfigurer;
import org.springframework.web.cors.CorsConfiguration;

/** CORS (the Fetch standard) for the origins that are set; disabled where none is. */
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
    private static final List<String> RESPONSE_HEADERS = List.of(
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

    static void configure(List<String> origins, CorsConfigurer<HttpSecurity> cors) {
        if (origins.isEmpty()) {
            cors.disable();
            return;
        }
        CorsConfiguration allowed = new CorsConfiguration();
        allowed.setAllowedOrigins(origins);
        allowed.setAllowedMethods(METHODS);
        allowed.setAllowedHeaders(REQUEST_HEADERS);
        allowed.setExposedHeaders(RESPONSE_HEADERS);
        allowed.setMaxAge(Duration.ofMinutes(10));
        cors.configurationSource(request -> allowed);
    }
}
