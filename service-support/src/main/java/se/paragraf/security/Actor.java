package se.paragraf.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Who does something, and in which of their roles.
 *
 * @param name the subject of the credentials
 * @param role the role in which they act
 */
public record Actor(String name, Role role) {

    private static final String ATTRIBUTE = Actor.class.getName();

    /** Who asks, where the request was let in and its operation is not open to all. */
    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    void asks(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
