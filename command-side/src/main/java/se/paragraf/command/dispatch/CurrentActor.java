package se.paragraf.command.dispatch;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The actor of the current request, from its credentials and from nothing else: a body cannot name its own author.
 */
@Component
public final class CurrentActor {

    CurrentActor() {}

    /**
     * The actor of the request that this thread handles.
     *
     * @throws IllegalStateException outside a request, or in one without a token: nothing is recorded anonymously
     */
    public Actor current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return se.paragraf.security.Actor.of(attributes.getRequest())
                    .map(actor ->
                            new Actor(actor.name(), actor.person(), actor.role().word()))
                    .orElseThrow(() -> new IllegalStateException("the request has no actor"));
        }
        throw new IllegalStateException("not in a request");
    }

    /**
     * The sender of commands.
     *
     * @param name the subject of the credentials
     * @param person the identifier of the person behind them
     * @param role the role in which they act
     */
    public record Actor(String name, String person, String role) {}
}
