package se.paragraf.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * The authenticated subject of a request and the role in which they act.
 *
 * @param name the subject of the credentials
 * @param person the identifier of the person behind them
 * @param role the role in which they act
 */
public record Actor(String name, String person, Role role) {

    private static final String ATTRIBUTE = Actor.class.getName();

    /** The actor of an authorized request; empty where the operation is {@link OpenToAll}. */
    public static Optional<Actor> of(HttpServletRequest request) {
        return Optional.ofNullable((Actor) request.getAttribute(ATTRIBUTE));
    }

    /** Makes this the actor of the request. */
    public void bindTo(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
