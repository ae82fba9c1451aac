package se.paragraf.command.dispatch;

import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Reads who asks from the request that this thread is about, as it was let in. */
@Component
final class RequestActor implements CurrentActor {

    /** @throws IllegalStateException outside a request, or in one that needs no token: nobody records anonymously */
    @Override
    public Actor current() {
        if (RequestContextHolder.currentRequestAttributes() instanceof ServletRequestAttributes attributes) {
            return se.paragraf.security.Actor.of(attributes.getRequest())
                    .map(actor -> new Actor(actor.name(), actor.role().word()))
                    .orElseThrow(() -> new IllegalStateException("the request has no actor"));
        }
        throw new IllegalStateException("not in a request");
    }
}
