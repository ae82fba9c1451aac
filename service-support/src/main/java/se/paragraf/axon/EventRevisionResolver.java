package se.paragraf.axon;

import org.axonframework.serialization.RevisionResolver;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.Revision;

/** Reads the revision that an event's class states, so that it is stored with the event. */
final class EventRevisionResolver implements RevisionResolver {

    @Override
    public @Nullable String revisionOf(Class<?> payloadType) {
        Revision revision = payloadType.getAnnotation(Revision.class);
        return revision == null ? null : revision.value();
    }
}
