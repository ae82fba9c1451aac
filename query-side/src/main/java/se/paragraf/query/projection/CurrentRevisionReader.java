package se.paragraf.query.projection;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.paragraf.event.AgreementEvent;
import se.paragraf.event.Revision;
import se.paragraf.event.json.EventJson;
import se.paragraf.query.eventlog.StoredEvent;
import se.paragraf.query.trail.EventTypes;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reader of events stored in their current revision. No upcaster concerns them, and Axon would read them with the same JSON
 * mapper, so this shortcut past Axon makes reading a whole register fast.
 */
final class CurrentRevisionReader {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final Map<String, CurrentRevision> REVISIONS = EventTypes.all()
            .map(CurrentRevision::of)
            .collect(Collectors.toUnmodifiableMap(current -> current.type().getName(), current -> current));

    private CurrentRevisionReader() {}

    /** Reads the event; null where it is stored in another revision, or cannot be read in this one. */
    static @Nullable AgreementEvent read(StoredEvent stored) {
        CurrentRevision current = REVISIONS.get(stored.type());
        if (current == null || !current.revision().equals(stored.revision())) {
            return null;
        }
        try {
            return current.reader().readValue(stored.payload());
        } catch (JacksonException e) {
            // The full path through Axon reports why.
            return null;
        }
    }

    private record CurrentRevision(Class<? extends AgreementEvent> type, String revision, ObjectReader reader) {

        static CurrentRevision of(Class<? extends AgreementEvent> type) {
            String revision = Objects.requireNonNull(type.getAnnotation(Revision.class), type::getName)
                    .value();
            return new CurrentRevision(type, revision, MAPPER.readerFor(type));
        }
    }
}
