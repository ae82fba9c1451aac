/** Authentication and authorization of HTTP requests: Spring Security's filter chain, role checks, CORS and headers. */
@NullMarked
package se.paragraf.web.security;

import org.jspecify.annotations.NullMarked;
