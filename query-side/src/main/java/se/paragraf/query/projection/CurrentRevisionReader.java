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
 * Reads at once what is stored in the form of today: no upcaster concerns it, and Axon would read it with the same
 * mapper. It is what makes reading a whole register quick.
 */
final class CurrentRevisionReader {

    private static final JsonMapper MAPPER = EventJson.mapper();
    private static final Map<String, Form> FORMS = EventTypes.all()
            .map(Form::of)
            .collect(Collectors.toUnmodifiableMap(form -> form.type().getName(), form -> form));

    private CurrentRevisionReader() {}

    /** The event; null where it is stored in another form, or cannot be read in this one. */
    static @Nullable AgreementEvent read(StoredEvent stored) {
        Form form = FORMS.get(stored.type());
        if (form == null || !form.revision().equals(stored.revision())) {
            return null;
        }
        try {
            return form.reader().readValue(stored.payload());
        } catch (JacksonException unreadable) {
            // Whoever reads it in full says why.
            return null;
        }
    }

    private record Form(Class<? extends AgreementEvent> type, String revision, ObjectReader reader) {

        static Form of(Class<? extends AgreementEvent> type) {
            String revision = Objects.requireNonNull(type.getAnnotation(Revision.class), type::getName)
                    .value();
            return new Form(type, revision, MAPPER.readerFor(type));
        }
    }
}
